import type { AnswerProblem } from "#app/core/survey/answer-fault.ts";
import type { EntryFault, EntryInput, EntryProblem } from "./check-entry.ts";
import type { RateProblem } from "./check-rates.ts";

/** What can be wrong with a file of entries or of rates, beside what can be wrong with an entry. */
export type RecordFileProblem =
  EntryProblem | RateProblem | "column_missing" | "source_differs" | "state_unknown" | "wrong_form" | "cell_state";

/** One thing that is wrong with a file, and where. */
export interface RecordFileFault {
  /** CSV: the line of the file, the header being 1. JSON: the ordinal of the entry, from 1; 0 for the file as a whole. */
  readonly row: number;
  /** CSV: the name of the column. JSON: the part of the entry. */
  readonly column: string;
  /** As the file names it; blank for what is about the round, or about the file. */
  readonly party: string;
  readonly words: `record:fault_${RecordFileProblem}` | `answers:${AnswerProblem}` | `import:${SharedProblem}`;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Faults that files of answers have too, with their words. */
export type SharedProblem =
  | "not_csv"
  | "not_json"
  | "cell_count"
  | "nothing_given"
  | "row_form"
  | "row_missing"
  | "row_and_column"
  | "unknown_column"
  | "value_missing"
  | "reason_with_value"
  | "goes_into_code"
  | "goes_into_value"
  | "given_twice";

/** The entries of a file, and where each stands. */
export interface EntriesInFile {
  readonly entries: readonly PlacedEntry[];
  readonly faults: readonly RecordFileFault[];
}

export interface PlacedEntry {
  readonly input: EntryInput;
  /** Where a part of the entry stands: its value, a cell of its table, its source, date or note. */
  readonly placeOf: (fault: EntryFault) => Pick<RecordFileFault, "row" | "column">;
}

/** A fault of an entry as one of its file. */
export function inFile(fault: EntryFault, { placeOf }: PlacedEntry): RecordFileFault {
  return { ...placeOf(fault), party: fault.party ?? "", words: fault.words, params: fault.params };
}
