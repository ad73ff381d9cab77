import type { Measure } from "../measures/measure.ts";
import { partiesResult } from "../measures/parties.ts";
import { ratioResult } from "../measures/ratio.ts";
import { totalResult } from "../measures/total.ts";
import type { Result } from "./result.ts";
import type { Tally } from "./tally.ts";

/** The result of a measure over the Parties of a tally. */
export function resultOf(measure: Measure, tally: Tally): Result {
  switch (measure.kind) {
    case "parties":
      return partiesResult(tally);
    case "total":
      return totalResult(tally);
    case "ratio":
      return ratioResult(tally);
  }
}
