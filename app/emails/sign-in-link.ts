import type { Language } from "../core/language.ts";
import { translate } from "../io/i18n.server.ts";
import { writeLetter, type Letter } from "./letter.ts";

/** To somebody who asked to sign in. */
export function signInLinkLetter(
  language: Language,
  { name, link, minutes }: { readonly name: string; readonly link: string; readonly minutes: number },
): Letter {
  return writeLetter(language, translate(language, "mail:sign_in_subject"), [
    translate(language, "mail:greeting", { name }),
    translate(language, "mail:sign_in_words", { minutes }),
    { words: translate(language, "mail:sign_in_link"), address: link },
    translate(language, "mail:sign_in_not_asked"),
    translate(language, "mail:signature"),
  ]);
}
