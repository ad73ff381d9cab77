import type { Codebook } from "#app/core/survey/codebook.ts";

/** The number that readers know each item by: its section's ordinal and its own within it. Example: `4.2`. */
export function itemNumbers({ sections, items }: Codebook): ReadonlyMap<string, string> {
  const numbered = sections.flatMap((section, index) =>
    items
      .filter((item) => item.section === section.name)
      .map((item, ordinal) => [item.name, `${index + 1}.${ordinal + 1}`] as const),
  );
  return new Map(numbered);
}
