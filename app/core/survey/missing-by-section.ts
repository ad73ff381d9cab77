import type { ItemStates } from "./answers.ts";
import type { Codebook, Item, Section } from "./codebook.ts";
import { hiddenReason } from "./read-response.ts";

/**
 * Whether a section asks anything: something; nothing for now, as an earlier answer decides; or nothing at all, as the Party
 * is outside the universe of every item.
 */
export type Asking = "something" | "depends" | "nothing";

/** How far one section is: names of items, in the order asked. */
export interface SectionProgress {
  readonly section: Section;
  readonly asking: Asking;
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
      asking: askingOf(asked, shown, states),
      shown: shown.map(({ name }) => name),
      missing: missing.map(({ name }) => name),
      requiredMissing: missing.filter(({ required }) => required).map(({ name }) => name),
    };
  });
}

function askingOf(items: readonly Item[], shown: readonly Item[], states: ItemStates): Asking {
  if (shown.length > 0) return "something";
  return items.every(({ name }) => states.get(name)?.state === "not_applicable") ? "nothing" : "depends";
}
