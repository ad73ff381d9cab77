import type { Language } from "#app/core/language.ts";

/** A share of Parties as a percentage with one decimal; a dash when nobody was asked. Example: 118 of 185 is 63.8%. */
export function formatRate(part: number, whole: number, language: Language): string {
  if (whole === 0) return "–";
  const format = new Intl.NumberFormat(language, {
    style: "percent",
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  return format.format(part / whole);
}
