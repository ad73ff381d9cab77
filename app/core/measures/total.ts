import { addDecimals, readDecimal, writeDecimal, zero, type Decimal } from "../numbers/decimal.ts";
import type { Reason } from "../survey/answers.ts";
import { eligibleOf } from "../rollup/account.ts";
import type { PartyRow, PartyStanding, SumSegment } from "../rollup/result.ts";
import { shareOf } from "../rollup/share.ts";
import type { Tally } from "../rollup/tally.ts";
import type { TotalMeasure } from "./measure.ts";
import { isIncomplete } from "./party-sum.ts";
import { reasonOf } from "./reason-of.ts";
import { sumOf } from "./sum-of.ts";

/** Where a Party stands in a total: the sum it gave, or the reason that it gave none. */
export function standingInTotal(measure: TotalMeasure, row: PartyRow): PartyStanding {
  if (row.items === null) return withoutSum(row.party, "not_submitted");
  const sum = sumOf(measure.sum, row.items);
  if (sum.lower === null) return withoutSum(row.party, reasonOf(sum.missing));
  return {
    party: row.party,
    segment: "contributing",
    lower: writeDecimal(sum.lower),
    upper: sum.upper === null ? null : writeDecimal(sum.upper),
    denominator: null,
    isIncomplete: isIncomplete(sum),
  };
}

/** A Party that gives nothing to a sum, and why. */
export function withoutSum(party: string, segment: Reason): PartyStanding {
  return { party, segment, lower: null, upper: null, denominator: null, isIncomplete: false };
}

/** An account of a sum with nobody in it yet. */
export function emptySumAccount(): Record<SumSegment, number> {
  return {
    contributing: 0,
    not_applicable: 0,
    no_information: 0,
    not_answered: 0,
    not_shown: 0,
    not_asked: 0,
    not_submitted: 0,
  };
}

/**
 * Adds up standings of a `total` measure. The upper total is absent as soon as one Party's is; both are when nobody gave
 * anything.
 *
 * Example: bands 2-5 and 6-10 give a total from 8 to 15; 2-5 and "more than 20" give at least 23, and no upper total.
 */
export function tallyTotal(): Tally {
  const account = emptySumAccount();
  let lower: Decimal = zero;
  let upper: Decimal | null = zero;
  let incomplete = 0;
  return {
    add(standing) {
      account[standing.segment as SumSegment] += 1;
      if (standing.lower === null) return;
      const least = readDecimal(standing.lower);
      lower = addDecimals(lower, least);
      upper = upper === null ? null : addUpper(upper, standing, least);
      if (standing.isIncomplete) incomplete += 1;
    },
    result() {
      const eligible = eligibleOf(account);
      const isAbsent = account.contributing === 0;
      return {
        kind: "total",
        eligible,
        account: { ...account },
        lower: isAbsent ? null : writeDecimal(lower),
        upper: isAbsent || upper === null ? null : writeDecimal(upper),
        incomplete,
        coverage: shareOf(account.contributing, eligible),
      };
    },
  };
}

function addUpper(upper: Decimal, standing: PartyStanding, least: Decimal): Decimal | null {
  if (standing.upper === null) return null;
  return addDecimals(upper, standing.upper === standing.lower ? least : readDecimal(standing.upper));
}
