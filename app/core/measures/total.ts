import { writeDecimal } from "../numbers/decimal.ts";
import { eligibleOf, sumAccount } from "../rollup/account.ts";
import type { TotalResult } from "../rollup/result.ts";
import { shareOf } from "../rollup/share.ts";
import { without, type Standing } from "../rollup/standing.ts";
import type { Tally } from "../rollup/tally.ts";
import type { ItemStates } from "../survey/answers.ts";
import type { TotalMeasure } from "./measure.ts";
import { isIncomplete } from "./party-sum.ts";
import { reasonOf } from "./reason-of.ts";
import { sumOf } from "./sum-of.ts";

/** Where a Party stands in a total: the sum it gave, or the reason that it gave none. */
export function standingInTotal(measure: TotalMeasure, items: ItemStates | null): Standing {
  if (items === null) return without.not_submitted;
  const sum = sumOf(measure.sum, items);
  if (sum.lower === null) return without[reasonOf(sum.missing)];
  return {
    segment: "contributing",
    lower: sum.lower,
    upper: sum.upper,
    denominator: null,
    isIncomplete: isIncomplete(sum),
    given: null,
  };
}

/**
 * A total with the Parties behind it. The upper total is absent as soon as one Party's is; both are when nobody gave
 * anything: a total of nothing is not 0.
 *
 * Example: bands 2-5 and 6-10 give a total from 8 to 15; 2-5 and "more than 20" give at least 23, and no upper total.
 */
export function totalResult(tally: Tally): TotalResult {
  const account = sumAccount(tally);
  const eligible = eligibleOf(account);
  const isAbsent = account.contributing === 0;
  return {
    kind: "total",
    eligible,
    account,
    lower: isAbsent ? null : writeDecimal(tally.lower),
    upper: isAbsent || tally.upper === null ? null : writeDecimal(tally.upper),
    incomplete: tally.incomplete,
    coverage: shareOf(account.contributing, eligible),
  };
}
