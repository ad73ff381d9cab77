import type { Measure } from "../measures/measure.ts";
import { standingInParties } from "../measures/parties.ts";
import { standingInRatio } from "../measures/ratio.ts";
import { standingInTotal } from "../measures/total.ts";
import type { ItemStates } from "../survey/answers.ts";
import type { Standing } from "./standing.ts";

/** Where a Party that says this stands in a measure; null when it has not submitted. */
export function standingIn(measure: Measure, items: ItemStates | null): Standing {
  switch (measure.kind) {
    case "parties":
      return standingInParties(measure, items);
    case "total":
      return standingInTotal(measure, items);
    case "ratio":
      return standingInRatio(measure, items);
  }
}
