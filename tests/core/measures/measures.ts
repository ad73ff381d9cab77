import type { Condition } from "#app/core/measures/condition.ts";
import type {
  DistinctMeasure,
  MoneyMeasure,
  PartiesMeasure,
  RatioMeasure,
  StatusMeasure,
  Sum,
  TotalMeasure,
  ValueMeasure,
} from "#app/core/measures/measure.ts";

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

/** A count of different things. */
export function name(of: DistinctMeasure["of"], zeroWhen?: Condition): DistinctMeasure {
  return { ...common, key: "distinct", kind: "distinct", of, ...(zeroWhen && { zeroWhen }) };
}

/** A sum of money in US dollars. */
export function pay(of: MoneyMeasure["of"], zeroWhen?: Condition): MoneyMeasure {
  return { ...common, key: "money", kind: "money", currency: "USD", of, ...(zeroWhen && { zeroWhen }) };
}

/** A distribution over a scale. */
export function scale(measure: Pick<StatusMeasure, "item" | "levels" | "counted" | "outside">): StatusMeasure {
  return { ...common, key: "status", kind: "status", ...measure };
}

/** A recorded figure. */
export function figure(item: string): ValueMeasure {
  return { ...common, key: "value", kind: "value", item };
}
