import type { Language } from "../language.ts";

/** French guillemets keep their inner spaces on the line (U+00A0). */
const marks: Readonly<Record<Language, readonly [string, string]>> = {
  en: ["“", "”"],
  fr: ["«\u00a0", "\u00a0»"],
  es: ["«", "»"],
};

/** Lists follow the spelling of the United Nations: no comma before the last "and". */
const listLocales: Readonly<Record<Language, string>> = { en: "en-GB", fr: "fr", es: "es" };

/** Quotes a question or an answer as the language does. */
export function quote(words: string, language: Language): string {
  const [open, close] = marks[language];
  return open + words + close;
}

/**
 * A list of quoted labels: “A”, “B” and “C”, or with "or". The joining word is chosen before the marks are put on, so that
 * Spanish says «Bajo» u «Otro».
 */
export function quoteList(labels: readonly string[], joining: "and" | "or", language: Language): string {
  const type = joining === "and" ? "conjunction" : "disjunction";
  return new Intl.ListFormat(listLocales[language], { type })
    .formatToParts(labels)
    .map((part) => (part.type === "element" ? quote(part.value, language) : part.value))
    .join("");
}
