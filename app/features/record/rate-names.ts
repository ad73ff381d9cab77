import type { Language } from "#app/core/language.ts";
import { numberMarks } from "#app/core/numbers/number-marks.ts";

/** The names of the fields of a rate on a form. */
export function rateNames(currency: string) {
  return { rate: `rate.${currency}`, seen: `seen.${currency}` } as const;
}

/** A rate as a form writes it, in the reader's language. */
export function typedRate(rate: string, language: Language): string {
  return rate.replace(".", numberMarks[language].decimal);
}
