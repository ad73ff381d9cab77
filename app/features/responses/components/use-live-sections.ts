import { useSyncExternalStore } from "react";
import type { Codebook } from "#app/core/survey/codebook.ts";
import { missingBySection } from "#app/core/survey/missing-by-section.ts";
import type { DraftStore } from "./draft-store.ts";
import type { SectionSummary } from "./section-navigation.tsx";

const never = () => () => {};
const zero = () => 0;

/** How much each section is missing, as it is typed; before the draft is open, as the server had it. */
export function useLiveSections(
  store: DraftStore | null,
  codebook: Codebook,
  sections: readonly SectionSummary[],
): readonly SectionSummary[] {
  useSyncExternalStore(store?.subscribe ?? never, store?.version ?? zero, zero);
  if (!store) return sections;
  const progress = new Map(missingBySection(codebook, store.reading().states).map((each) => [each.section.name, each]));
  return sections.map((section) => {
    const now = progress.get(section.name);
    return now ? { ...section, asking: now.asking, shown: now.shown.length, missing: now.missing.length } : section;
  });
}
