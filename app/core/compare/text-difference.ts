import { languages, type Words } from "../language.ts";

/**
 * How two texts differ: not at all; in French or Spanish alone; only in the years they name; in the length of the time they
 * name; or otherwise in English.
 */
export type TextDifference = "translation" | "years" | "time_span" | "words" | null;

const year = /\b(?:19|20)\d{2}\b/g;
/** Two years as a span: "2024 to 2025", "from 1 January 2022 until 31 December 2025". */
const span = /\b((?:19|20)\d{2})\s*(?:to|until|till|through|and|[-–—])\s*(?:\d{1,2}\s+\p{L}+\s+)?((?:19|20)\d{2})\b/gu;

/**
 * Compares two texts in three languages; null stands for a text that is not there.
 *
 * Examples: "studies, 2022 to 2023" and "studies, 2024 to 2025" differ in their years; "studies, 2022 to 2023" and "studies,
 * 2022 to 2025" in the length of time, since what happens in four years is more than what happens in two.
 */
export function textDifference(before: Words | null, after: Words | null): TextDifference {
  if (before === null || after === null) return before === after ? null : "words";
  if (languages.every((language) => before[language] === after[language])) return null;
  if (before.en === after.en) return "translation";
  if (withoutYears(before.en) !== withoutYears(after.en)) return "words";
  return spanLengths(before.en) === spanLengths(after.en) ? "years" : "time_span";
}

function withoutYears(text: string): string {
  return text.replaceAll(year, "####");
}

function spanLengths(text: string): string {
  return [...text.matchAll(span)].map(([, from, to]) => Number(to) - Number(from)).join(" ");
}
