import type { Language } from "../language.ts";

/** How a language writes numbers (CLDR): what stands before the decimals, and between groups of three. */
export interface NumberMarks {
  readonly decimal: "." | ",";
  readonly group: string;
}

/**
 * Fewest digits of a whole part that is grouped, in every language: as CLDR has it for Spanish. So a year stays a year, and
 * `1,234`, which we refuse to read because it has two meanings, is never written.
 */
export const groupedFrom = 5;

export const numberMarks: Readonly<Record<Language, NumberMarks>> = {
  en: { decimal: ".", group: "," },
  fr: { decimal: ",", group: "\u202f" },
  es: { decimal: ",", group: "." },
};

/** A number as it is kept: no sign but a minus, no leading zeros, a point, at least one digit on both sides of it, never -0. */
export const canonicalNumber = /^(?!-0(?:\.0+)?$)-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
