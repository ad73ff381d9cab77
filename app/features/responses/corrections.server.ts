import type { AllScope, PartyScope } from "#app/core/access/scope.ts";
import { isOver, roundStateAt, type RoundTimes } from "#app/core/lifecycle/round-state.ts";
import { problem, type Problem } from "#app/core/problems.ts";
import { inScope, type Client } from "#app/io/db.server.ts";

/** A permission for one Party to save and submit after the closing. The newest of a Party decides. */
export interface Correction {
  readonly party: string;
  /** ISO instants. */
  readonly until: string;
  readonly why: string;
  readonly grantedAt: string;
  /** By the database's clock when it was read. */
  readonly isInForce: boolean;
}

/** What a Party says when it asks to be let correct. */
export interface CorrectionRequest {
  readonly party: string;
  /** The result that it is about; null: the response as a whole. */
  readonly measure: string | null;
  readonly text: string;
  readonly askedBy: string;
  readonly askedAt: string;
  /** A correction was granted since. */
  readonly isAnswered: boolean;
}

interface Grant {
  readonly round: string;
  readonly parties: readonly string[];
  /** An ISO instant. */
  readonly until: string;
  readonly why: string;
  /** The person's id; null for the operator. */
  readonly actor: string | null;
}

/**
 * Lets Parties save and submit until a time, after the closing. A later grant takes the place of the one before, so that a
 * time can be moved; `endCorrection` ends one early. What is submitted by it is late.
 *
 * @returns how many Parties; or why not: the round still takes answers, the time has passed, words or Parties are missing.
 */
export async function grantCorrections(
  scope: AllScope,
  { round, parties, until, why, actor }: Grant,
): Promise<{ readonly granted: number } | Problem> {
  const words = why.normalize("NFC").trim();
  const wanted = [...new Set(parties)];
  return inScope(scope, async (client) => {
    const times = await readTimes(client, round);
    if (!times) return problem("round_unknown", { round });
    if (!isOver(roundStateAt(times, times.now))) return problem("correction_too_soon");
    if (wanted.length === 0) return problem("correction_party_missing");
    if (words === "") return problem("correction_words_missing");
    if (until <= times.now) return problem("correction_time_past");
    const asked = await client.query<{ party: string }>(
      "SELECT party_id AS party FROM eligible WHERE round_id = $1 AND party_id = ANY ($2)",
      [round, wanted],
    );
    const unknown = wanted.filter((party) => !asked.rows.some((row) => row.party === party));
    if (unknown.length > 0) return problem("correction_party_unknown", { parties: unknown.join(", ") });
    await insert(client, { round, parties: wanted, until, why: words, actor });
    return { granted: wanted.length };
  });
}

/** Ends the correction of a Party now. Nothing when none is in force. */
export async function endCorrection(
  scope: AllScope,
  round: string,
  party: string,
  actor: string | null,
): Promise<void> {
  await inScope(scope, async (client) => {
    const [newest] = await read(client, round, party);
    if (!newest?.isInForce) return;
    const { rows } = await client.query<{ now: Date }>("SELECT clock_timestamp() AS now");
    const until = rows[0]!.now.toISOString();
    await insert(client, { round, parties: [party], until, why: newest.why, actor });
  });
}

async function insert(client: Client, { round, parties, until, why, actor }: Grant): Promise<void> {
  await client.query(
    `INSERT INTO correction (round_id, party_id, until, why, granted_by)
     SELECT $1, party, $3, $4, $5 FROM unnest($2::text[]) AS list(party)`,
    [round, parties, until, why, actor],
  );
  await client.query("INSERT INTO event (actor_id, command, subject, detail) VALUES ($1, 'correction.grant', $2, $3)", [
    actor,
    `round:${round}`,
    JSON.stringify({ parties, until }),
  ]);
}

async function readTimes(client: Client, round: string): Promise<(RoundTimes & { readonly now: string }) | null> {
  const instant = (column: string) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
  const { rows } = await client.query<RoundTimes & { readonly now: string }>(
    `SELECT ${instant("opens_at")} AS "opensAt", ${instant("closes_at")} AS "closesAt", ${instant("closed_at")} AS "closedAt",
            ${instant("frozen_at")} AS "frozenAt", ${instant("published_at")} AS "publishedAt",
            ${instant("clock_timestamp()")} AS now
     FROM round WHERE id = $1`,
    [round],
  );
  return rows[0] ?? null;
}

/** The newest correction of each Party of a round that has one, in force or not, by the Parties' codes. */
export async function listCorrections(scope: AllScope, round: string): Promise<Correction[]> {
  return inScope(scope, (client) => read(client, round, null));
}

/** The correction of this scope's Party that is in force in a round; null when there is none. */
export async function readOwnCorrection(scope: PartyScope, round: string): Promise<Correction | null> {
  const [newest] = await inScope(scope, (client) => read(client, round, scope.party));
  return newest?.isInForce ? newest : null;
}

async function read(client: Client, round: string, party: string | null): Promise<Correction[]> {
  const { rows } = await client.query<Omit<Correction, "until" | "grantedAt"> & { until: Date; grantedAt: Date }>(
    `SELECT DISTINCT ON (party_id COLLATE "C") party_id AS party, until, why, granted_at AS "grantedAt", until > clock_timestamp() AS "isInForce"
     FROM correction WHERE round_id = $1 AND party_id = coalesce($2, party_id) ORDER BY party_id COLLATE "C", id DESC`,
    [round, party],
  );
  return rows.map((row) => ({ ...row, until: row.until.toISOString(), grantedAt: row.grantedAt.toISOString() }));
}

interface Asking {
  readonly round: string;
  readonly measure: string | null;
  readonly text: string;
  /** The person's name, as it is now. */
  readonly name: string;
}

/** Keeps a Party's request to be let correct; the Secretariat reads it. Refused without words, and before the closing. */
export async function askForCorrection(
  scope: PartyScope,
  { round, measure, text, name }: Asking,
): Promise<{ readonly round: string } | Problem> {
  const words = text.normalize("NFC").trim();
  return inScope(scope, async (client) => {
    const times = await readTimes(client, round);
    if (!times || !isOver(roundStateAt(times, times.now))) return problem("correction_too_soon");
    if (words === "") return problem("correction_words_missing");
    await client.query(
      "INSERT INTO correction_request (round_id, party_id, measure, text, asked_by, asked_by_name) VALUES ($1, $2, $3, $4, $5, $6)",
      [round, scope.party, measure, words, scope.userId, name],
    );
    await client.query("INSERT INTO event (actor_id, command, subject, detail) VALUES ($1, 'correction.ask', $2, $3)", [
      scope.userId,
      `party:${scope.party}`,
      JSON.stringify({ round, measure }),
    ]);
    return { round };
  });
}

/** The requests of a round that the scope may see: a Party's own, or everyone's; the newest first. */
export async function listRequests(scope: AllScope | PartyScope, round: string): Promise<CorrectionRequest[]> {
  const { rows } = await inScope(scope, (client) =>
    client.query<Omit<CorrectionRequest, "askedAt"> & { askedAt: Date }>(
      `SELECT q.party_id AS party, q.measure, q.text, q.asked_by_name AS "askedBy", q.asked_at AS "askedAt",
              EXISTS (SELECT FROM correction c
                      WHERE c.round_id = q.round_id AND c.party_id = q.party_id AND c.granted_at > q.asked_at) AS "isAnswered"
       FROM correction_request q WHERE q.round_id = $1 ORDER BY q.id DESC`,
      [round],
    ),
  );
  return rows.map((row) => ({ ...row, askedAt: row.askedAt.toISOString() }));
}
