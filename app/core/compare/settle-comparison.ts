import type { Words } from "../language.ts";
import type { ComparabilityClass, ComparabilityWith } from "./comparability.ts";
import type { ItemComparison, VersionComparison } from "./compare-versions.ts";

/** An item of two versions with the class that holds: what a person decided, or the proposal where nobody has. */
export interface SettledItem extends ItemComparison {
  readonly class: ComparabilityClass;
  /** Whether a person decided; what does not differ needs no decision. */
  readonly isDecided: boolean;
  readonly why: Words | null;
}

/** The items of two versions with the class of each. */
export function settleComparison({ both }: VersionComparison, decided: ComparabilityWith | null): SettledItem[] {
  return both.map((comparison) => {
    const decision = decided?.items[comparison.item];
    return {
      ...comparison,
      class: decision?.class ?? comparison.proposed,
      isDecided: decision !== undefined || comparison.proposed === "same",
      why: decision?.why ?? null,
    };
  });
}
