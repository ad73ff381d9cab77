import { globSync, readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { languages, type Language } from "../../app/core/language.ts";
import type { Catalogue } from "../../app/features/surveys/inputs.ts";

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

/**
 * Every text of the surveys that we write: questionnaires ({"default", "fr", "es"}), measures, decisions and lists ({"en", "fr",
 * "es"}), and what a catalogue says of its titles. The titles are those of the source.
 */
export function readSurveyTexts(): readonly Text[] {
  const ours = ["surveys/*/v*/{questionnaire,measures,comparability}.json", "surveys/register/**/*.json"];
  const catalogues = globSync("surveys/catalogue/*/*.json").sort();
  return [
    ...globSync(ours)
      .sort()
      .flatMap((file) => [...textsIn(read(file), file)]),
    ...catalogues.flatMap((file) => [...textsIn(remarksIn(read(file) as Catalogue), file)]),
  ];
}

function remarksIn({ goals, objectives, indicators }: Catalogue): object[] {
  return [...goals, ...objectives, ...indicators].map(({ code, note, decision }) => ({ [code]: { note, decision } }));
}

function read(file: string): unknown {
  return JSON.parse(readFileSync(file, "utf8"));
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
