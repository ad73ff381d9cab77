import type { Language } from "../language.ts";
import { numberMarks } from "./number-marks.ts";

/** A number understood, as a canonical decimal string; or why it was not. */
export type ParsedNumber =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly problem: "empty" | "not_a_number" | "too_long" }
  /** It can be read in two ways: both are offered, the reading of the language first. */
  | { readonly ok: false; readonly problem: "ambiguous"; readonly candidates: readonly [string, string] };

const mostDigits = 30;
/** Space, no-break space, figure space, thin space, narrow no-break space, and both apostrophes, as groups are parted by hand. */
const spaces = /[ \u00a0\u2007\u2009\u202f'\u2019]/g;
const spacedGroups =
  /^\d{1,3}(?:([ \u00a0\u2007\u2009\u202f'\u2019])\d{3})(?:\1\d{3})*(?![\d \u00a0\u2007\u2009\u202f'\u2019])/;

/**
 * Understands a number as people of the three languages type it: comma or point, groups parted by a point, a comma, a space
 * or an apostrophe. A text that can be read in two ways (`1.234`, `1,234`) is refused with both candidates. An integer is
 * not in doubt when its groups are parted as its own language parts them.
 *
 * Digits are kept as typed (`1.50` stays `1.50`), without leading zeros, without the sign of zero. Never throws.
 *
 * Example: `parseNumber("1 234,5", "fr")` and `parseNumber("1,234.5", "en")` both give `1234.5`.
 */
export function parseNumber(text: string, language: Language, kind: "integer" | "decimal" = "decimal"): ParsedNumber {
  const typed = text.trim();
  if (typed === "") return { ok: false, problem: "empty" };
  if (typed.length > 4 * mostDigits) return { ok: false, problem: "too_long" };
  const [, sign, unsigned] = /^([-\u2212+]?)[ \u00a0\u202f]?(.*)$/su.exec(typed) as unknown as [string, string, string];
  const isSpaced = spacedGroups.test(unsigned);
  const digits = isSpaced ? unsigned.replaceAll(spaces, "") : unsigned;
  if (!/^[\d.,]+$/.test(digits) || !/\d$/.test(digits)) return { ok: false, problem: "not_a_number" };
  if (digits.replaceAll(/\D/g, "").length > mostDigits) return { ok: false, problem: "too_long" };
  const isNegative = sign === "-" || sign === "\u2212";
  const readings = isSpaced ? readDecimal(digits) : readDigits(digits, language, kind);
  const [first, second] = readings.map((reading) => canonical(reading, isNegative));
  if (first === undefined) return { ok: false, problem: "not_a_number" };
  if (second === undefined) return { ok: true, value: first };
  return { ok: false, problem: "ambiguous", candidates: [first, second] };
}

/** Every way to read digits with commas and points, with a point before the decimals; none when there is no way. */
function readDigits(digits: string, language: Language, kind: "integer" | "decimal"): readonly string[] {
  const grouped = (/^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/.test(digits) && digits.replaceAll(",", "")) || null;
  const groupedByPoint =
    (/^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/.test(digits) && digits.replaceAll(".", "").replace(",", ".")) || null;
  const plain = readDecimal(digits)[0] ?? null;
  const whole = grouped ?? groupedByPoint;
  if (whole === null || plain === null) return [whole ?? plain].filter((reading) => reading !== null);
  const mark = numberMarks[language];
  if (kind === "integer" && digits.includes(mark.group)) return [whole];
  return digits.includes(mark.decimal) ? [plain, whole] : [whole, plain];
}

/** Digits with at most one comma or point, which stands before the decimals. */
function readDecimal(digits: string): readonly string[] {
  return /^\d*(?:[.,]\d+)?$/.test(digits) ? [digits.replace(",", ".")] : [];
}

function canonical(reading: string, isNegative: boolean): string {
  const [whole = "", decimals] = reading.split(".");
  const number = (whole.replace(/^0+(?=\d)/, "") || "0") + (decimals === undefined ? "" : `.${decimals}`);
  return isNegative && /[1-9]/.test(number) ? `-${number}` : number;
}
