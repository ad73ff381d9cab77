import { distinctResult } from "../measures/distinct.ts";
import type { Measure } from "../measures/measure.ts";
import { moneyResult } from "../measures/money.ts";
import { partiesResult } from "../measures/parties.ts";
import { ratioResult } from "../measures/ratio.ts";
import { statusResult } from "../measures/status.ts";
import { totalResult } from "../measures/total.ts";
import { valueResult } from "../measures/value.ts";
import type { Result } from "./result.ts";
import { withoutSettings, type RollUpSettings } from "./settings.ts";
import { publishedDecimals } from "./share.ts";
import type { Tally } from "./tally.ts";

/** The result of a measure over the Parties of a tally. */
export function resultOf(measure: Measure, tally: Tally, settings: RollUpSettings = withoutSettings): Result {
  switch (measure.kind) {
    case "parties":
      return partiesResult(tally, measure.decimals ?? publishedDecimals);
    case "total":
      return totalResult(tally);
    case "ratio":
      return ratioResult(tally, measure.decimals ?? publishedDecimals);
    case "distinct":
      return distinctResult(tally, settings.matches[measure.key] ?? {});
    case "money":
      return moneyResult(measure, tally, settings.rates);
    case "status":
      return statusResult(measure, tally, measure.decimals ?? publishedDecimals);
    case "value":
      return valueResult(tally);
  }
}
