import type { Language } from "../core/language.ts";
import { translate } from "../io/i18n.server.ts";
import { writeLetter, type Letter } from "./letter.ts";

interface Invitation {
  readonly name: string;
  /** The role in words, with the Party where there is one. */
  readonly role: string;
  readonly address: string;
  readonly link: string;
}

/** To somebody for whom an account was made. It opens nothing by itself: they ask for a link when they come. */
export function invitationLetter(language: Language, { name, role, address, link }: Invitation): Letter {
  return writeLetter(language, translate(language, "mail:invitation_subject"), [
    translate(language, "mail:greeting", { name }),
    translate(language, "mail:invitation_words", { role }),
    translate(language, "mail:invitation_how", { address }),
    { words: translate(language, "mail:invitation_link"), address: link },
    translate(language, "mail:signature"),
  ]);
}
