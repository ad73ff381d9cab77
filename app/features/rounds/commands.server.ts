import { mayAct, roundStateAt, type RoundTimes } from "#app/core/lifecycle/round-state.ts";
import { problem, type Problem } from "#app/core/problems.ts";
import { inTransaction, type Client } from "#app/io/db.server.ts";

/** A round that was moved on. */
export interface Moved {
  readonly round: string;
}

/**
 * Ends submissions now, before the closing time that was announced. Only a round that still takes answers, or has not opened,
 * can be closed: read under a lock, by the clock of the database after it.
 *
 * @param actor the person's id; null for the operator.
 */
export async function closeRound(id: string, actor: string | null): Promise<Moved | Problem> {
  return inTransaction(async (client) => {
    const times = await lockTimes(client, id);
    if (!times) return problem("round_unknown", { round: id });
    const state = roundStateAt(times, times.now);
    if (state === "published") return problem("round_already_published");
    if (!mayAct("close", state)) return problem("round_already_closed");
    await client.query("UPDATE round SET closed_at = clock_timestamp(), closed_by = $2 WHERE id = $1", [id, actor]);
    await client.query("INSERT INTO event (actor_id, command, subject) VALUES ($1, 'round.close', $2)", [
      actor,
      `round:${id}`,
    ]);
    return { round: id };
  });
}

async function lockTimes(client: Client, id: string): Promise<(RoundTimes & { readonly now: string }) | null> {
  const locked = await client.query<Record<keyof RoundTimes, Date | null>>(
    `SELECT opens_at AS "opensAt", closes_at AS "closesAt", closed_at AS "closedAt", frozen_at AS "frozenAt", published_at AS "publishedAt"
     FROM round WHERE id = $1 FOR NO KEY UPDATE`,
    [id],
  );
  const row = locked.rows[0];
  if (!row) return null;
  // A statement of its own: the clock is read when the lock is held.
  const { rows } = await client.query<{ now: Date }>("SELECT clock_timestamp() AS now");
  return {
    opensAt: row.opensAt!.toISOString(),
    closesAt: row.closesAt!.toISOString(),
    closedAt: row.closedAt?.toISOString() ?? null,
    frozenAt: row.frozenAt?.toISOString() ?? null,
    publishedAt: row.publishedAt?.toISOString() ?? null,
    now: rows[0]!.now.toISOString(),
  };
}
