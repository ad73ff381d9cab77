import type { DraftAnswer } from "#app/core/survey/answers.ts";
import type { AnswerProblem } from "#app/core/survey/answer-fault.ts";

/** Where in a file something stands. */
export interface ImportPlace {
  /** CSV: the line of the file, the header being 1. JSON: the ordinal of the response, from 1; 0 for the file as a whole. */
  readonly row: number;
  /** CSV: the name of the column. JSON: the item, or `item[row].column`. */
  readonly column: string;
}

/** What can be wrong with a file of answers, beside what can be wrong with an answer. */
export type ImportProblem =
  | "not_csv"
  | "not_json"
  | "column_missing"
  | "cell_count"
  | "nothing_given"
  | "wrong_form"
  | "unknown_party"
  | "not_eligible"
  | "party_twice"
  | "unknown_item"
  | "unknown_column"
  | "row_form"
  | "row_missing"
  | "row_and_column"
  | "not_a_table"
  | "state_unknown"
  | "value_missing"
  | "reason_with_value"
  | "goes_into_code"
  | "goes_into_value"
  | "given_twice"
  | "answered_before"
  | "choice_waits";

/** One thing that is wrong with a file of answers, and where. */
export interface ImportFault extends ImportPlace {
  /** The key of its words: those of this file, or those of answers. */
  readonly words: `import:${ImportProblem}` | `answers:${AnswerProblem}`;
  /** The Party concerned, as the file names it; blank when it is the file. */
  readonly party: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** The answers of one Party in a file, by path, and where each stands. */
export interface PartyInFile {
  readonly party: string;
  /** Where the Party is first named. */
  readonly place: ImportPlace;
  readonly answers: Map<string, DraftAnswer>;
  readonly places: Map<string, ImportPlace>;
}

/** A file of answers as it was read: what can be understood of it, and what cannot. */
export interface AnswersInFile {
  readonly parties: readonly PartyInFile[];
  readonly faults: readonly ImportFault[];
}

/** A fault of the file's own. */
export function importFault(
  place: ImportPlace,
  party: string,
  problem: ImportProblem,
  params: ImportFault["params"] = {},
): ImportFault {
  return { ...place, party, words: `import:${problem}`, params };
}
