import { readDecimal, writeDecimal } from "../numbers/decimal.ts";
import { eligibleOf, sumAccount } from "../rollup/account.ts";
import type { ValueResult } from "../rollup/result.ts";
import { shareOf } from "../rollup/share.ts";
import { without, type Standing } from "../rollup/standing.ts";
import type { Tally } from "../rollup/tally.ts";
import { reasons, type ItemStates } from "../survey/answers.ts";
import type { ValueMeasure } from "./measure.ts";

/** The one figure that was recorded for the round, or the reason that there is none. */
export function standingInValue(measure: ValueMeasure, items: ItemStates | null): Standing {
  const state = items?.get(measure.item) ?? { state: "not_asked" };
  if (state.state !== "answered") return without[state.state];
  if (typeof state.value !== "string") throw new TypeError(`A value reads one number of ${measure.item}`);
  const figure = readDecimal(state.value);
  return { segment: "contributing", lower: figure, upper: figure, denominator: null, isIncomplete: false, given: null };
}

/** The recorded figure as it stands. Throws on a tally of more than one row: a value is not added up. */
export function valueResult(tally: Tally): ValueResult {
  const account = sumAccount(tally);
  const eligible = eligibleOf(account);
  if (eligible > 1) throw new RangeError("A value is of the round, not of its Parties");
  return {
    kind: "value",
    eligible,
    account,
    value: account.contributing === 1 ? writeDecimal(tally.lower) : null,
    reason: reasons.find((reason) => account[reason] === 1) ?? null,
    coverage: shareOf(account.contributing, eligible),
  };
}
