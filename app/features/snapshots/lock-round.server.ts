import { roundStateAt, type RoundState, type RoundTimes } from "#app/core/lifecycle/round-state.ts";
import type { Client } from "#app/io/db.server.ts";

/** A round as it stands while nobody can add to it. */
export interface LockedRound {
  readonly state: RoundState;
  readonly invented: boolean;
}

/**
 * Locks a round until the transaction ends: whoever submits, imports or records in it waits, each of them asks for a share of
 * this row. Its state is read by the database's clock after the lock. Null when there is no such round.
 */
export async function lockRound(client: Client, id: string): Promise<LockedRound | null> {
  const { rows } = await client.query<Record<keyof RoundTimes, Date | null> & { readonly invented: boolean }>(
    `SELECT opens_at AS "opensAt", closes_at AS "closesAt", closed_at AS "closedAt", frozen_at AS "frozenAt",
            published_at AS "publishedAt", invented
     FROM round WHERE id = $1 FOR UPDATE`,
    [id],
  );
  const [row] = rows;
  if (!row) return null;
  // A statement of its own: the clock is read when the lock is held.
  const clock = await client.query<{ now: Date }>("SELECT clock_timestamp() AS now");
  const times: RoundTimes = {
    opensAt: row.opensAt!.toISOString(),
    closesAt: row.closesAt!.toISOString(),
    closedAt: row.closedAt?.toISOString() ?? null,
    frozenAt: row.frozenAt?.toISOString() ?? null,
    publishedAt: row.publishedAt?.toISOString() ?? null,
  };
  return { state: roundStateAt(times, clock.rows[0]!.now.toISOString()), invented: row.invented };
}
