import type { Measure } from "../measures/measure.ts";
import { addDecimals, multiplyDecimals, readDecimal, writeDecimal, type Decimal } from "../numbers/decimal.ts";
import { headlineOf } from "../rollup/headline-of.ts";
import type { Result, Share } from "../rollup/result.ts";
import { percentage, publishedDecimals } from "../rollup/share.ts";

/** How the headline of a measure changed from one result to another. */
export interface Change {
  /** Percentage points; or the unit of the measure. */
  readonly unit: "points" | "figure";
  /** From where to where the change lies, as decimal strings: equal unless bands leave it open; null: no bound. */
  readonly low: string | null;
  readonly high: string | null;
}

/**
 * The change of a headline; null when one of the two is absent. Percentages are subtracted before they are rounded, so that the
 * change can differ by the last digit from the difference of the two figures printed.
 *
 * Example: 87 of 141 (61.7 %) and then 99 of 150 (66.0 %) is a change of 4.3 points. A total between 10 and 14, then one of 20 or
 * more, is a change of 6 or more.
 */
export function changeOf(measure: Measure, before: Result, after: Result): Change | null {
  const [from, to] = [headlineOf(measure, before), headlineOf(measure, after)];
  if (from.value === null || to.value === null || from.base === 0 || to.base === 0) return null;
  const [old, now] = [shareOfHeadline(measure, before), shareOfHeadline(measure, after)];
  if (old && now) {
    const points = pointsBetween(old, now, "decimals" in measure ? measure.decimals : undefined);
    return points === null ? null : { unit: "points", low: points, high: points };
  }
  return {
    unit: "figure",
    low: from.upper === null ? null : subtract(to.value, from.upper),
    high: to.upper === null ? null : subtract(to.upper, from.value),
  };
}

/** The fraction behind a headline that is a percentage; null for other figures. */
function shareOfHeadline(measure: Measure, result: Result): Share | null {
  switch (result.kind) {
    case "parties":
      return measure.kind === "parties" ? shareOfParties(measure.headline, result) : null;
    case "ratio":
      return result.ratio;
    case "status":
      return result.counted;
    default:
      return null;
  }
}

/** Whether a change goes up (1), down (-1) or nowhere (0); null when its bounds leave that open. */
export function directionOf({ low, high }: Change): -1 | 0 | 1 | null {
  const [least, most] = [low === null ? -1 : signOf(low), high === null ? 1 : signOf(high)];
  return least === most ? least : null;
}

function shareOfParties(
  headline: Extract<Measure, { kind: "parties" }>["headline"],
  result: Extract<Result, { kind: "parties" }>,
): Share | null {
  switch (headline) {
    case "number":
      return null;
    case "percentage_of_answering":
      return result.ofAnswering;
    case "percentage_of_reporting":
      return result.ofReporting;
    case "percentage_of_all":
      return result.ofAll;
  }
}

/** c/d - a/b is (cb - ad) / bd, rounded once. */
function pointsBetween(before: Share, after: Share, decimals = publishedDecimals): string | null {
  const [a, b, c, d] = [before.numerator, before.base, after.numerator, after.base].map(readDecimal) as Four;
  const over = addDecimals(multiplyDecimals(c, b), negated(multiplyDecimals(a, d)));
  return percentage(writeDecimal(over), writeDecimal(multiplyDecimals(b, d)), decimals);
}

type Four = [Decimal, Decimal, Decimal, Decimal];

function subtract(left: string, right: string): string {
  return writeDecimal(addDecimals(readDecimal(left), negated(readDecimal(right))));
}

function negated({ units, scale }: Decimal): Decimal {
  return { units: typeof units === "bigint" ? -units : 0 - units, scale };
}

function signOf(figure: string): -1 | 0 | 1 {
  if (!/[1-9]/.test(figure)) return 0;
  return figure.startsWith("-") ? -1 : 1;
}
