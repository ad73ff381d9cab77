import { translate } from "../../app/io/i18n.server.ts";
import { isLanguage } from "../../app/core/language.ts";

/** The interface's words as a reader of `language` sees them, so that tests click what people click. */
export function wordsIn(language: string): (key: string, details?: Record<string, unknown>) => string {
  if (!isLanguage(language)) throw new Error(`No words in "${language}"`);
  return (key, details) => translate(language, key, details);
}
