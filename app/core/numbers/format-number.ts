import type { Language } from "../language.ts";
import { canonicalNumber, groupedFrom, numberMarks } from "./number-marks.ts";

/**
 * Writes a number as a language does. Takes a canonical decimal string and never passes by floating point: every digit given
 * is shown. Throws a RangeError for a string that is not canonical: whoever stored it is to blame.
 *
 * Example: `formatNumber("12345.50", "fr")` is `12 345,50` with a narrow no-break space; in Spanish, `12.345,50`.
 */
export function formatNumber(number: string, language: Language): string {
  if (!canonicalNumber.test(number)) throw new RangeError(`Not a canonical number: ${number}`);
  const { decimal, group } = numberMarks[language];
  const sign = number.startsWith("-") ? "-" : "";
  const [whole, decimals] = number.slice(sign.length).split(".") as [string, string?];
  const grouped = whole.length >= groupedFrom ? whole.replaceAll(/\B(?=(?:\d{3})+$)/g, group) : whole;
  return sign + grouped + (decimals === undefined ? "" : decimal + decimals);
}
