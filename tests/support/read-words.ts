import { globSync, readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { languages, type Language } from "../../app/core/language.ts";

/** One text that a person reads, and where it is written. */
export interface Text {
  readonly language: Language;
  readonly where: string;
  readonly text: string;
}

/** The words of the interface by language and `namespace:key`; nested keys joined by a point. */
export function readLocales(): Readonly<Record<Language, ReadonlyMap<string, string>>> {
  return Object.fromEntries(languages.map((each) => [each, readLocale(each)])) as ReturnType<typeof readLocales>;
}

/** The namespaces that a language has. */
export function namespaces(language: Language): readonly string[] {
  return readdirSync(`locales/${language}`)
    .map((file) => basename(file, ".json"))
    .sort();
}

/** Every text of the surveys: questionnaires ({"default", "fr", "es"}), measures and decisions ({"en", "fr", "es"}). */
export function readSurveyTexts(): readonly Text[] {
  const files = globSync("surveys/*/v*/{questionnaire,measures,comparability}.json").sort();
  return files.flatMap((file) => [...textsIn(JSON.parse(readFileSync(file, "utf8")), file)]);
}

function readLocale(language: Language): ReadonlyMap<string, string> {
  const entries = namespaces(language).flatMap((name) => {
    const content: unknown = JSON.parse(readFileSync(`locales/${language}/${name}.json`, "utf8"));
    return [...flatten(content, "")].map(([key, text]) => [`${name}:${key}`, text] as const);
  });
  return new Map(entries);
}

function* flatten(content: unknown, prefix: string): Generator<[string, string]> {
  for (const [key, member] of Object.entries(content as object)) {
    if (typeof member === "string") yield [prefix + key, member];
    else yield* flatten(member, `${prefix}${key}.`);
  }
}

function* textsIn(value: unknown, where: string): Generator<Text> {
  if (typeof value !== "object" || value === null) return;
  const words = value as Readonly<Record<string, unknown>>;
  const isWords = "fr" in words || "es" in words;
  for (const [key, member] of Object.entries(words)) {
    if (!isWords) yield* textsIn(member, `${where} ${key}`);
    else if (typeof member === "string")
      yield { language: key === "default" ? "en" : (key as Language), where, text: member };
  }
}
