import type { AllScope, PartyScope } from "#app/core/access/scope.ts";
import { isOver } from "#app/core/lifecycle/round-state.ts";
import { plainText } from "#app/core/plain-text.ts";
import { problem, type Problem } from "#app/core/problems.ts";
import { inScope, type Client } from "#app/io/db.server.ts";
import { mailCorrections } from "./correction-mail.server.ts";
import { readStanding } from "./round-standing.server.ts";

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
 * time can be moved; `endCorrection` ends one early. What is submitted by it is late. Whoever works for these Parties is told
 * by mail.
 *
 * @returns how many Parties; or why not: the round still takes answers, the time has passed, words or Parties are missing.
 */
export async function grantCorrections(
  scope: AllScope,
  { round, parties, until, why, actor }: Grant,
): Promise<{ readonly granted: number } | Problem> {
  const words = plainText(why);
  const wanted = [...new Set(parties.map(plainText))];
  return inScope(scope, async (client) => {
    const standing = await readStanding(client, round);
    if (!standing) return problem("round_unknown", { round });
    if (!isOver(standing.state)) return problem("correction_too_soon");
    if (wanted.length === 0) return problem("correction_party_missing");
    if (words === "") return problem("correction_words_missing");
    if (until <= standing.now) return problem("correction_time_past");
    const asked = await client.query<{ party: string }>(
      "SELECT party_id AS party FROM eligible WHERE round_id = $1 AND party_id = ANY ($2)",
      [round, wanted],
    );
    const unknown = wanted.filter((party) => !asked.rows.some((row) => row.party === party));
    if (unknown.length > 0) return problem("correction_party_unknown", { parties: unknown.join(", ") });
    await insert(client, { round, parties: wanted, until, why: words, actor });
    await mailCorrections(client, { round, parties: wanted, until, why: words });
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
