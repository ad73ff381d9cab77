import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import i18next, { type i18n, type Resource } from "i18next";
import { languages, type Language } from "../core/language.ts";

let instances: Readonly<Record<Language, i18n>> | null = null;

/** The words of the interface in one language: an instance whose language never changes, shared by all requests. */
export function i18nFor(language: Language): i18n {
  instances ??= Object.fromEntries(languages.map((each) => [each, instanceFor(each)])) as Record<Language, i18n>;
  return instances[language];
}

/** Translates by key and namespace: `translate("fr", "common:sign_in")`. For mail, files and the command line. */
export function translate(language: Language, key: string, details: Record<string, unknown> = {}): string {
  return i18nFor(language).t(key, details);
}

function instanceFor(language: Language): i18n {
  const words = wordsOf(language);
  const instance = i18next.createInstance();
  void instance.init({
    lng: language,
    resources: { [language]: words } as Resource,
    ns: Object.keys(words),
    defaultNS: "common",
    // A missing word is a defect and shows its key; it never falls back to English in silence.
    fallbackLng: false,
    initAsync: false,
    interpolation: { escapeValue: false },
    showSupportNotice: false,
  } as Parameters<typeof instance.init>[0]);
  return instance;
}

function wordsOf(language: Language): Record<string, Record<string, string>> {
  const folder = join("locales", language);
  const files = readdirSync(folder).filter((file) => file.endsWith(".json"));
  return Object.fromEntries(
    files.map((file) => [basename(file, ".json"), JSON.parse(readFileSync(join(folder, file), "utf8"))]),
  );
}
