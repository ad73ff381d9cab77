import { isLongList } from "../invent/invent-code.ts";
import type { Language, Words } from "../language.ts";
import type { Column, Item, Section } from "../survey/codebook.ts";

/** How fast people read to understand a form in a language that is often not their first. */
const wordsPerMinute = 180;

/**
 * How long it takes to read an item: its title, guidance, unit, answers to choose from, and the columns of a table once.
 * Nobody reads a list of all Parties.
 *
 * Example: 90 words take 30 seconds.
 */
export function itemReadingSeconds(item: Item, language: Language): number {
  return secondsFor(wordsOfItem(item), language);
}

/** How long it takes to read what stands above the items of a section. */
export function sectionReadingSeconds({ title, description }: Section, language: Language): number {
  return secondsFor([title, description], language);
}

function secondsFor(words: readonly (Words | null)[], language: Language): number {
  const count = words.reduce((sum, each) => sum + countWords(each?.[language] ?? ""), 0);
  return (count * 60) / wordsPerMinute;
}

function wordsOfItem(item: Item): readonly (Words | null)[] {
  return [item, ...item.columns].flatMap(wordsOfField);
}

function wordsOfField(field: Item | Column): readonly (Words | null)[] {
  const codes = isLongList(field) ? [] : field.codes.map(({ label }) => label);
  return [field.label, field.guidance, field.unit, ...codes];
}

/** Signs that stand alone, as French has before a colon, are no words. */
function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
