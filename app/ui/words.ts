import type { i18n } from "i18next";
import type { Language } from "../core/language.ts";

const known = new Map<Language, i18n>();

/** Makes the words of a language known to pages: the server does it for all at start, the browser as they are fetched. */
export function registerWords(language: Language, words: i18n): void {
  known.set(language, words);
}

/** The interface's words in a language. */
export function wordsFor(language: Language): i18n {
  const words = known.get(language);
  if (!words)
    throw new Error(`The words of "${language}" are not there yet: they are registered before a page is drawn.`);
  return words;
}

export function hasWords(language: Language): boolean {
  return known.has(language);
}
