import { formatNumber } from "../numbers/format-number.ts";
import type { Condition } from "./condition.ts";
import { itemNamed, joinPhrases, quoteCodes, quoteField, type Phrasing } from "./phrasing.ts";
import { pushNegations, type Leaf, type PlainCondition } from "./push-negations.ts";

/**
 * What a Party does for a condition to be true, as words that follow "Parties that" (qui, que).
 *
 * Example: `{item: "q1", in: ["yes"]}` is: answered “Yes” to “Is there a system?”
 */
export function describeCondition(condition: Condition, phrasing: Phrasing): string {
  return describe(pushNegations(condition), 0, phrasing);
}

function describe(condition: PlainCondition, depth: number, phrasing: Phrasing): string {
  if ("leaf" in condition) return describeLeaf(condition.leaf, condition.isDenied, phrasing);
  const phrases = condition.parts.map((part) => describe(part, depth + 1, phrasing));
  const isNested = condition.parts.some((part) => "parts" in part);
  if (depth === 0) return joinPhrases(phrases, condition.joining, isNested, phrasing);
  if (depth === 1 && phrases.length === 2 && !isNested) return inner(phrases, condition.joining, phrasing);
  return `(${joinPhrases(phrases, condition.joining, isNested, phrasing)})`;
}

/** A pair inside a longer sentence: "either … or …"; the semicolons around it already hold an "and" together. */
function inner(phrases: readonly string[], joining: "and" | "or", phrasing: Phrasing): string {
  const [first = "", last = ""] = phrases;
  return joining === "or" ? phrasing.t("join.either", { first, last }) : joinPhrases(phrases, "and", false, phrasing);
}

function describeLeaf(leaf: Leaf, isDenied: boolean, phrasing: Phrasing): string {
  const { t, language, codebook } = phrasing;
  // Of a record one says what is recorded of a Party, not what it answered.
  const said = codebook.recordedBy ? "recorded" : "condition";
  const field = itemNamed(leaf.item, phrasing);
  const item = quoteField(field, phrasing);
  const key = (name: string) => `${said}.${name}${isDenied ? "_not" : ""}`;
  const codes = (some: readonly string[]) => ({
    and: quoteCodes(some, field, "and", phrasing),
    or: quoteCodes(some, field, "or", phrasing),
    count: some.length,
  });

  if ("in" in leaf) return t(key("in"), { item, codes: codes(leaf.in).or });
  if ("includesAny" in leaf) return t(key("includes_any"), { item, ...codes(leaf.includesAny) });
  if ("includesAll" in leaf) return t(key("includes_all"), { item, ...codes(leaf.includesAll) });
  if ("atLeast" in leaf) return t(key("at_least"), { item, number: formatNumber(leaf.atLeast, language) });
  if ("atMost" in leaf) return t(key("at_most"), { item, number: formatNumber(leaf.atMost, language) });
  if ("rowsAtLeast" in leaf) return t(key("rows_at_least"), { item, count: leaf.rowsAtLeast });
  return t(`${said}.${leaf.answered === isDenied ? "answered_not" : "answered"}`, { item });
}
