/** The languages of the product. They are equals: no words exist in fewer. A fourth is one more entry here and its files in locales/. */
export const languages = ["en", "fr", "es"] as const;

export type Language = (typeof languages)[number];

/** The same words in every language. */
export type Words = Readonly<Record<Language, string>>;

/** Each language in its own words. */
export const languageNames: Words = { en: "English", fr: "Français", es: "Español" };

/** Whether a string from outside (a URL, a cookie, a header) names one of our languages. */
export function isLanguage(candidate: unknown): candidate is Language {
  return languages.some((language) => language === candidate);
}
