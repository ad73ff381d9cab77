import type { Condition } from "#app/core/measures/condition.ts";
import type { PartiesMeasure, RatioMeasure, Sum, TotalMeasure } from "#app/core/measures/measure.ts";

const words = { en: "en", fr: "fr", es: "es" };
const common = { indicators: ["2.3.2"], label: words, unit: words };

/** A count of Parties, with no more than a law needs. */
export function countParties(
  condition: Condition,
  headline: PartiesMeasure["headline"] = "percentage_of_answering",
): PartiesMeasure {
  return { ...common, key: "count", kind: "parties", condition, headline };
}

/** A total. */
export function addUp(sum: Sum): TotalMeasure {
  return { ...common, key: "sum", kind: "total", sum };
}

/** A ratio. */
export function divide(numerator: RatioMeasure["numerator"], denominator: RatioMeasure["denominator"]): RatioMeasure {
  return { ...common, key: "ratio", kind: "ratio", numerator, denominator };
}
