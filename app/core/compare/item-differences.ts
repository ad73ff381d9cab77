import type { Condition } from "../measures/condition.ts";
import { canonicalJson } from "../survey/canonical-json.ts";
import type { Column, Item, ItemKind } from "../survey/codebook.ts";
import type { ComparabilityClass } from "./comparability.ts";
import { textDifference } from "./text-difference.ts";

/** What can differ between an item of two versions. */
export type DifferenceKind =
  | "kind"
  | "kind_widened"
  | "codes_added"
  | "codes_dropped"
  | "codes_reworded"
  | "exclusive_codes"
  | "bounds"
  | "length"
  | "unit"
  | "wording"
  | "guidance"
  | "years"
  | "time_span"
  | "translation"
  | "universe"
  | "shown_when"
  | "reasons"
  | "required"
  | "columns_added"
  | "columns_dropped"
  | "about";

/** One thing that differs; `column` when it is of a column, `codes` the codes or columns it concerns. */
export interface Difference {
  readonly kind: DifferenceKind;
  readonly column: string | null;
  readonly codes: readonly string[];
}

interface Weight {
  /** What the program proposes, having seen no more than this. */
  readonly proposed: ComparabilityClass;
  /** The mildest class that a person may give it: what can be seen cannot be talked away. */
  readonly least: ComparabilityClass;
}

/** The law of the proposals. Where `least` is milder than `proposed`, a person may know better, and says why. */
export const weights: Readonly<Record<DifferenceKind, Weight>> = {
  kind: { proposed: "not_comparable", least: "not_comparable" },
  // From a whole number to a number, from a line to several lines: every former answer is still one.
  kind_widened: { proposed: "options", least: "options" },
  codes_added: { proposed: "options", least: "options" },
  codes_dropped: { proposed: "options", least: "options" },
  // "Ministry" for "Department" is wording; "most" for "all" is not.
  codes_reworded: { proposed: "options", least: "wording" },
  exclusive_codes: { proposed: "options", least: "options" },
  bounds: { proposed: "options", least: "options" },
  length: { proposed: "wording", least: "same" },
  // Another unit is another question; the same unit in other words is not.
  unit: { proposed: "scope", least: "wording" },
  wording: { proposed: "wording", least: "wording" },
  guidance: { proposed: "wording", least: "wording" },
  // The next period of the same length: that is what rounds are for.
  years: { proposed: "wording", least: "wording" },
  time_span: { proposed: "scope", least: "scope" },
  translation: { proposed: "translation", least: "translation" },
  // A gate may have another name and let the same Parties through.
  universe: { proposed: "scope", least: "same" },
  shown_when: { proposed: "scope", least: "same" },
  // Who may say "no information" no longer guesses.
  reasons: { proposed: "scope", least: "same" },
  required: { proposed: "scope", least: "same" },
  columns_added: { proposed: "options", least: "same" },
  columns_dropped: { proposed: "options", least: "options" },
  about: { proposed: "not_comparable", least: "not_comparable" },
};

/** Whether the codes of a field, the item itself (null) or a column of it, come from one list of the register in both versions. */
export type FromOneList = (column: string | null) => boolean;

/** Everything that differs between an item of an earlier version and the item of its name in a later one; empty: nothing. */
export function itemDifferences(before: Item, after: Item, isFromOneList: FromOneList = () => false): Difference[] {
  return once([
    ...fieldDifferences(before, after, null, isFromOneList),
    ...textual(before.universe?.words ?? null, after.universe?.words ?? null, "wording", null),
    ...one("universe", !isSame(before.universe?.condition, after.universe?.condition)),
    ...one("shown_when", !isSame(before.shownWhen, after.shownWhen)),
    ...one("reasons", !hasSame(before.reasons, after.reasons)),
    ...one("length", before.maximumRows !== after.maximumRows),
    ...columnDifferences(before.columns, after.columns, isFromOneList),
  ]);
}

/** The same years stand in a question, its unit and its guidance: that is one difference. */
function once(differences: readonly Difference[]): Difference[] {
  const told = differences.map((each) => canonicalJson(each));
  return differences.filter((_, index) => told.indexOf(told[index]!) === index);
}

function columnDifferences(
  before: readonly Column[],
  after: readonly Column[],
  isFromOneList: FromOneList,
): Difference[] {
  const [old, now] = [before.map(({ name }) => name), after.map(({ name }) => name)];
  return [
    ...listed("columns_added", without(now, old), null),
    ...listed("columns_dropped", without(old, now), null),
    ...before.flatMap((column) => {
      const other = after.find(({ name }) => name === column.name);
      return other ? fieldDifferences(column, other, column.name, isFromOneList) : [];
    }),
  ];
}

function fieldDifferences(
  before: Item | Column,
  after: Item | Column,
  column: string | null,
  isFromOneList: FromOneList,
): Difference[] {
  return [
    ...kindDifference(before.kind, after.kind, column),
    // A list of the register grows by itself: a Party that joins changes no question.
    ...(isFromOneList(column) ? [] : codeDifferences(before, after, column)),
    ...boundDifferences(before, after, column),
    ...one("length", before.maximumLength !== after.maximumLength, column),
    ...one("required", before.required !== after.required, column),
    ...textual(before.unit, after.unit, "unit", column),
    ...textual(before.label, after.label, "wording", column),
    ...textual(before.guidance, after.guidance, "guidance", column),
  ];
}

const widened: readonly (readonly [ItemKind, ItemKind])[] = [
  ["integer", "decimal"],
  ["text", "long_text"],
];

function kindDifference(before: ItemKind, after: ItemKind, column: string | null): Difference[] {
  if (before === after) return [];
  const isWidened = widened.some(([narrow, wide]) => before === narrow && after === wide);
  return one(isWidened ? "kind_widened" : "kind", true, column);
}

/** A bound that is a year moves with the years of the question. */
function boundDifferences(before: Item | Column, after: Item | Column, column: string | null): Difference[] {
  const moved = (["minimum", "maximum"] as const).filter((bound) => before[bound] !== after[bound]);
  const areYears = moved.every((bound) => isYear(before[bound]) && isYear(after[bound]));
  return one(areYears ? "years" : "bounds", moved.length > 0, column);
}

function isYear(bound: string | null): boolean {
  return bound !== null && /^(?:19|20)\d{2}$/.test(bound);
}

function codeDifferences(before: Item | Column, after: Item | Column, column: string | null): Difference[] {
  const [old, now] = [before.codes.map(({ code }) => code), after.codes.map(({ code }) => code)];
  const reworded = before.codes.flatMap(({ code, label }) => {
    const other = after.codes.find((each) => each.code === code);
    const difference = other ? textDifference(label, other.label) : null;
    return difference === null ? [] : [{ code, difference }];
  });
  const codesOf = (difference: string) =>
    reworded.filter((each) => each.difference === difference).map(({ code }) => code);
  return [
    ...listed("codes_added", without(now, old), column),
    ...listed("codes_dropped", without(old, now), column),
    ...listed("codes_reworded", codesOf("words"), column),
    ...listed("time_span", codesOf("time_span"), column),
    ...listed("years", codesOf("years"), column),
    ...listed("translation", codesOf("translation"), column),
    ...one("exclusive_codes", !hasSame(before.exclusiveCodes, after.exclusiveCodes), column),
  ];
}

function textual(
  before: Item["unit"],
  after: Item["unit"],
  inWords: "unit" | "wording" | "guidance",
  column: string | null,
): Difference[] {
  const difference = textDifference(before, after);
  return difference === null ? [] : one(difference === "words" ? inWords : difference, true, column);
}

function one(kind: DifferenceKind, differs: boolean, column: string | null = null): Difference[] {
  return differs ? [{ kind, column, codes: [] }] : [];
}

function listed(kind: DifferenceKind, codes: readonly string[], column: string | null): Difference[] {
  return codes.length > 0 ? [{ kind, column, codes }] : [];
}

function without(names: readonly string[], others: readonly string[]): string[] {
  return names.filter((name) => !others.includes(name));
}

function hasSame(left: readonly string[], right: readonly string[]): boolean {
  return left.toSorted().join() === right.toSorted().join();
}

function isSame(left: Condition | null | undefined, right: Condition | null | undefined): boolean {
  return canonicalJson(left ?? null) === canonicalJson(right ?? null);
}
