import type { Measure } from "../measures/measure.ts";
import type { Codebook } from "../survey/codebook.ts";

/** An indicator of the catalogue, and who reports what it needs. */
export interface NamedIndicator {
  readonly code: string;
  readonly reportedBy: readonly string[];
}

/** An indicator that the version should feed and does not. */
export interface UnfedIndicator {
  readonly code: string;
  /** Items that are asked for it all the same: there they are, and no measure feeds it. */
  readonly items: readonly string[];
}

/** What is looked at to find them. */
interface Feeding {
  readonly codebook: Codebook;
  readonly measures: readonly Measure[];
  readonly indicators: readonly NamedIndicator[];
}

/**
 * The indicators that no measure feeds: of a questionnaire those that Parties report, of a record those that somebody else
 * does.
 */
export function unfedIndicators({ codebook, measures, indicators }: Feeding): readonly UnfedIndicator[] {
  const isRecord = codebook.recordedBy !== undefined;
  const fed = new Set(measures.flatMap((measure) => measure.indicators));
  return indicators
    .filter(({ reportedBy }) => reportedBy.some((reporter) => (reporter === "party") !== isRecord))
    .filter(({ code }) => !fed.has(code))
    .map(({ code }) => ({
      code,
      items: codebook.items.filter((item) => item.indicators.includes(code)).map(({ name }) => name),
    }));
}
