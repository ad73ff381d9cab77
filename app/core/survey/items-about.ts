import type { Codebook, Item } from "./codebook.ts";

/** What answers are of: one Party each; or, in a record, the round as a whole. */
export type About = "party" | "round";

/** What an item is about. Its section says so: without a word, it is about each Party. */
export function aboutOf({ sections }: Codebook, { section }: Item): About {
  return sections.find(({ name }) => name === section)?.about ?? "party";
}

/** The part of a codebook that is about Parties, or about the round: a questionnaire is about Parties alone. */
export function itemsAbout(codebook: Codebook, about: About): Codebook {
  return {
    ...codebook,
    sections: codebook.sections.filter((section) => (section.about ?? "party") === about),
    items: codebook.items.filter((item) => aboutOf(codebook, item) === about),
  };
}
