import type { Client } from "#app/io/db.server.ts";
import type { Clash } from "./append-entries.server.ts";
import type { TypedRate } from "./check-rates.ts";
import type { Recorder } from "./record-entry.ts";

/** What somebody else recorded of a currency after the person had looked. */
export type RateClash = Omit<Clash, "item" | "party"> & { readonly currency: string };

/** As `appendEntries`, for rates of exchange. */
export async function appendRates(
  client: Client,
  round: string,
  rates: readonly TypedRate[],
  { id, name }: Recorder,
  at: string | null = null,
): Promise<RateClash[]> {
  const { rows } = await client.query<Omit<RateClash, "recordedAt"> & { readonly recordedAt: Date }>(
    `SELECT currency, revision, recorded_by_name AS "recordedBy", recorded_at AS "recordedAt"
     FROM record_rates($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      round,
      id,
      name,
      rates.map(({ currency }) => currency),
      rates.map(({ seen }) => seen),
      rates.map(({ rate }) => rate),
      rates.map(({ source }) => source),
      rates.map(({ asOf }) => asOf),
      at,
    ],
  );
  return rows.map((row) => ({ ...row, recordedAt: row.recordedAt.toISOString() }));
}
