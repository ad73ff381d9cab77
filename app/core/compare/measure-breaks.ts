import type { Measure } from "../measures/measure.ts";
import { itemsReadBy } from "../measures/items-read.ts";
import { canonicalJson } from "../survey/canonical-json.ts";
import { isMilder, type ComparabilityClass } from "./comparability.ts";
import type { SettledItem } from "./settle-comparison.ts";

/** Why a figure of one round cannot be set beside that of another. */
export type TrendBreak =
  /** It is counted otherwise: another condition, another sum, another headline. */
  | { readonly kind: "counting" }
  /** An item that it reads is asked in one of the two versions alone. */
  | { readonly kind: "item_missing"; readonly item: string }
  /** An item that it reads is not comparable. */
  | {
      readonly kind: "item";
      readonly item: string;
      readonly class: ComparabilityClass;
      /** Whether a person decided it; otherwise it is what the program proposes. */
      readonly isDecided: boolean;
    };

/** What has to be known beside a change that can be told. */
export type TrendCaution =
  /** What can be answered to an item that it reads is not the same. */
  | { readonly kind: "options"; readonly item: string; readonly isDecided: boolean }
  /** An item that it reads is in other words, and nobody has decided that they ask the same. */
  | { readonly kind: "undecided"; readonly item: string }
  /** Amounts of money are converted at the rates of each round. */
  | { readonly kind: "rates" }
  /** People decided for each round which names stand for one thing. */
  | { readonly kind: "matches" };

export interface Comparable {
  readonly breaks: readonly TrendBreak[];
  readonly cautions: readonly TrendCaution[];
}

/**
 * What stands between the figures of one measure in two rounds.
 *
 * @param items how the items of the two versions compare; null when the rounds ask one version.
 */
export function comparabilityOfMeasure(
  before: Measure,
  after: Measure,
  items: readonly SettledItem[] | null,
): Comparable {
  const names = [...new Set([...itemsReadBy(before), ...itemsReadBy(after)])];
  const settled = new Map(items?.map((item) => [item.item, item]));
  const told = items === null ? [] : names.map((name) => ({ name, item: settled.get(name) }));
  return {
    breaks: [
      ...(countingOf(before) === countingOf(after) ? [] : [{ kind: "counting" } as const]),
      ...told.flatMap(({ name, item }) => (item ? breakOf(item) : [{ kind: "item_missing", item: name } as const])),
    ],
    cautions: [...told.flatMap(({ item }) => (item ? cautionOf(item) : [])), ...cautionOfKind(after)],
  };
}

/** What a measure says about itself, and where and how it is printed. Whatever else it may have one day is how it counts. */
const spoken: ReadonlySet<string> = new Set([
  "label",
  "unit",
  "note",
  "doubleCounting",
  "indicators",
  "decimals",
  "secondary",
]);

function countingOf(measure: Measure): string {
  return canonicalJson(Object.fromEntries(Object.entries(measure).filter(([key]) => !spoken.has(key))));
}

function breakOf({ item, class: each, isDecided }: SettledItem): TrendBreak[] {
  return isMilder(each, "scope") ? [] : [{ kind: "item", item, class: each, isDecided }];
}

function cautionOf({ item, class: each, isDecided, differences }: SettledItem): TrendCaution[] {
  if (each === "options") return [{ kind: "options", item, isDecided }];
  const isOtherWords = differences.some(({ kind }) => kind === "wording" || kind === "guidance");
  return each === "wording" && !isDecided && isOtherWords ? [{ kind: "undecided", item }] : [];
}

function cautionOfKind({ kind }: Measure): TrendCaution[] {
  if (kind === "money") return [{ kind: "rates" }];
  return kind === "distinct" ? [{ kind: "matches" }] : [];
}
