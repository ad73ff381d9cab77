import type { Transporter } from "nodemailer";
import type { Client } from "./db.server.ts";
import { sql } from "./db.server.ts";
import { env } from "./env.server.ts";

interface Message {
  readonly to: string;
  readonly language: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** A message that opens something (a sign-in link) is not sent after this, and its text is forgotten once sent. */
  readonly usefulUntil?: Date;
}

/** How often a message is tried: the waits double from a minute to two hours. */
const mostAttempts = 8;

/** Puts a message into the queue, in the transaction of what caused it: both happen, or neither. */
export async function writeMail(client: Client, message: Message): Promise<void> {
  await client.query(
    `INSERT INTO mail ("to", language, subject, text, html, useful_until) VALUES ($1, $2, $3, $4, $5, $6)`,
    [message.to, message.language, message.subject, message.text, message.html, message.usefulUntil ?? null],
  );
}

/**
 * Sends the oldest message that is due. A message is claimed by moving its next attempt, so that several processes share
 * the work and one that dies leaves its message to the next attempt.
 *
 * @returns whether there was one.
 */
export async function sendNextMail(transport: Pick<Transporter, "sendMail">): Promise<boolean> {
  const [message] = await sql<Message & { id: string }>(claimOne, [mostAttempts]);
  if (!message) return false;
  const { id, to, subject, text, html } = message;
  try {
    await transport.sendMail({
      from: env().mailFrom,
      to,
      subject,
      text,
      html,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    await sql(
      `UPDATE mail SET sent_at = now(), failure = NULL,
         text = CASE WHEN useful_until IS NULL THEN text ELSE '' END,
         html = CASE WHEN useful_until IS NULL THEN html ELSE '' END
       WHERE id = $1`,
      [id],
    );
  } catch (error) {
    await sql("UPDATE mail SET failure = $2 WHERE id = $1", [id, (error as Error).message.slice(0, 500)]);
  }
  return true;
}

const claimOne = `
  UPDATE mail SET attempts = attempts + 1, next_attempt_at = now() + interval '1 minute' * 2 ^ attempts
  WHERE id = (
    SELECT id FROM mail
    WHERE sent_at IS NULL AND next_attempt_at <= now() AND attempts < $1 AND (useful_until IS NULL OR useful_until > now())
    ORDER BY next_attempt_at LIMIT 1 FOR UPDATE SKIP LOCKED
  )
  RETURNING id, "to", subject, text, html`;

/** The way to the mail server of the settings. A server that does not answer must not hold a message for long. */
export async function openMailTransport(smtpUrl: string): Promise<Transporter> {
  const url = new URL(smtpUrl);
  for (const [key, limit] of Object.entries({
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
  })) {
    if (!url.searchParams.has(key)) url.searchParams.set(key, String(limit));
  }
  const { createTransport } = await import("nodemailer");
  return createTransport(url.href);
}
