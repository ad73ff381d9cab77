import { roundStateAt, type RoundState, type RoundTimes } from "#app/core/lifecycle/round-state.ts";
import type { Client } from "#app/io/db.server.ts";

/** Where a round stands by the clock of the database, within a transaction; null when there is no such round. */
export async function readStanding(
  client: Client,
  round: string,
): Promise<{ readonly state: RoundState; readonly now: string } | null> {
  const { rows } = await client.query<RoundTimes & { readonly now: string }>(standing, [round]);
  const [times] = rows;
  return times ? { state: roundStateAt(times, times.now), now: times.now } : null;
}

const instant = (column: string) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const standing = `
  SELECT ${instant("opens_at")} AS "opensAt", ${instant("closes_at")} AS "closesAt", ${instant("closed_at")} AS "closedAt",
         ${instant("frozen_at")} AS "frozenAt", ${instant("published_at")} AS "publishedAt", ${instant("clock_timestamp()")} AS now
  FROM round WHERE id = $1`;
