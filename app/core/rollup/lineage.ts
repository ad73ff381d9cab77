import type { Measure } from "../measures/measure.ts";
import { writeDecimal, type Decimal } from "../numbers/decimal.ts";
import type { PartyRow, PartyStanding } from "./result.ts";
import { standingIn } from "./standing-in.ts";

/** Where every Party stands in a measure, in the order given: from a number to its answers. */
export function lineage(measure: Measure, rows: Iterable<PartyRow>): PartyStanding[] {
  return Array.from(rows, (row) => standingOf(measure, row));
}

/** Where one Party stands in a measure, with the figures it gave as exact decimal strings. */
export function standingOf(measure: Measure, row: PartyRow): PartyStanding {
  const { segment, lower, upper, denominator, isIncomplete } = standingIn(measure, row.items);
  return {
    party: row.party,
    segment,
    lower: written(lower),
    upper: written(upper),
    denominator: written(denominator),
    isIncomplete,
  };
}

function written(figure: Decimal | null): string | null {
  return figure === null ? null : writeDecimal(figure);
}
