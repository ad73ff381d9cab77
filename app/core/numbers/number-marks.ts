import type { Language } from "../language.ts";

/** How a language writes numbers (CLDR): what stands before the decimals, between groups of three, and from how many digits. */
export interface NumberMarks {
  readonly decimal: "." | ",";
  readonly group: string;
  /** Fewest digits of a whole part that is grouped. */
  readonly groupedFrom: number;
}

export const numberMarks: Readonly<Record<Language, NumberMarks>> = {
  en: { decimal: ".", group: ",", groupedFrom: 4 },
  fr: { decimal: ",", group: "\u202f", groupedFrom: 4 },
  es: { decimal: ",", group: ".", groupedFrom: 5 },
};

/** A number as it is kept: no sign but a minus, no leading zeros, a point, at least one digit on both sides of it, never -0. */
export const canonicalNumber = /^(?!-0(?:\.0+)?$)-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
