import type { Language } from "../../core/language.ts";
import { signInLinkLetter } from "../../emails/sign-in-link.ts";
import { inTransaction, type Client } from "../../io/db.server.ts";
import { env } from "../../io/env.server.ts";
import { writeMail } from "../../io/mail.server.ts";

/** A mailed link works for this long. */
export const linkMinutes = 10;

/** What the mail needs besides the address: the language of the page that asked, and where to go afterwards. */
export interface LinkMail {
  readonly language: Language;
  readonly returnTo: string;
}

/**
 * A link was made for an address. Older ones for the same address end; and if it is the address of an account that may sign
 * in, the link is mailed. For any other address the same is done but for the mail.
 */
export async function mailSignInLink(email: string, token: string, { language, returnTo }: LinkMail): Promise<void> {
  await inTransaction(async (client) => {
    await endOlderLinks(client, email);
    const { rows } = await client.query<{ name: string }>(
      `SELECT name FROM "user" WHERE email = $1 AND disabled_at IS NULL`,
      [email],
    );
    const [person] = rows;
    if (!person) return;
    const letter = signInLinkLetter(language, {
      name: person.name,
      link: linkOf(token, language, returnTo),
      minutes: linkMinutes,
    });
    await writeMail(client, {
      to: email,
      language,
      ...letter,
      usefulUntil: new Date(Date.now() + linkMinutes * 60_000),
    });
  });
}

/** Always on our own configured address, never on the one that a request claims to have come to. */
export function linkOf(token: string, language: Language, returnTo: string): string {
  const link = new URL(`/${language}/sign-in/confirm`, env().origin);
  link.searchParams.set("token", token);
  if (returnTo) link.searchParams.set("returnTo", returnTo);
  return link.href;
}

/** Of the links to an address only the newest goes on working. */
export async function endOlderLinks(client: Client, email: string): Promise<void> {
  // As the accounts library keeps it.
  const value = JSON.stringify({ type: "magic-link", email });
  await client.query(
    `DELETE FROM verification WHERE value = $1
       AND id <> (SELECT id FROM verification WHERE value = $1 ORDER BY created_at DESC, id DESC LIMIT 1)`,
    [value],
  );
}
