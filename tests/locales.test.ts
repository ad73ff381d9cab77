import { describe, expect, test } from "vitest";
import { problemStatuses } from "../app/core/problems.ts";
import { languages, type Language } from "../app/core/language.ts";
import { readSources, withoutComments } from "./support/read-imports.ts";
import { namespaces, readLocales, readSurveyTexts, type Text } from "./support/read-words.ts";

const locales = readLocales();
const pluralForms: Readonly<Record<Language, readonly string[]>> = {
  en: ["one", "other"],
  fr: ["one", "many", "other"],
  es: ["one", "many", "other"],
};

describe("the words of the interface", () => {
  test("no namespace exists in fewer languages", () => {
    for (const language of languages) expect(namespaces(language), language).toEqual(namespaces("en"));
  });

  test.each(["fr", "es"] as const)("%s has the keys of English, no more and no fewer", (language) => {
    expect(
      [...keysOf(language)].filter((key) => !keysOf("en").has(key)),
      "only here",
    ).toEqual([]);
    expect(
      [...keysOf("en")].filter((key) => !keysOf(language).has(key)),
      "missing here",
    ).toEqual([]);
  });

  test.each(["fr", "es"] as const)("%s takes the details that English takes", (language) => {
    const differ = [...keysOf("en")].filter((key) => detailsOf(language, key) !== detailsOf("en", key));
    expect(
      differ.map((key) => `${key}: ${detailsOf("en", key)} in en, ${detailsOf(language, key)} in ${language}`),
    ).toEqual([]);
  });

  test.each(languages)("%s has every plural form of what it counts", (language) => {
    const counted = [...keysOf(language)].filter((key) => locales[language].has(`${key}_other`));
    const incomplete = counted.flatMap((key) =>
      pluralForms[language].map((form) => `${key}_${form}`).filter((form) => !locales[language].has(form)),
    );
    expect(incomplete).toEqual([]);
  });

  test("no word is blank", () => {
    const blank = languages.flatMap((each) =>
      [...locales[each]].filter(([, text]) => text.trim() === "").map(([key]) => `${each} ${key}`),
    );
    expect(blank).toEqual([]);
  });

  test("every problem has its words", () => {
    const known = keysOf("en");
    expect(Object.keys(problemStatuses).filter((key) => !known.has(`problems:${key}`))).toEqual([]);
  });

  test("every key that the program uses exists", () => {
    const missing = [...readSources()].flatMap(([file, text]) =>
      [...keysUsed(withoutComments(text))].filter((key) => !isKnown(key)).map((key) => `app/${file} uses ${key}`),
    );
    expect(missing).toEqual([]);
  });
});

const interfaceTexts: readonly Text[] = languages.flatMap((language) =>
  [...locales[language]].map(([where, text]) => ({ language, where, text })),
);

describe.each([
  ["interface", interfaceTexts],
  ["surveys", readSurveyTexts()],
])("the typography of the %s", (_name, texts) => {
  const inFrench = texts.filter(({ language }) => language === "fr");
  const inSpanish = texts.filter(({ language }) => language === "es");

  test("no text has two spaces together, or a space at an end", () => {
    expect(found(texts, /[ \u00a0\u202f]{2}|^\s|\s$/)).toEqual([]);
  });

  test("French has a narrow no-break space before ; ! and ?", () => {
    expect(found(inFrench, /(?<!\u202f)[;!?]/)).toEqual([]);
  });

  test("French has a no-break space before a colon", () => {
    // Not in a time of day, an address, a placeholder's format, or a reference to other words.
    expect(found(inFrench, /(?<![\u00a0\d])(?<!\b(?:https?|mailto)):(?!\/\/)/)).toEqual([]);
  });

  test("French has no-break spaces inside guillemets, and no other quotation marks", () => {
    expect(found(inFrench, /«(?!\u00a0)|(?<!\u00a0)»|["“”]/)).toEqual([]);
  });

  test("French has typographic apostrophes", () => {
    expect(found(inFrench, /'/)).toEqual([]);
  });

  test("Spanish opens what it asks and exclaims", () => {
    const unopened = inSpanish.filter(
      ({ text }) => count(text, "¿") !== count(text, "?") || count(text, "¡") !== count(text, "!"),
    );
    expect(unopened.map(say)).toEqual([]);
  });
});

/** Keys without their plural form. */
function keysOf(language: Language): ReadonlySet<string> {
  const all = locales[language];
  return new Set([...all.keys()].map((key) => baseOf(key, all)));
}

/** `parties` for `parties_one`; a key that merely ends like a form, without the others beside it, is itself. */
function baseOf(key: string, all: ReadonlyMap<string, string>): string {
  const base = key.replace(/_(one|many|other)$/, "");
  return base !== key && all.has(`${base}_other`) && all.has(`${base}_one`) ? base : key;
}

/** What stands in braces in any form of a key; `count` may be left out of a form that says "one". */
function detailsOf(language: Language, key: string): string {
  const texts = ["", "_one", "_many", "_other"].map((form) => locales[language].get(key + form) ?? "");
  const names = texts.flatMap((text) => [...text.matchAll(/\{\{-?\s*(\w+)/g)].map(([, name = ""]) => name));
  return [...new Set(names)].toSorted((a, b) => (a < b ? -1 : 1)).join(", ");
}

/** Keys written out (`"common:footer"`), and the beginnings of those completed as the program runs. */
function keysUsed(source: string): ReadonlySet<string> {
  const spaces = namespaces("en").join("|");
  const whole = [...source.matchAll(new RegExp(`"((?:${spaces}):[a-z][a-z0-9_.]*)"`, "g"))].map(([, key]) => key ?? "");
  const begun = [...source.matchAll(new RegExp(`\`((?:${spaces}):[a-z0-9_.]*)\\$\\{`, "g"))].map(
    ([, key]) => `${key}*`,
  );
  return new Set([...whole, ...begun]);
}

function isKnown(key: string): boolean {
  if (!key.endsWith("*")) return keysOf("en").has(key);
  return [...keysOf("en")].some((known) => known.startsWith(key.slice(0, -1)));
}

function found(texts: readonly Text[], form: RegExp): readonly string[] {
  return texts.filter(({ text }) => form.test(text.replaceAll(/\{\{.*?\}\}/g, "x"))).map(say);
}

function say({ language, where, text }: Text): string {
  return `${language} ${where}: ${text}`;
}

function count(text: string, mark: string): number {
  return text.split(mark).length - 1;
}
