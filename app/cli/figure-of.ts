import type { Language } from "#app/core/language.ts";
import { formatNumber } from "#app/core/numbers/format-number.ts";
import { isPercentage, type Headline } from "#app/core/rollup/headline-of.ts";

/** The figure of a headline for a terminal. A figure without a base is absent, which is not 0. */
export function figureOf(headline: Headline, language: Language): string {
  const { value, upper, base } = headline;
  if (value === null || base === 0) return "-";
  if (isPercentage(headline)) return percent(value, language);
  const lower = formatNumber(value, language);
  if (upper === null) return `at least ${lower}`;
  return upper === value ? lower : `${lower} to ${formatNumber(upper, language)}`;
}

/** A percentage, or a dash where there is none. */
export function percent(percentage: string | null, language: Language): string {
  return percentage === null ? "-" : `${formatNumber(percentage, language)}%`;
}
