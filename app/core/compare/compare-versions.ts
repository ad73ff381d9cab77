import type { Codebook, Item } from "../survey/codebook.ts";
import type { Questionnaire } from "../survey/definition.ts";
import { findItem } from "../survey/find-item.ts";
import { aboutOf } from "../survey/items-about.ts";
import { gravest, type ComparabilityClass } from "./comparability.ts";
import { itemDifferences, weights, type Difference, type FromOneList } from "./item-differences.ts";
import { listsNamed } from "./lists-named.ts";

/** The part of a version that is compared. */
export interface ComparedVersion {
  readonly codebook: Codebook;
  readonly questionnaire: Questionnaire;
}

/** An item of one name in two versions, and what the program makes of it. */
export interface ItemComparison {
  readonly item: string;
  /** The class that the program proposes; a person decides. */
  readonly proposed: ComparabilityClass;
  /** The mildest class that a person may decide. */
  readonly least: ComparabilityClass;
  readonly differences: readonly Difference[];
}

/** What two versions have in common, and what they have not. */
export interface VersionComparison {
  /** In the order of the later version. */
  readonly both: readonly ItemComparison[];
  /** Names of items that only the later version has, and of those that only the earlier one has. Neither can be compared. */
  readonly added: readonly string[];
  readonly dropped: readonly string[];
}

/** Compares two versions of a survey, item by item. */
export function compareVersions(earlier: ComparedVersion, later: ComparedVersion): VersionComparison {
  const [old, now] = [listsNamed(earlier.questionnaire), listsNamed(later.questionnaire)];
  return {
    both: later.codebook.items.flatMap((after) => {
      const before = findItem(earlier.codebook, after.name);
      if (!before) return [];
      const isFromOneList: FromOneList = (column) => {
        const name = column === null ? after.name : `${after.name}.${column}`;
        return old.has(name) && old.get(name) === now.get(name);
      };
      const isAboutAnother = aboutOf(earlier.codebook, before) !== aboutOf(later.codebook, after);
      return [compareItem(before, after, isAboutAnother, isFromOneList)];
    }),
    added: namesMissing(later.codebook, earlier.codebook),
    dropped: namesMissing(earlier.codebook, later.codebook),
  };
}

function compareItem(before: Item, after: Item, isAboutAnother: boolean, isFromOneList: FromOneList): ItemComparison {
  const about: Difference = { kind: "about", column: null, codes: [] };
  const differences = [...(isAboutAnother ? [about] : []), ...itemDifferences(before, after, isFromOneList)];
  return {
    item: after.name,
    proposed: gravest(differences.map(({ kind }) => weights[kind].proposed)),
    least: gravest(differences.map(({ kind }) => weights[kind].least)),
    differences,
  };
}

function namesMissing(here: Codebook, there: Codebook): string[] {
  return here.items.map(({ name }) => name).filter((name) => findItem(there, name) === null);
}
