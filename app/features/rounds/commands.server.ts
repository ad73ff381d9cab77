import { mayAct, roundStateAt, type RoundAct, type RoundTimes } from "#app/core/lifecycle/round-state.ts";
import { problem, type Problem } from "#app/core/problems.ts";
import { inTransaction, type Client } from "#app/io/db.server.ts";

/** A round that was moved on. */
export interface Moved {
  readonly round: string;
}

/** Ends submissions now, before the closing time that was announced. Only a round that still takes answers, or has not opened, can be closed. */
export async function closeRound(id: string, actor: string | null): Promise<Moved | Problem> {
  return move(id, "close", actor, "UPDATE round SET closed_at = clock_timestamp(), closed_by = $2 WHERE id = $1");
}

/** Opens the results of a closed round to everyone. For good. A round that time closed is written down as closed at that time. */
export async function publishRound(id: string, actor: string | null): Promise<Moved | Problem> {
  return move(
    id,
    "publish",
    actor,
    "UPDATE round SET published_at = clock_timestamp(), published_by = $2, closed_at = coalesce(closed_at, closes_at) WHERE id = $1",
  );
}

/** Reads under a lock, by the clock of the database after it; decides by the table of acts; writes. */
async function move(id: string, act: RoundAct, actor: string | null, statement: string): Promise<Moved | Problem> {
  return inTransaction(async (client) => {
    const times = await lockTimes(client, id);
    if (!times) return problem("round_unknown", { round: id });
    const state = roundStateAt(times, times.now);
    if (state === "published") return problem("round_already_published");
    if (!mayAct(act, state)) return problem(act === "close" ? "round_already_closed" : "round_not_closed");
    await client.query(statement, [id, actor]);
    await client.query("INSERT INTO event (actor_id, command, subject) VALUES ($1, $2, $3)", [
      actor,
      `round.${act}`,
      `round:${id}`,
    ]);
    return { round: id };
  });
}

async function lockTimes(client: Client, id: string): Promise<(RoundTimes & { readonly now: string }) | null> {
  const locked = await client.query<Record<keyof RoundTimes, Date | null>>(
    `SELECT opens_at AS "opensAt", closes_at AS "closesAt", closed_at AS "closedAt", published_at AS "publishedAt"
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
    publishedAt: row.publishedAt?.toISOString() ?? null,
    now: rows[0]!.now.toISOString(),
  };
}
