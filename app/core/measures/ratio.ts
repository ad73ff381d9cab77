import { writeDecimal, type Decimal } from "../numbers/decimal.ts";
import { eligibleOf, sumAccount } from "../rollup/account.ts";
import type { RatioResult } from "../rollup/result.ts";
import { publishedDecimals, shareOf } from "../rollup/share.ts";
import { without, type Standing } from "../rollup/standing.ts";
import type { Tally } from "../rollup/tally.ts";
import type { ItemStates } from "../survey/answers.ts";
import type { RatioMeasure } from "./measure.ts";
import { isIncomplete, type PartySum } from "./party-sum.ts";
import { reasonOf } from "./reason-of.ts";
import { sumOf } from "./sum-of.ts";

/**
 * Where a Party stands in a ratio. It contributes only when it gave both sums in full: half of a numerator over a whole
 * denominator would be a ratio of nothing. Otherwise it stands under the reason of what is missing.
 */
export function standingInRatio(measure: RatioMeasure, items: ItemStates | null): Standing {
  if (items === null) return without.not_submitted;
  const numerator = sumOf(measure.numerator, items);
  const denominator = sumOf(measure.denominator, items);
  if (!isGiven(numerator) || !isGiven(denominator)) {
    return without[reasonOf([...numerator.missing, ...denominator.missing])];
  }
  return {
    segment: "contributing",
    lower: numerator.lower,
    upper: numerator.lower,
    denominator: denominator.lower,
    isIncomplete: false,
    given: null,
  };
}

/**
 * A ratio of sums, never a mean of ratios.
 *
 * Example: 1 of 2 and 90 of 98 is 91 of 100, 91.0 %; the mean of 50.0 % and 91.8 % would be 70.9 %.
 */
export function ratioResult(tally: Tally, decimals = publishedDecimals): RatioResult {
  const account = sumAccount(tally);
  const eligible = eligibleOf(account);
  return {
    kind: "ratio",
    eligible,
    account,
    ratio: shareOf(writeDecimal(tally.lower), writeDecimal(tally.denominator), decimals),
    coverage: shareOf(account.contributing, eligible),
  };
}

function isGiven(sum: PartySum): sum is PartySum & { lower: Decimal } {
  return sum.lower !== null && !isIncomplete(sum);
}
