import type { ItemStates } from "../survey/answers.ts";
import { addendOf } from "./addend-of.ts";
import { evaluateCondition } from "./evaluate-condition.ts";
import type { Sum } from "./measure.ts";
import { addParts, exactlyZero, type PartySum } from "./party-sum.ts";

/**
 * Adds up what one Party gives. A Party that states that there are none (`zeroWhen` is true) gives exactly 0. Otherwise it
 * gives the addends that it answered; those that it did not are in `missing`.
 *
 * Example: addends 3 and blank give 3 with `missing: ["not_answered"]`; both blank give null.
 */
export function sumOf(sum: Sum, items: ItemStates): PartySum {
  if (sum.zeroWhen !== undefined && evaluateCondition(sum.zeroWhen, items).truth === "true") return exactlyZero;
  return addParts(sum.of.map((addend) => addendOf(addend, items)));
}
