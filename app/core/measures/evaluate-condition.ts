import { compareDecimals } from "../numbers/compare-decimals.ts";
import { reasons, type AnsweredValue, type ItemStates, type Reason, type TableRow } from "../survey/answers.ts";
import type { Condition } from "./condition.ts";

/** A truth of three-valued logic. */
export type Truth = "true" | "false" | "unknown";

/** What a condition says of one Party; `because` holds the reasons that leave it undecided, and is empty once it is decided. */
export interface Verdict {
  readonly truth: Truth;
  readonly because: readonly Reason[];
}

type Leaf = Extract<Condition, { readonly item: string }>;

const isTrue: Verdict = { truth: "true", because: [] };
const isFalse: Verdict = { truth: "false", because: [] };

/**
 * Evaluates a condition on what one Party says, under Kleene's three-valued logic: false AND unknown is false, true OR
 * unknown is true. A leaf on an item that is not answered is unknown for that item's reason; an item that the states do not
 * hold is `not_asked`; an `answered` leaf is never unknown.
 *
 * `because` has each reason once, in the order of every account, and only those of leaves that matter: what has been
 * decided has none. Throws when a leaf reads a kind of value it cannot, which the check of a survey excludes.
 *
 * Example: `{any: [{item: "a", in: ["yes"]}, {item: "b", in: ["yes"]}]}` with a = no and b left blank is
 * `{truth: "unknown", because: ["not_answered"]}`.
 */
export function evaluateCondition(condition: Condition, states: ItemStates): Verdict {
  if ("all" in condition) return conjunction(condition.all.map((part) => evaluateCondition(part, states)));
  if ("any" in condition)
    return negate(conjunction(condition.any.map((part) => negate(evaluateCondition(part, states)))));
  if ("not" in condition) return negate(evaluateCondition(condition.not, states));
  return evaluateLeaf(condition, states);
}

function conjunction(parts: readonly Verdict[]): Verdict {
  if (parts.some((part) => part.truth === "false")) return isFalse;
  const undecided = parts.filter((part) => part.truth === "unknown");
  if (undecided.length === 0) return isTrue;
  return {
    truth: "unknown",
    because: reasons.filter((reason) => undecided.some((part) => part.because.includes(reason))),
  };
}

function negate(verdict: Verdict): Verdict {
  switch (verdict.truth) {
    case "true":
      return isFalse;
    case "false":
      return isTrue;
    case "unknown":
      return verdict;
  }
}

function evaluateLeaf(leaf: Leaf, states: ItemStates): Verdict {
  const state = states.get(leaf.item) ?? { state: "not_asked" };
  if ("answered" in leaf) return (state.state === "answered") === leaf.answered ? isTrue : isFalse;
  if (state.state !== "answered") return { truth: "unknown", because: [state.state] };
  return holds(leaf, state.value) ? isTrue : isFalse;
}

function holds(leaf: Exclude<Leaf, { readonly answered: boolean }>, value: AnsweredValue): boolean {
  if ("in" in leaf) return leaf.in.includes(single(leaf, value));
  if ("includesAny" in leaf) return leaf.includesAny.some((code) => list(leaf, value).includes(code));
  if ("includesAll" in leaf) return leaf.includesAll.every((code) => list(leaf, value).includes(code));
  if ("atLeast" in leaf) return compareDecimals(single(leaf, value), leaf.atLeast) >= 0;
  if ("atMost" in leaf) return compareDecimals(single(leaf, value), leaf.atMost) <= 0;
  return list(leaf, value).length >= leaf.rowsAtLeast;
}

function single(leaf: Leaf, value: AnsweredValue): string {
  if (typeof value === "string") return value;
  throw new TypeError(`A condition reads one value of ${leaf.item}, which has several`);
}

function list(leaf: Leaf, value: AnsweredValue): readonly (string | TableRow)[] {
  if (typeof value !== "string") return value;
  throw new TypeError(`A condition reads several values of ${leaf.item}, which has one`);
}
