import { mintAllScope } from "#app/core/access/scope.ts";
import { mayAct } from "#app/core/lifecycle/round-state.ts";
import { problem, type Problem } from "#app/core/problems.ts";
import { inScope, type Client } from "#app/io/db.server.ts";
import { lockRound } from "./lock-round.server.ts";
import { publishRefusal } from "./publish-refusal.ts";

/** A round whose newest snapshot is open to everyone. */
export interface Published {
  readonly round: string;
  readonly snapshot: string;
}

/**
 * Opens the newest snapshot of a round to everyone, for good. A snapshot that was published before keeps its address; the pages
 * of the round show the newest.
 *
 * @param actor the person's id; null for the operator.
 * @param at when, an ISO instant: of a round of invented answers alone. Else the database's clock says.
 */
export async function publishRound(round: string, actor: string | null, at?: string): Promise<Published | Problem> {
  return inScope(mintAllScope(), async (client) => {
    const locked = await lockRound(client, round);
    if (!locked) return problem("round_unknown", { round });
    if (at !== undefined && !locked.invented)
      throw new Error(`Only invented answers are published at a given time: ${round}`);
    const newest = await readNewest(client, round);
    if (!newest || !mayAct("publish", locked.state)) return problem(publishRefusal(locked.state));
    if (newest.isPublished) return problem("round_already_published");
    await write(client, { round, snapshot: newest.id, actor, at });
    return { round, snapshot: newest.id };
  });
}

async function readNewest(client: Client, round: string) {
  const { rows } = await client.query<{ readonly id: string; readonly isPublished: boolean }>(
    `SELECT s.id, p.snapshot_id IS NOT NULL AS "isPublished"
     FROM snapshot s LEFT JOIN publication p ON p.snapshot_id = s.id WHERE s.round_id = $1 ORDER BY s.number DESC LIMIT 1`,
    [round],
  );
  return rows[0] ?? null;
}

interface ToPublish extends Published {
  readonly actor: string | null;
  readonly at: string | undefined;
}

async function write(client: Client, { round, snapshot, actor, at }: ToPublish): Promise<void> {
  await client.query(
    "INSERT INTO publication (snapshot_id, published_at, published_by) VALUES ($1, coalesce($2, clock_timestamp()), $3)",
    [snapshot, at ?? null, actor],
  );
  // The round's own is the instant of the first.
  await client.query(
    `UPDATE round SET published_at = p.published_at, published_by = p.published_by
     FROM publication p WHERE round.id = $1 AND p.snapshot_id = $2 AND round.published_at IS NULL`,
    [round, snapshot],
  );
  await client.query("INSERT INTO event (actor_id, command, subject, detail) VALUES ($1, 'round.publish', $2, $3)", [
    actor,
    `round:${round}`,
    JSON.stringify({ snapshot }),
  ]);
}
