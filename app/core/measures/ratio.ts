import { addDecimals, readDecimal, writeDecimal, zero, type Decimal } from "../numbers/decimal.ts";
import { eligibleOf } from "../rollup/account.ts";
import type { PartyRow, PartyStanding, SumSegment } from "../rollup/result.ts";
import { shareOf } from "../rollup/share.ts";
import type { Tally } from "../rollup/tally.ts";
import type { RatioMeasure } from "./measure.ts";
import { isIncomplete, type PartySum } from "./party-sum.ts";
import { reasonOf } from "./reason-of.ts";
import { sumOf } from "./sum-of.ts";
import { emptySumAccount, withoutSum } from "./total.ts";

/**
 * Where a Party stands in a ratio. It contributes only when it gave both sums in full: half of a numerator over a whole
 * denominator would be a ratio of nothing. Otherwise it stands under the reason of what is missing.
 */
export function standingInRatio(measure: RatioMeasure, row: PartyRow): PartyStanding {
  if (row.items === null) return withoutSum(row.party, "not_submitted");
  const numerator = sumOf(measure.numerator, row.items);
  const denominator = sumOf(measure.denominator, row.items);
  if (!isGiven(numerator) || !isGiven(denominator)) {
    return withoutSum(row.party, reasonOf([...numerator.missing, ...denominator.missing]));
  }
  const given = writeDecimal(numerator.lower);
  return {
    party: row.party,
    segment: "contributing",
    lower: given,
    upper: given,
    denominator: writeDecimal(denominator.lower),
    isIncomplete: false,
  };
}

/**
 * Gathers a ratio of sums, never a mean of ratios.
 *
 * Example: 1 of 2 and 90 of 98 is 91 of 100, 91.0 %; the mean of 50.0 % and 91.8 % would be 70.9 %.
 */
export function tallyRatio(): Tally {
  const account = emptySumAccount();
  let numerator: Decimal = zero;
  let denominator: Decimal = zero;
  return {
    add(standing) {
      account[standing.segment as SumSegment] += 1;
      if (standing.lower === null || standing.denominator === null) return;
      numerator = addDecimals(numerator, readDecimal(standing.lower));
      denominator = addDecimals(denominator, readDecimal(standing.denominator));
    },
    result() {
      const eligible = eligibleOf(account);
      return {
        kind: "ratio",
        eligible,
        account: { ...account },
        ratio: shareOf(writeDecimal(numerator), writeDecimal(denominator)),
        coverage: shareOf(account.contributing, eligible),
      };
    },
  };
}

function isGiven(sum: PartySum): sum is PartySum & { lower: Decimal } {
  return sum.lower !== null && !isIncomplete(sum);
}
