import type { Condition } from "../measures/condition.ts";
import type { ItemKind } from "./codebook.ts";
import { limits } from "./definition.ts";
import type { FaultKey, FaultParameters } from "./fault.ts";

/** What a condition needs to know of an item: its kind and its codes. */
export interface Readable {
  readonly kind: ItemKind;
  readonly codes: readonly { readonly code: string }[];
}

/** Tells a problem; where it stands is known to who asks. */
export type Report = (problem: FaultKey, params?: FaultParameters) => void;

type Leaf = Extract<Condition, { readonly item: string }>;

/** The kinds that each test can read. */
const readableKinds: Readonly<Record<string, readonly ItemKind[]>> = {
  in: ["choice"],
  includesAny: ["choices"],
  includesAll: ["choices"],
  atLeast: ["integer", "decimal"],
  atMost: ["integer", "decimal"],
  rowsAtLeast: ["table"],
};

/** Reports every leaf that reads an item or a code that does not exist, or a kind that it cannot. */
export function checkCondition(condition: Condition, find: (item: string) => Readable | null, report: Report): void {
  if (depthOf(condition) > limits.conditionDepth) return report("condition_too_deep", { most: limits.conditionDepth });
  for (const leaf of leavesOf(condition)) checkLeaf(leaf, find(leaf.item), report);
}

/** The leaves of a condition, in order. */
export function leavesOf(condition: Condition): readonly Leaf[] {
  if ("all" in condition) return condition.all.flatMap(leavesOf);
  if ("any" in condition) return condition.any.flatMap(leavesOf);
  if ("not" in condition) return leavesOf(condition.not);
  return [condition];
}

function depthOf(condition: Condition): number {
  if ("all" in condition) return 1 + Math.max(...condition.all.map(depthOf));
  if ("any" in condition) return 1 + Math.max(...condition.any.map(depthOf));
  return "not" in condition ? 1 + depthOf(condition.not) : 1;
}

function checkLeaf(leaf: Leaf, item: Readable | null, report: Report): void {
  if (!item) return report("unknown_item", { item: leaf.item });
  const test = Object.keys(leaf).find((key) => key !== "item")!;
  const kinds = readableKinds[test];
  if (kinds && !kinds.includes(item.kind)) {
    return report("condition_kind", { test, item: leaf.item, kind: item.kind });
  }
  const known = new Set(item.codes.map((code) => code.code));
  for (const code of codesOf(leaf)) if (!known.has(code)) report("unknown_code", { item: leaf.item, code });
}

function codesOf(leaf: Leaf): readonly string[] {
  if ("in" in leaf) return leaf.in;
  if ("includesAny" in leaf) return leaf.includesAny;
  return "includesAll" in leaf ? leaf.includesAll : [];
}
