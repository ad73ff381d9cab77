import { standingInDistinct } from "../measures/distinct.ts";
import type { Measure } from "../measures/measure.ts";
import { standingInMoney } from "../measures/money.ts";
import { standingInParties } from "../measures/parties.ts";
import { standingInRatio } from "../measures/ratio.ts";
import { standingInStatus } from "../measures/status.ts";
import { standingInTotal } from "../measures/total.ts";
import { standingInValue } from "../measures/value.ts";
import type { ItemStates } from "../survey/answers.ts";
import { withoutSettings, type RollUpSettings } from "./settings.ts";
import type { Standing } from "./standing.ts";

/** Where a Party that says this stands in a measure; null when it has not submitted. */
export function standingIn(
  measure: Measure,
  items: ItemStates | null,
  { rates }: Pick<RollUpSettings, "rates"> = withoutSettings,
): Standing {
  switch (measure.kind) {
    case "parties":
      return standingInParties(measure, items);
    case "total":
      return standingInTotal(measure, items);
    case "ratio":
      return standingInRatio(measure, items);
    case "distinct":
      return standingInDistinct(measure, items);
    case "money":
      return standingInMoney(measure, items, rates);
    case "status":
      return standingInStatus(measure, items);
    case "value":
      return standingInValue(measure, items);
  }
}
