import type { Measure } from "../measures/measure.ts";
import { standingInParties } from "../measures/parties.ts";
import { standingInRatio } from "../measures/ratio.ts";
import { standingInTotal } from "../measures/total.ts";
import type { PartyRow, PartyStanding } from "./result.ts";

/** Where one Party stands in a measure. */
export function standingOf(measure: Measure, row: PartyRow): PartyStanding {
  switch (measure.kind) {
    case "parties":
      return standingInParties(measure, row);
    case "total":
      return standingInTotal(measure, row);
    case "ratio":
      return standingInRatio(measure, row);
  }
}

/** Where every Party stands: from a number to its answers. */
export function lineage(measure: Measure, rows: Iterable<PartyRow>): PartyStanding[] {
  return Array.from(rows, (row) => standingOf(measure, row));
}
