import { numberMarks } from "#app/core/numbers/number-marks.ts";
import { parseNumber } from "#app/core/numbers/parse-number.ts";
import type { Language } from "#app/core/language.ts";
import type { DraftAnswer, StoredValue } from "#app/core/survey/answers.ts";
import type { Column, Item, OfferedReason } from "#app/core/survey/codebook.ts";
import { readValue } from "#app/core/survey/read-value.ts";

/** Between an answer as it is kept and a value as the form holds it. A table's rows are dealt with in table-rows.ts. */

export const blank: DraftAnswer = { value: null, raw: null, reason: null };

const offered: readonly string[] = ["no_information", "not_applicable"] satisfies readonly OfferedReason[];

/** What the form shows of an answer: what was typed, where there is such a text. */
export function toForm(field: Item | Column, { value, raw, reason }: DraftAnswer, language: Language): unknown {
  switch (field.kind) {
    case "choice":
      return reason ?? value ?? undefined;
    case "choices":
      return Array.isArray(value) ? value : undefined;
    case "integer":
    case "decimal":
      return raw ?? (typeof value === "string" ? value.replace(".", numberMarks[language].decimal) : undefined);
    case "date":
      return value ?? undefined;
    default:
      return value ?? raw ?? undefined;
  }
}

/** What an answer becomes when the form holds a value. Whatever cannot be read is kept as it was typed. */
export function fromForm(field: Item | Column, given: unknown, language: Language): DraftAnswer {
  if (isBlank(given)) return blank;
  switch (field.kind) {
    case "choice":
      return offered.includes(String(given)) ? { ...blank, reason: given as OfferedReason } : kept(field, given);
    case "integer":
    case "decimal":
      return fromNumber(field.kind, String(given), language);
    default:
      return kept(field, given);
  }
}

function fromNumber(kind: "integer" | "decimal", typed: string, language: Language): DraftAnswer {
  const parsed = parseNumber(typed, language, kind);
  if (!parsed.ok) return { ...blank, raw: typed };
  return { ...blank, value: parsed.value, raw: parsed.value === typed ? null : typed };
}

function kept(field: Item | Column, given: unknown): DraftAnswer {
  const read = readValue(field, given);
  if (read.ok) return { ...blank, value: read.value };
  return { ...blank, raw: typeof given === "string" ? given : JSON.stringify(given) };
}

function isBlank(given: unknown): boolean {
  return given === undefined || given === null || given === "" || (Array.isArray(given) && given.length === 0);
}

/** Whether two answers say the same. */
export function isSame(left: DraftAnswer, right: DraftAnswer): boolean {
  return left.raw === right.raw && left.reason === right.reason && isSameValue(left.value, right.value);
}

function isSameValue(left: StoredValue, right: StoredValue): boolean {
  if (left === null || right === null || typeof left === "string" || typeof right === "string") return left === right;
  return left.length === right.length && left.every((member, index) => member === right[index]);
}
