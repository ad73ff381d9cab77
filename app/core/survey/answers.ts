import type { OfferedReason } from "./codebook.ts";

/** A value as JSON keeps it: a code, codes, a decimal string, a text, an ISO date, an address; for a table its row ids in order. */
export type StoredValue = string | readonly string[] | null;

/** One answer of a draft as it is kept. `raw` is what was typed when it did not parse or was written differently. */
export interface DraftAnswer {
  readonly value: StoredValue;
  readonly raw: string | null;
  readonly reason: OfferedReason | null;
}

/** The answers of a draft by path: `item`, or `item/row/column` for a cell of a table. */
export type DraftAnswers = ReadonlyMap<string, DraftAnswer>;

/** Why there is no answer. Every blank has exactly one of these; blank is never zero and never "no". */
export type Reason = "not_applicable" | "no_information" | "not_answered" | "not_shown" | "not_asked" | "not_submitted";

/** Reasons in the order in which every account lists them. */
export const reasons = [
  "not_applicable",
  "no_information",
  "not_answered",
  "not_shown",
  "not_asked",
  "not_submitted",
] as const satisfies readonly Reason[];

/** What one item of one Party says: its value, or the one reason there is none. */
export type ItemState<Value = AnsweredValue> =
  { readonly state: "answered"; readonly value: Value } | { readonly state: Reason };

/** A typed value: one code, codes, a decimal string, a text; for a table its rows. */
export type AnsweredValue = string | readonly string[] | readonly TableRow[];

/** A row of a table: its stable id and its cells by column. */
export interface TableRow {
  readonly id: string;
  readonly cells: Readonly<Record<string, ItemState<string | readonly string[]>>>;
}

/** What a Party's submission says, item by item. */
export type ItemStates = ReadonlyMap<string, ItemState>;
