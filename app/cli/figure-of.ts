import type { Language } from "#app/core/language.ts";
import { formatNumber } from "#app/core/numbers/format-number.ts";
import type { Headline } from "#app/core/rollup/headline-of.ts";

/** The figure of a headline for a terminal. A figure without a base is absent, which is not 0. */
export function figureOf({ figure, value, upper, base }: Headline, language: Language): string {
  if (value === null || base === 0) return "-";
  if (figure === "percentage" || figure === "ratio" || figure === "status") return percent(value, language);
  const lower = formatNumber(value, language);
  if (upper === null) return `at least ${lower}`;
  return upper === value ? lower : `${lower} to ${formatNumber(upper, language)}`;
}

/** A percentage, or a dash where there is none. */
export function percent(percentage: string | null, language: Language): string {
  return percentage === null ? "-" : `${formatNumber(percentage, language)}%`;
}
