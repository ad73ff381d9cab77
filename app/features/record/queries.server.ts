import { mintAllScope } from "#app/core/access/scope.ts";
import type { ItemStates } from "#app/core/survey/answers.ts";
import type { Codebook } from "#app/core/survey/codebook.ts";
import { inScope, type Client } from "#app/io/db.server.ts";
import { readEligible, type Round } from "../rounds/queries.server.ts";
import { readVersion, type Version } from "../surveys/queries.server.ts";
import { recordStates } from "./entry-states.ts";
import type { Rate, RecordEntry } from "./record-entry.ts";

export type { EntryState, Rate, RecordEntry } from "./record-entry.ts";

/** What the Secretariat has recorded in a round, as it stands. */
export interface RoundRecord {
  /** Null when no record is pinned to the round. */
  readonly version: Version | null;
  /** What is recorded about each Party of the round: every Party and every item about Parties is there. */
  readonly parties: ReadonlyMap<string, ItemStates>;
  /** What is recorded about the round itself, every item there. */
  readonly round: ItemStates;
  /** The newest entry of each item and Party, in the order of the codebook and then of the Parties' codes. */
  readonly entries: readonly RecordEntry[];
  /** The newest rate of each currency, by its code. */
  readonly rates: readonly Rate[];
}

/** Reads the record of a round. */
export async function readRecord(round: Round): Promise<RoundRecord> {
  const [version, asked, { entries, rates }] = await Promise.all([
    round.record === null ? null : readVersion(round.record),
    readEligible(round.id),
    inScope(mintAllScope(), async (client) => ({
      entries: await readEntries(client, round.id),
      rates: await readRates(client, round.id),
    })),
  ]);
  const codebook = version?.codebook ?? null;
  const parties = asked.map(({ party }) => party);
  return {
    version,
    ...recordStates(codebook, parties, entries),
    entries: codebook ? inOrder(entries, codebook) : [],
    rates,
  };
}

type EntryRow = Omit<RecordEntry, "recordedAt"> & { readonly recordedAt: Date };

const entryColumns = `
  item, nullif(party_id, '') AS party, revision, state, value, source, source_date AS "sourceDate", note,
  recorded_by_name AS "recordedBy", recorded_at AS "recordedAt"`;

/** The newest entry of each item and Party. */
async function readEntries(client: Client, round: string): Promise<RecordEntry[]> {
  const { rows } = await client.query<EntryRow>(
    `SELECT DISTINCT ON (item, party_id COLLATE "C") ${entryColumns} FROM record_entry WHERE round_id = $1
     ORDER BY item, party_id COLLATE "C", revision DESC`,
    [round],
  );
  return rows.map(entryOf);
}

/** Every revision of what is recorded under an item, the newest of each Party first. */
export async function readRevisions(round: string, item: string): Promise<RecordEntry[]> {
  return inScope(mintAllScope(), async (client) => {
    const { rows } = await client.query<EntryRow>(
      `SELECT ${entryColumns} FROM record_entry WHERE round_id = $1 AND item = $2 ORDER BY party_id COLLATE "C", revision DESC`,
      [round, item],
    );
    return rows.map(entryOf);
  });
}

/** Every revision of every rate, by currency, the newest first. */
export async function readRateRevisions(round: string): Promise<Rate[]> {
  return inScope(mintAllScope(), async (client) => {
    const { rows } = await client.query<RateRow>(
      `SELECT ${rateColumns} FROM rate WHERE round_id = $1 ORDER BY currency COLLATE "C", revision DESC`,
      [round],
    );
    return rows.map(rateOf);
  });
}

type RateRow = Omit<Rate, "recordedAt"> & { readonly recordedAt: Date };

const rateColumns = `
  currency, revision, rate::text AS rate, source, as_of AS "asOf", recorded_by_name AS "recordedBy", recorded_at AS "recordedAt"`;

function rateOf(row: RateRow): Rate {
  return { ...row, recordedAt: row.recordedAt.toISOString() };
}

/** The newest rate of each currency. */
async function readRates(client: Client, round: string): Promise<Rate[]> {
  const { rows } = await client.query<RateRow>(
    `SELECT DISTINCT ON (currency COLLATE "C") ${rateColumns} FROM rate WHERE round_id = $1
     ORDER BY currency COLLATE "C", revision DESC`,
    [round],
  );
  return rows.map(rateOf);
}

function entryOf(row: EntryRow): RecordEntry {
  return { ...row, recordedAt: row.recordedAt.toISOString() };
}

/** In the order of the codebook; within an item as they came, by the Parties' codes. */
function inOrder(entries: readonly RecordEntry[], { items }: Codebook): readonly RecordEntry[] {
  const place = new Map(items.map(({ name }, index) => [name, index]));
  return entries.toSorted((left, right) => (place.get(left.item) ?? -1) - (place.get(right.item) ?? -1));
}
