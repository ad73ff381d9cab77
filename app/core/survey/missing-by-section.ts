import type { ItemStates } from "./answers.ts";
import type { Codebook, Section } from "./codebook.ts";
import { hiddenReason } from "./read-response.ts";

/** How far one section is: names of items, in the order asked. */
export interface SectionProgress {
  readonly section: Section;
  readonly shown: readonly string[];
  /** Shown and neither answered nor given a reason. */
  readonly missing: readonly string[];
  /** Those of the missing that must be given before submitting. */
  readonly requiredMissing: readonly string[];
}

/** What is still missing, section by section, from the states that `readResponse` gives. */
export function missingBySection(codebook: Codebook, states: ItemStates): readonly SectionProgress[] {
  return codebook.sections.map((section) => {
    const asked = codebook.items.filter((item) => item.section === section.name);
    const shown = asked.filter((item) => hiddenReason(item, states) === null);
    const missing = shown.filter((item) => states.get(item.name)?.state === "not_answered");
    return {
      section,
      shown: shown.map(({ name }) => name),
      missing: missing.map(({ name }) => name),
      requiredMissing: missing.filter(({ required }) => required).map(({ name }) => name),
    };
  });
}
