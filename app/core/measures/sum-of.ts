import type { ItemStates } from "../survey/answers.ts";
import { addendOf } from "./addend-of.ts";
import { evaluateCondition } from "./evaluate-condition.ts";
import type { Sum } from "./measure.ts";
import { addParts, exactlyZero, type PartySum } from "./party-sum.ts";

/**
 * Adds up what one Party gives. A Party that states that there are none (`zeroWhen` is true) gives exactly 0. Otherwise it
 * gives the addends that it answered; those that it did not are in `missing`. When it gave nothing, what left the statement
 * undecided is a reason too: addends behind a gate that was answered *no information* are merely not shown.
 *
 * Example: addends 3 and blank give 3 with `missing: ["not_answered"]`; both blank give null.
 */
export function sumOf(sum: Sum, items: ItemStates): PartySum {
  const none = sum.zeroWhen === undefined ? null : evaluateCondition(sum.zeroWhen, items);
  if (none?.truth === "true") return exactlyZero;
  const given = addParts(sum.of.map((addend) => addendOf(addend, items)));
  return given.lower === null && none ? { ...given, missing: [...none.because, ...given.missing] } : given;
}
