import type { Measure } from "../measures/measure.ts";
import { writeDecimal, type Decimal } from "../numbers/decimal.ts";
import type { GivenWritten, PartyRow, PartyStanding } from "./result.ts";
import { withoutSettings, type RollUpSettings } from "./settings.ts";
import { standingIn } from "./standing-in.ts";
import type { Given } from "./standing.ts";

type Rates = Pick<RollUpSettings, "rates">;

/** Where every Party stands in a measure, in the order given: from a number to its answers. */
export function lineage(
  measure: Measure,
  rows: Iterable<PartyRow>,
  settings: Rates = withoutSettings,
): PartyStanding[] {
  return Array.from(rows, (row) => standingOf(measure, row, settings));
}

/** Where one Party stands in a measure, with the figures it gave as exact decimal strings. */
export function standingOf(measure: Measure, row: PartyRow, settings: Rates = withoutSettings): PartyStanding {
  const { segment, lower, upper, denominator, isIncomplete, given } = standingIn(measure, row.items, settings);
  return {
    party: row.party,
    segment,
    lower: written(lower),
    upper: written(upper),
    denominator: written(denominator),
    isIncomplete,
    given: given && givenWritten(given),
  };
}

function givenWritten(given: Given): GivenWritten {
  if ("names" in given) return given;
  if ("levels" in given) {
    return { levels: given.levels.map(({ level, figure }) => ({ level, figure: writeDecimal(figure) })) };
  }
  return {
    amounts: given.amounts.map(({ currency, amount, converted }) => ({
      currency,
      amount: writeDecimal(amount),
      converted: written(converted),
    })),
  };
}

function written(figure: Decimal | null): string | null {
  return figure === null ? null : writeDecimal(figure);
}
