import { mintAllScope } from "../core/access/scope.ts";
import { languageOfParty } from "../core/invent/party-languages.ts";
import { languages } from "../core/language.ts";
import { launchRound } from "../features/rounds/launch-round.server.ts";
import { readEligible, readRound } from "../features/rounds/queries.server.ts";
import { readVersion } from "../features/surveys/queries.server.ts";
import { inScope, sql, type Client } from "../io/db.server.ts";
import { demonstrationRounds, type DemonstrationRound } from "./demonstration-rounds.ts";
import { endRoundOnce } from "./end-round.ts";
import { fillOwnParties, personOf } from "./fill-own-parties.ts";
import { fillRecordOnce } from "./fill-record.ts";
import { fillRound } from "./fill-round.ts";
import type { RoundToFill } from "./invented-conduct.ts";
import { matchNamesOnce } from "./match-names.ts";
import { inventedAnybody, inventedPeople } from "./people.ts";

/**
 * Makes the demonstration: people whom one can be, an earlier round that is published, and a current one that is open. What
 * is there already stays as it is: a later start adds and moves nothing. The surveys are published before.
 *
 * @param now the instant at which it is made; the current round lies around it.
 */
export async function makeDemonstration(now: Date): Promise<void> {
  await addPeople();
  for (const round of demonstrationRounds(now.toISOString().slice(0, 10))) {
    if (!(await readRound(round.launch.id))) await launch(round);
    await inScope(mintAllScope(), (client) => fillOnce(client, round, now));
    await settle(round);
  }
}

async function addPeople(): Promise<void> {
  await sql(
    `INSERT INTO "user" (id, name, email, language, updated_at)
     SELECT id, name, email, language, now() FROM jsonb_to_recordset($1) AS list(id text, name text, email text, language text)
     ON CONFLICT DO NOTHING`,
    [JSON.stringify(inventedPeople)],
  );
  await sql(
    `INSERT INTO appointment (user_id, role, party_id)
     SELECT id, role, party FROM jsonb_to_recordset($1) AS list(id text, role text, party text)
     WHERE NOT EXISTS (SELECT FROM appointment WHERE user_id = list.id)`,
    [JSON.stringify(inventedPeople)],
  );
  await sql(
    `INSERT INTO "user" (id, name, email, disabled_at, updated_at)
     SELECT id, name, id || '@example.org', now(), now() FROM jsonb_to_recordset($1) AS list(id text, name text)
     ON CONFLICT DO NOTHING`,
    [JSON.stringify(Object.values(inventedAnybody))],
  );
}

async function launch(round: DemonstrationRound): Promise<void> {
  const launched = await launchRound(round.launch, "demo-secretariat");
  if ("faults" in launched)
    throw new Error(`The demonstration's round was refused: ${JSON.stringify(launched.faults)}`);
}

/** What the Secretariat does in a round. One that was made before it could is left as it is. */
async function settle({ launch: { id }, recordedAt, afterwards }: DemonstrationRound): Promise<void> {
  const round = (await readRound(id))!;
  if (round.record === null) return;
  await fillRecordOnce(round, recordedAt);
  if (afterwards !== null) await endRoundOnce(id, afterwards);
  else await matchNamesOnce(round);
}

/** All or nothing, and marked by an event: a first start that was cut off is made good by the next. */
async function fillOnce(client: Client, { launch: { id }, afterwards }: DemonstrationRound, now: Date): Promise<void> {
  const filled = await client.query("SELECT FROM event WHERE command = 'demonstration.fill' AND subject = $1", [
    `round:${id}`,
  ]);
  if (filled.rowCount) return;
  const round = (await readRound(id))!;
  const version = (await readVersion(round.version))!;
  const parties = await readEligible(id);
  const own = new Set(inventedPeople.flatMap(({ party }) => party ?? []));
  const toFill: RoundToFill = {
    round: id,
    period: [round.periodFrom, round.periodTo],
    opensAt: Date.parse(round.opensAt),
    dueAt: Date.parse(round.dueAt),
    closesAt: Date.parse(round.closesAt),
    now: now.getTime(),
    sure: own,
  };
  const into = { round: id, version };
  const others = parties.filter(({ party }) => !own.has(party));
  for (const language of languages) {
    const theirs = others.filter(({ party }) => languageOfParty(party) === language);
    await fillRound(client, { ...into, importer: inventedAnybody[language] }, toFill, theirs);
  }
  if (afterwards === null) await fillOwnParties({ client, into, round: toFill });
  for (const party of afterwards === null ? [] : parties.filter((each) => own.has(each.party))) {
    await fillRound(client, { ...into, importer: personOf(party.party, "focal_point") }, toFill, [party]);
  }
  if (afterwards !== null) await close(client, id);
  await client.query("INSERT INTO event (command, subject) VALUES ('demonstration.fill', $1)", [`round:${id}`]);
}

/** At its closing time, which has passed. */
async function close(client: Client, round: string): Promise<void> {
  await client.query("UPDATE round SET closed_at = closes_at WHERE id = $1 AND closed_at IS NULL", [round]);
}
