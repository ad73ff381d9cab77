import { canonicalNumber } from "../numbers/number-marks.ts";
import type { StoredValue } from "./answers.ts";
import type { Column, Item } from "./codebook.ts";
import { rowIdForm } from "./find-item.ts";

/** Why a value cannot be kept as the answer of an item, whatever the questionnaire's bounds. */
export type ValueProblem =
  | "wrong_type"
  | "unknown_code"
  | "not_a_number"
  | "not_an_integer"
  | "not_a_date"
  | "not_a_link"
  | "not_row_ids"
  | "forbidden_characters"
  | "too_large";

export type ReadValue =
  { readonly ok: true; readonly value: StoredValue } | { readonly ok: false; readonly problem: ValueProblem };

/** Most of what is kept in one answer, whatever the questionnaire allows. */
export const storedLimits = { characters: 20_000, digits: 40, rows: 200 } as const;

// oxlint-disable-next-line eslint/no-control-regex -- the characters that no answer may hold; newline and tab may stand
const forbidden = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/;

/**
 * The strict typed check of a value before it is kept: its type, its codes, its form and its size. A blank is null. Bounds,
 * lengths and exclusive codes of the questionnaire are not refused here: the person is told (`readResponse`), and nothing
 * typed is lost. Texts come out in Unicode normal form C with `\n` line ends, codes in the order of the codebook.
 */
export function readValue(field: Item | Column, value: unknown): ReadValue {
  if (value === null) return { ok: true, value: null };
  switch (field.kind) {
    case "choice":
      return readCode(field, value);
    case "choices":
      return readCodes(field, value);
    case "table":
      return readRowIds(value);
    case "integer":
    case "decimal":
      return readNumber(field.kind, value);
    case "date":
      return readWith(value, isDate, "not_a_date");
    case "link":
      return readWith(value, isLink, "not_a_link");
    case "text":
    case "long_text":
      return readText(value);
  }
}

function refuse(problem: ValueProblem): ReadValue {
  return { ok: false, problem };
}

function readCode(field: Item | Column, value: unknown): ReadValue {
  if (typeof value !== "string") return refuse("wrong_type");
  return field.codes.some(({ code }) => code === value) ? { ok: true, value } : refuse("unknown_code");
}

function readCodes(field: Item | Column, value: unknown): ReadValue {
  if (!isListOfStrings(value)) return refuse("wrong_type");
  if (value.length > field.codes.length) return refuse("too_large");
  const given = new Set(value);
  const known = field.codes.map(({ code }) => code).filter((code) => given.has(code));
  if (known.length < value.length) return refuse("unknown_code");
  return { ok: true, value: known.length > 0 ? known : null };
}

function readRowIds(value: unknown): ReadValue {
  if (!isListOfStrings(value)) return refuse("wrong_type");
  if (value.length > storedLimits.rows) return refuse("too_large");
  const isFaultless = value.every((id) => rowIdForm.test(id)) && new Set(value).size === value.length;
  if (!isFaultless) return refuse("not_row_ids");
  return { ok: true, value: value.length > 0 ? [...value] : null };
}

function readNumber(kind: "integer" | "decimal", value: unknown): ReadValue {
  if (typeof value !== "string") return refuse("wrong_type");
  if (value.length > storedLimits.digits) return refuse("too_large");
  if (!canonicalNumber.test(value)) return refuse("not_a_number");
  return kind === "integer" && value.includes(".") ? refuse("not_an_integer") : { ok: true, value };
}

function readText(value: unknown): ReadValue {
  if (typeof value !== "string") return refuse("wrong_type");
  if (value.length > storedLimits.characters) return refuse("too_large");
  const text = value.replaceAll(/\r\n?/g, "\n");
  if (forbidden.test(text) || !text.isWellFormed()) return refuse("forbidden_characters");
  return { ok: true, value: text.trim() === "" ? null : text.normalize("NFC") };
}

function readWith(value: unknown, isForm: (text: string) => boolean, problem: ValueProblem): ReadValue {
  const read = readText(value);
  if (!read.ok || typeof read.value !== "string") return read;
  return isForm(read.value) ? read : refuse(problem);
}

function isListOfStrings(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((member) => typeof member === "string");
}

/** A day that exists, as yyyy-mm-dd. */
function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** A web address. Anything else (javascript:, data:) is never made a link. */
function isLink(text: string): boolean {
  return text.length <= 2_000 && /^https?:\/\/[^\s/]+\S*$/i.test(text) && URL.canParse(text);
}
