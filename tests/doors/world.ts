import { randomUUID } from "node:crypto";
import { mintPartyScope } from "../../app/core/access/scope.ts";
import { isProblem } from "../../app/core/problems.ts";
import { saveAnswers, submitResponse } from "../../app/features/responses/commands.server.ts";
import type { SaveOp } from "../../app/features/responses/inputs.ts";
import { freezeRound } from "../../app/features/snapshots/freeze-round.server.ts";
import { publishRound } from "../../app/features/snapshots/publish-round.server.ts";
import { readVersion } from "../../app/features/surveys/queries.server.ts";
import { sql } from "../../app/io/db.server.ts";
import { publishSmallRecord } from "../features/record/small-record.ts";
import { draftOf, launch, op, publishFirstVersion } from "../features/responses/open-round.ts";

/** The two Parties whose doors are tried. Each has a word in its open draft that no other may ever read. */
export const parties = ["KEN", "FRA"] as const;

export type PartyOfWorld = (typeof parties)[number];

export interface World {
  readonly secret: Readonly<Record<PartyOfWorld, string>>;
  /** The id of each Party's draft in the open round. */
  readonly response: Readonly<Record<PartyOfWorld, string>>;
  readonly receipt: Readonly<Record<PartyOfWorld, string>>;
  /** An item that holds a text, and the section it stands in. */
  readonly item: string;
  readonly section: string;
  readonly measure: string;
  readonly indicator: string;
}

/** One survey, a round that is published, and an open one in which both Parties saved a secret and submitted. */
export async function makeWorld(): Promise<World> {
  await publishFirstVersion();
  const past = { opensAt: "2024-01-01T09:00", dueAt: "2024-02-01T09:00", closesAt: "2024-03-01T09:00" };
  await launch({ id: "published", ...past });
  await freezeRound("published", { id: null, name: "operator" });
  if (isProblem(await publishRound("published", null))) throw new Error("The past round was not published.");
  await launch({ id: "frozen", ...past });
  await freezeRound("frozen", { id: null, name: "operator" });
  await publishSmallRecord();
  await launch({ id: "open", record: "small-record/v1" });
  const version = await readVersion("strategic-vision/v1");
  const item = version?.codebook.items.find(({ kind }) => kind === "long_text" || kind === "text");
  const measure = version?.measures[0];
  const indicator = measure?.indicators[0];
  if (!version || !item || !measure || !indicator) throw new Error("The survey has no text item or no measure.");
  const needed = version.codebook.items
    .filter(({ required, name, codes }) => required && name !== item.name && codes.length > 0)
    .map(({ name, codes }) => op(name, codes[0]?.code ?? ""));
  const kept = { secret: {}, response: {}, receipt: {} } as Record<
    "secret" | "response" | "receipt",
    Record<string, string>
  >;
  for (const party of parties) {
    const secret = `secret-${party}-${randomUUID()}`;
    const filled = await fill(party, [op(item.name, secret), ...needed]);
    kept.secret[party] = secret;
    kept.response[party] = filled.response;
    kept.receipt[party] = filled.receipt;
  }
  return { ...(kept as unknown as World), item: item.name, section: item.section, measure: measure.key, indicator };
}

async function fill(party: string, ops: SaveOp[]): Promise<{ response: string; receipt: string }> {
  await sql(
    `INSERT INTO "user" (id, name, email, updated_at) VALUES ($1, $1, $1 || '@example.org', now()) ON CONFLICT DO NOTHING`,
    [`writer-${party}`],
  );
  const scope = mintPartyScope(party, `writer-${party}`, "focal_point");
  const { id } = await draftOf(scope, "open");
  await saveAnswers(
    scope,
    id,
    "matrix-world",
    ops.map((each) => ({ ...each, opId: randomUUID() })),
  );
  const submit = async (confirmedBlanks: number) =>
    submitResponse(scope, { responseId: id, seq: (await draftOf(scope, "open")).seq, confirmedBlanks });
  const first = await submit(0);
  const done = first && isProblem(first) ? await submit(Number(first.details["count"])) : first;
  if (!done || isProblem(done)) throw new Error(`${party} could not submit: ${JSON.stringify(done)}`);
  return { response: id, receipt: done.receipt };
}
