import { problem, type Problem } from "#app/core/problems.ts";
import { readRound } from "../rounds/queries.server.ts";
import { readVersion } from "../surveys/queries.server.ts";
import type { EntryFault } from "./check-entry.ts";
import { recordEntries, setRates, type Recorded, type RecordWishes } from "./commands.server.ts";
import { readRatesCsv } from "./read-rates-csv.ts";
import { readRecordCsv } from "./read-record-csv.ts";
import { readRecordJson } from "./read-record-json.ts";
import type { Recorder } from "./record-entry.ts";
import { inFile, type PlacedEntry, type RecordFileFault } from "./record-file.ts";

/** What became of a file: what was recorded, or would be; every fault, by row; or why the round takes no entries. */
export type ImportedRecord = Recorded | { readonly faults: readonly RecordFileFault[] } | Problem;

/**
 * Records the entries of a file, all or nothing, in the place of whatever stands. A second time it changes nothing.
 *
 * @param text CSV, or JSON when it begins with a brace.
 */
export async function importRecord(
  id: string,
  text: string,
  recorder: Recorder,
  wishes: RecordWishes,
): Promise<ImportedRecord> {
  const round = await readRound(id);
  if (!round) return problem("round_unknown", { round: id });
  const version = round.record === null ? null : await readVersion(round.record);
  if (!version) return problem("record_not_pinned", { round: id });
  const isJson = /^\ufeff?\s*\{/.test(text);
  const { entries, faults } = isJson ? readRecordJson(text) : readRecordCsv(text, version.codebook);
  const inputs = entries.map(({ input }) => input);
  const outcome = await recordEntries(id, inputs, recorder, { dryRun: wishes.dryRun === true || faults.length > 0 });
  if ("clashes" in outcome) throw new Error("An import takes the place of whatever stands: it cannot clash.");
  const told = "faults" in outcome ? outcome.faults.map((fault) => inFile(fault, entryWith(fault, entries))) : [];
  return "faults" in outcome || faults.length > 0 ? inOrder([...faults, ...told]) : outcome;
}

function entryWith(fault: EntryFault, entries: readonly PlacedEntry[]): PlacedEntry {
  // The last: of what is given twice, that is the one at fault.
  return entries.findLast(({ input }) => input.item === fault.item && input.party === fault.party)!;
}

/** As `importRecord`, for rates of exchange in CSV. */
export async function importRates(
  id: string,
  text: string,
  recorder: Recorder,
  wishes: RecordWishes,
): Promise<ImportedRecord> {
  const { rates, faults } = readRatesCsv(text);
  const inputs = rates.map(({ input }) => input);
  const outcome = await setRates(id, inputs, recorder, { dryRun: wishes.dryRun === true || faults.length > 0 });
  if ("clashes" in outcome) throw new Error("An import takes the place of whatever stands: it cannot clash.");
  const told =
    "faults" in outcome
      ? outcome.faults.map(({ index, field, words, params }) => ({
          row: rates[index]!.line,
          column: field === "asOf" ? "as_of" : field,
          party: "",
          words,
          params,
        }))
      : [];
  return "faults" in outcome || faults.length > 0 ? inOrder([...faults, ...told]) : outcome;
}

function inOrder(faults: readonly RecordFileFault[]): { readonly faults: readonly RecordFileFault[] } {
  return { faults: faults.toSorted((left, right) => left.row - right.row) };
}
