import { languages, type Words } from "#app/core/language.ts";
import { translate } from "#app/io/i18n.server.ts";
import type { ReasonLabels } from "./components/section-json.ts";

/** What a Party may say instead of an answer, in every language: the form changes language without asking the server. */
export function reasonLabels(): ReasonLabels {
  return {
    no_information: wordsOf("respondent:offer_no_information"),
    not_applicable: wordsOf("respondent:offer_not_applicable"),
  };
}

function wordsOf(key: string): Words {
  return Object.fromEntries(languages.map((language) => [language, translate(language, key)])) as Record<
    keyof Words,
    string
  >;
}
