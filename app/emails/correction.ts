import type { Language } from "../core/language.ts";
import { translate } from "../io/i18n.server.ts";
import { writeLetter, type Letter } from "./letter.ts";

interface CorrectionGranted {
  readonly name: string;
  readonly party: string;
  readonly round: string;
  /** A time in words, with its zone. */
  readonly until: string;
  readonly why: string;
  readonly link: string;
}

/** To those who work for a Party that may correct its report after the closing. */
export function correctionLetter(
  language: Language,
  { name, party, round, until, why, link }: CorrectionGranted,
): Letter {
  return writeLetter(language, translate(language, "mail:correction_subject", { party }), [
    translate(language, "mail:greeting", { name }),
    translate(language, "mail:correction_words", { party, round, until }),
    translate(language, "mail:correction_why", { why }),
    translate(language, "mail:correction_how"),
    { words: translate(language, "mail:correction_link"), address: link },
    translate(language, "mail:signature"),
  ]);
}
