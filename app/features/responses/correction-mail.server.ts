import { isLanguage, type Words } from "#app/core/language.ts";
import { formatInstant } from "#app/core/lifecycle/format-instant.ts";
import { correctionLetter } from "#app/emails/correction.ts";
import type { Client } from "#app/io/db.server.ts";
import { env } from "#app/io/env.server.ts";
import { writeMail } from "#app/io/mail.server.ts";

interface Granted {
  readonly round: string;
  readonly parties: readonly string[];
  /** An ISO instant. */
  readonly until: string;
  readonly why: string;
}

interface Recipient {
  readonly name: string;
  readonly email: string;
  readonly language: string;
  readonly party: string;
  readonly partyName: Words;
  readonly title: Words;
  readonly timeZone: string;
}

/** Tells whoever works for these Parties that they may correct, each in their language, with the transaction that lets them. */
export async function mailCorrections(client: Client, { round, parties, until, why }: Granted): Promise<void> {
  const { rows } = await client.query<Recipient>(recipients, [round, parties]);
  for (const { name, email, language: own, party, partyName, title, timeZone } of rows) {
    const language = isLanguage(own) ? own : "en";
    const letter = correctionLetter(language, {
      name,
      party: partyName[language],
      round: title[language],
      until: formatInstant(until, timeZone, language),
      why,
      link: `${env().origin}/${language}/parties/${party}/rounds/${round}`,
    });
    await writeMail(client, { to: email, language, ...letter });
  }
}

const recipients = `
  SELECT u.name, u.email, u.language, a.party_id AS party, e.party_name AS "partyName", r.title, r.time_zone AS "timeZone"
  FROM appointment a
  JOIN "user" u ON u.id = a.user_id AND u.disabled_at IS NULL
  JOIN eligible e ON e.round_id = $1 AND e.party_id = a.party_id
  JOIN round r ON r.id = e.round_id
  WHERE a.party_id = ANY ($2)
  ORDER BY a.party_id, u.id`;
