import type { Codebook } from "./codebook.ts";

/** What answers are of: one Party each; or, in a record, the round as a whole. */
export type About = "party" | "round";

/** The part of a codebook that is about Parties, or about the round: a questionnaire is about Parties alone. */
export function itemsAbout(codebook: Codebook, about: About): Codebook {
  const sections = codebook.sections.filter((section) => (section.about ?? "party") === about);
  const names = new Set(sections.map(({ name }) => name));
  return { ...codebook, sections, items: codebook.items.filter(({ section }) => names.has(section)) };
}
