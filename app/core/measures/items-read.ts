import type { Condition } from "./condition.ts";
import type { Measure, Sum } from "./measure.ts";

/** The names of the items that a condition reads, once each, in the order in which it names them. */
export function itemsInCondition(condition: Condition): string[] {
  if ("item" in condition) return [condition.item];
  if ("not" in condition) return itemsInCondition(condition.not);
  return unique(("all" in condition ? condition.all : condition.any).flatMap(itemsInCondition));
}

/** The names of the items that a measure reads: all that its results and their lineage need of a submission. */
export function itemsReadBy(measure: Measure): string[] {
  switch (measure.kind) {
    case "parties":
      return itemsInCondition(measure.condition);
    case "total":
      return itemsInSum(measure.sum);
    case "ratio":
      return unique([...itemsInSum(measure.numerator), ...itemsInSum(measure.denominator)]);
    case "distinct":
    case "money":
      return itemsInSum(measure);
    case "status":
    case "value":
      return [measure.item];
  }
}

/** Sums, names and amounts have the same shape: places to read, and a statement that there are none. */
function itemsInSum(sum: Pick<Sum, "zeroWhen"> & { readonly of: readonly { readonly item: string }[] }): string[] {
  const gates = sum.zeroWhen === undefined ? [] : itemsInCondition(sum.zeroWhen);
  return unique([...sum.of.map((addend) => addend.item), ...gates]);
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}
