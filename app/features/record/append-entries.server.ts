import type { Client } from "#app/io/db.server.ts";
import type { TypedEntry } from "./check-entry.ts";
import type { Recorder } from "./record-entry.ts";

/** What somebody else recorded after the person had looked. */
export interface Clash {
  readonly item: string;
  readonly party: string | null;
  readonly revision: number;
  readonly recordedBy: string;
  readonly recordedAt: string;
}

/**
 * Appends entries that were checked, each against the revision that the person saw: all, or none where there are clashes.
 *
 * @param at the ISO instant of invented entries; null, the default: now.
 */
export async function appendEntries(
  client: Client,
  round: string,
  entries: readonly TypedEntry[],
  { id, name }: Recorder,
  at: string | null = null,
): Promise<Clash[]> {
  const { rows } = await client.query<Omit<Clash, "recordedAt"> & { readonly recordedAt: Date }>(
    `SELECT item, nullif(party, '') AS party, revision, recorded_by_name AS "recordedBy", recorded_at AS "recordedAt"
     FROM record_entries($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      round,
      id,
      name,
      entries.map(({ item }) => item),
      entries.map(({ party }) => party ?? ""),
      entries.map(({ seen }) => seen),
      entries.map(({ state }) => state),
      entries.map(({ value }) => JSON.stringify(value)),
      entries.map(({ source }) => source),
      entries.map(({ sourceDate }) => sourceDate),
      entries.map(({ note }) => note),
      at,
    ],
  );
  return rows.map((row) => ({ ...row, recordedAt: row.recordedAt.toISOString() }));
}
