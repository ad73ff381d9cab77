import { compareDecimals } from "../numbers/compare-decimals.ts";
import type { StoredValue } from "./answers.ts";
import type { Column, Item } from "./codebook.ts";
import type { ValueProblem } from "./read-value.ts";

/** What keeps a response from being submitted: what the value is, or what the questionnaire asks of it. */
export type AnswerProblem =
  | ValueProblem
  | "required_missing"
  /** Something was typed that is no value of this kind; the text is kept. */
  | "unreadable"
  | "below_minimum"
  | "above_maximum"
  | "too_long"
  | "exclusive_code"
  | "too_many_rows"
  | "reason_not_offered";

/** One fault of an answer. Words are in the namespace `answers`, under the problem's key. */
export interface AnswerFault {
  /** `item`, or `item/row/column`. */
  readonly path: string;
  readonly item: string;
  readonly row: string | null;
  readonly column: string | null;
  readonly problem: AnswerProblem;
  readonly params: Readonly<Record<string, string | number>>;
}

type Bound = Pick<AnswerFault, "problem" | "params">;

/** What is wrong with a value of the right type by what the questionnaire allows; null when nothing is. */
export function checkBounds(field: Item | Column, value: NonNullable<StoredValue>): Bound | null {
  if (typeof value === "string") return checkSingle(field, value);
  if (field.kind === "choices") return checkExclusive(field, value);
  const most = "maximumRows" in field ? field.maximumRows : null;
  return most !== null && value.length > most ? { problem: "too_many_rows", params: { most } } : null;
}

function checkSingle(field: Item | Column, value: string): Bound | null {
  const { minimum, maximum, maximumLength: most } = field;
  if (field.kind === "integer" || field.kind === "decimal") {
    if (minimum !== null && compareDecimals(value, minimum) < 0)
      return { problem: "below_minimum", params: { minimum } };
    if (maximum !== null && compareDecimals(value, maximum) > 0)
      return { problem: "above_maximum", params: { maximum } };
    return null;
  }
  return most !== null && characters(value) > most ? { problem: "too_long", params: { most } } : null;
}

function checkExclusive(field: Item | Column, codes: readonly string[]): Bound | null {
  const code = codes.length > 1 ? field.exclusiveCodes.find((exclusive) => codes.includes(exclusive)) : undefined;
  return code === undefined ? null : { problem: "exclusive_code", params: { code } };
}

/** Characters as people count them nearly enough: code points. */
function characters(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}
