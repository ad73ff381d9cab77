import type { Codebook, Item } from "#app/core/survey/codebook.ts";

/** What an item of a record is about: each Party of the round, or the round itself. Its section says so. */
export type About = "party" | "round";

/** What an item is about. */
export function aboutOf(codebook: Codebook, item: Item): About {
  return codebook.sections.find(({ name }) => name === item.section)?.about ?? "party";
}

/** The items of a record that are about each Party, or about the round, in their order. */
export function itemsAbout(codebook: Codebook, about: About): readonly Item[] {
  return codebook.items.filter((item) => aboutOf(codebook, item) === about);
}
