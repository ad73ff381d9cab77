import {
  comparabilityClasses,
  type ComparabilityClass,
  type ComparabilityWith,
} from "#app/core/compare/comparability.ts";
import { compareVersions } from "#app/core/compare/compare-versions.ts";
import type { Difference } from "#app/core/compare/item-differences.ts";
import { settleComparison, type SettledItem } from "#app/core/compare/settle-comparison.ts";
import type { Language } from "#app/core/language.ts";
import type { Item } from "#app/core/survey/codebook.ts";
import { findItem } from "#app/core/survey/find-item.ts";
import { translate } from "#app/io/i18n.server.ts";
import { itemNumbers } from "./item-numbers.ts";
import type { Version } from "./queries.server.ts";

/** What changed between two versions, as people read it, in one language. */
export interface ComparisonView {
  /** The earlier version. */
  readonly version: string;
  readonly number: number;
  /** Null: nobody has decided, and the classes are proposals. */
  readonly decided: { readonly by: string; readonly on: string } | null;
  /** Classes that occur, the gravest first, without `same`. */
  readonly classes: readonly { readonly class: ComparabilityClass; readonly items: readonly ComparedItemView[] }[];
  readonly same: number;
  readonly added: readonly { readonly name: string; readonly number: string; readonly label: string }[];
  readonly dropped: readonly { readonly name: string; readonly number: string; readonly label: string }[];
}

export interface ComparedItemView {
  readonly name: string;
  readonly number: string;
  readonly differences: readonly string[];
  readonly why: string | null;
  /** What the program proposed, where a person decided otherwise. */
  readonly proposed: ComparabilityClass | null;
  readonly before: AskedView;
  readonly now: AskedView;
}

/** A question as it was asked. */
export interface AskedView {
  readonly label: string;
  readonly guidance: string | null;
  readonly unit: string | null;
  readonly codes: readonly string[];
}

/** Compares a version with an earlier one: by what was decided with the later version, else by what the program proposes. */
export function viewComparison(later: Version, earlier: Version, language: Language): ComparisonView {
  const decided = decidedWith(later, earlier.id);
  const comparison = compareVersions(earlier, later);
  const settled = settleComparison(comparison, decided);
  const [numbers, oldNumbers] = [itemNumbers(later.codebook), itemNumbers(earlier.codebook)];
  const viewItem = (item: SettledItem): ComparedItemView => ({
    name: item.item,
    number: numbers.get(item.item) ?? "",
    differences: item.differences.map((difference) => sayDifference(difference, language)),
    why: item.why?.[language] ?? null,
    proposed: item.class === item.proposed ? null : item.proposed,
    before: viewAsked(findItem(earlier.codebook, item.item)!, language),
    now: viewAsked(findItem(later.codebook, item.item)!, language),
  });
  const named = (of: Version, names: readonly string[], by: ReadonlyMap<string, string>) =>
    names.map((name) => ({ name, number: by.get(name) ?? "", label: findItem(of.codebook, name)!.label[language] }));
  return {
    version: earlier.id,
    number: earlier.number,
    decided: decided && { by: decided.decidedBy[language], on: decided.decidedOn },
    classes: comparabilityClasses
      .toReversed()
      .filter((each) => each !== "same")
      .map((each) => ({ class: each, items: settled.filter((item) => item.class === each).map(viewItem) }))
      .filter(({ items }) => items.length > 0),
    same: settled.filter((item) => item.class === "same").length,
    added: named(later, comparison.added, numbers),
    dropped: named(earlier, comparison.dropped, oldNumbers),
  };
}

/** What was decided with a version about an earlier one; null when nothing was. */
export function decidedWith(
  { comparability }: Pick<Version, "comparability">,
  earlier: string,
): ComparabilityWith | null {
  return comparability?.with.find(({ version }) => version === earlier) ?? null;
}

/** A difference in words. */
function sayDifference({ kind, column, codes }: Difference, language: Language): string {
  const say = (key: string, details: Record<string, string> = {}) =>
    translate(language, `comparability:${key}`, details);
  const what = say(`difference_${kind}`);
  const told = codes.length > 0 ? say("with_codes", { difference: what, codes: codes.join(", ") }) : what;
  return column === null ? told : say("in_column", { column, difference: told });
}

function viewAsked(item: Item, language: Language): AskedView {
  return {
    label: item.label[language],
    guidance: item.guidance?.[language] ?? null,
    unit: item.unit?.[language] ?? null,
    codes: item.codes.map(({ label }) => label[language]),
  };
}
