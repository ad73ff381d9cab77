import { z } from "zod";
import { languages, type Language } from "./language.ts";

/** Words of a file that people write: plain text in every language, none of them blank, each of so many characters at most. */
export function wordsSchema(most: number) {
  const text = z.string().regex(/\S/).max(most);
  return z.strictObject(
    Object.fromEntries(languages.map((language) => [language, text])) as Record<Language, typeof text>,
  );
}
