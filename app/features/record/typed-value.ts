import { languages, type Language } from "#app/core/language.ts";
import { canonicalNumber, numberMarks } from "#app/core/numbers/number-marks.ts";
import { parseNumber } from "#app/core/numbers/parse-number.ts";
import type { Column, Item } from "#app/core/survey/codebook.ts";
import type { EntryFault } from "./check-entry.ts";

/** Most codes that are shown as a list to choose from; of more, one is typed, and the browser proposes. */
export const mostListed = 40;

/** How a value stands in a field of a form, in the reader's language: a number with its mark and no groups, a code by its label. */
export function typedForm(field: Item | Column, value: string, language: Language): string {
  if (isNumber(field) && canonicalNumber.test(value)) return value.replace(".", numberMarks[language].decimal);
  const isTyped = field.codes.length > mostListed;
  return (isTyped && field.codes.find(({ code }) => code === value)?.label[language]) || value;
}

/** A text understood as a value, null when it is blank; or what is wrong with it. */
export type ReadTyped =
  | { readonly value: string | null }
  | {
      readonly fault: Pick<EntryFault, "params"> & {
        readonly words: "answers:not_a_number" | "record:fault_ambiguous";
      };
    };

/**
 * Understands what was typed in a field. A number is read in the reader's language; one that can be read in two ways is
 * refused, unless it is what the form itself wrote for one of the values `standing` there. A code may be typed by its label,
 * in any language.
 */
export function readTyped(
  field: Item | Column,
  typed: string,
  language: Language,
  standing: readonly string[],
): ReadTyped {
  if (typed.trim() === "") return { value: null };
  const stands = standing.find((value) => typedForm(field, value, language) === typed);
  if (stands !== undefined) return { value: stands };
  if (isNumber(field)) return readNumber(typed, language, field.kind);
  return { value: field.codes.length > 0 ? codeOf(field, typed) : typed };
}

function isNumber(field: Item | Column): field is (Item | Column) & { readonly kind: "integer" | "decimal" } {
  return field.kind === "integer" || field.kind === "decimal";
}

/** Understands a number as it was typed, for a field or a rate. */
export function readNumber(typed: string, language: Language, kind: "integer" | "decimal"): ReadTyped {
  const read = parseNumber(typed, language, kind);
  if (read.ok) return { value: read.value };
  if (read.problem !== "ambiguous") return { fault: { words: "answers:not_a_number", params: {} } };
  const [first, second] = read.candidates.map((candidate) => candidate.replace(".", numberMarks[language].decimal));
  return {
    fault: { words: "record:fault_ambiguous", params: { typed: typed.trim(), first: first!, second: second! } },
  };
}

/** What is no code and no label stands as it was typed, and is refused as an unknown code. */
function codeOf(field: Item | Column, typed: string): string {
  const text = typed.normalize("NFC").trim();
  const { code } = field.codes.find((each) => each.code === text) ??
    field.codes.find(({ label }) =>
      languages.some((language) => label[language].toLowerCase() === text.toLowerCase()),
    ) ?? {
      code: text,
    };
  return code;
}
