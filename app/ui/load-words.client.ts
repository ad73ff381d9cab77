import i18next, { type Resource } from "i18next";
import type { Language } from "../core/language.ts";
import { hasWords, registerWords } from "./words.ts";

/** One file per language and namespace, fetched only for the language that is read. */
const files = import.meta.glob<Record<string, string>>("../../locales/*/*.json", { import: "default" });

/** Fetches the words of a language, once. Resolves when pages can be drawn in it. */
export async function loadWords(language: Language): Promise<void> {
  if (hasWords(language)) return;
  const own = Object.entries(files).filter(([path]) => path.includes(`/locales/${language}/`));
  const words = Object.fromEntries(
    await Promise.all(
      own.map(async ([path, load]) => [path.slice(path.lastIndexOf("/") + 1, -".json".length), await load()]),
    ),
  ) as Record<string, Record<string, string>>;
  const instance = i18next.createInstance();
  await instance.init({
    lng: language,
    resources: { [language]: words } as Resource,
    ns: Object.keys(words),
    defaultNS: "common",
    fallbackLng: false,
    interpolation: { escapeValue: false },
    showSupportNotice: false,
  } as Parameters<typeof instance.init>[0]);
  registerWords(language, instance);
}
