import type { Words } from "../language.ts";
import type { ComparabilityDecision, ComparabilityWith } from "./comparability.ts";
import type { VersionComparison } from "./compare-versions.ts";

const nobody: Words = { en: "", fr: "", es: "" };

/**
 * What a person has still to decide about an earlier version, as a draft: decisions that were taken stay, every other item
 * that differs has the class proposed, and items that are not in both are left out. Whenever something is added nobody has
 * signed it yet: the check refuses it until somebody does.
 */
export function proposeDecisions(
  version: string,
  { both }: VersionComparison,
  before: ComparabilityWith | null,
): ComparabilityWith {
  const decided = before?.items ?? {};
  const items = both.flatMap(({ item, proposed }): [string, ComparabilityDecision][] => {
    const decision = decided[item] ?? (proposed === "same" ? null : { class: proposed });
    return decision ? [[item, decision]] : [];
  });
  const isSigned = before !== null && items.every(([item]) => item in decided);
  return {
    version,
    items: Object.fromEntries(items),
    decidedBy: isSigned ? before.decidedBy : nobody,
    decidedOn: isSigned ? before.decidedOn : "",
  };
}
