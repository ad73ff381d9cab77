import type { Words } from "#app/core/language.ts";
import type { Code, Codebook, Column, Item } from "#app/core/survey/codebook.ts";

/**
 * A codebook for the browser: whole for one section, and for the others only what decides what is shown and what is missing.
 * The words of sections that are not on the page stay on the server.
 */
export function leanCodebook(codebook: Codebook, section: string): Codebook {
  const items = codebook.items.map((item) => (item.section === section ? item : withoutWords(item)));
  return {
    title: codebook.title,
    description: null,
    sections: codebook.sections.map((each) => ({ ...each, description: null })),
    items,
  };
}

const none: Words = { en: "", fr: "", es: "" };

function withoutWords(item: Item): Item {
  const universe = item.universe && { condition: item.universe.condition, words: none };
  return {
    ...fieldWithoutWords(item),
    indicators: [],
    why: null,
    universe,
    columns: item.columns.map(fieldWithoutWords),
  };
}

function fieldWithoutWords<Field extends Item | Column>(field: Field): Field {
  return { ...field, label: none, guidance: null, unit: null, codes: codesWithoutWords(field.codes) };
}

/** What is the same list stays the same object: the page carries it once, however many questions name it. */
function codesWithoutWords(codes: readonly Code[]): readonly Code[] {
  const known = leanCodes.get(codes) ?? codes.map(({ code }) => ({ code, label: none }));
  leanCodes.set(codes, known);
  return known;
}

const leanCodes = new WeakMap<readonly Code[], readonly Code[]>();
