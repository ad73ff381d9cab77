import type { Condition } from "./condition.ts";

/** A leaf of a condition: it reads one item. */
export type Leaf = Extract<Condition, { readonly item: string }>;

/** A condition in which only leaves are denied, and no `all` stands in an `all` nor `any` in an `any`. */
export type PlainCondition =
  | { readonly leaf: Leaf; readonly isDenied: boolean }
  | { readonly joining: "and" | "or"; readonly parts: readonly PlainCondition[] };

/**
 * Moves every "not" down to the leaves, so that a condition can be said in words. De Morgan's laws and double negation hold
 * under three-valued logic too: the meaning does not change.
 *
 * Example: not (a and not b) is (not a) or b.
 */
export function pushNegations(condition: Condition, isDenied = false): PlainCondition {
  if ("not" in condition) return pushNegations(condition.not, !isDenied);
  if ("all" in condition) return join(condition.all, isDenied ? "or" : "and", isDenied);
  if ("any" in condition) return join(condition.any, isDenied ? "and" : "or", isDenied);
  return { leaf: condition, isDenied };
}

function join(conditions: readonly Condition[], joining: "and" | "or", isDenied: boolean): PlainCondition {
  const parts = conditions
    .map((condition) => pushNegations(condition, isDenied))
    .flatMap((part) => ("parts" in part && part.joining === joining ? part.parts : [part]));
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only : { joining, parts };
}
