import { sql } from "../../io/db.server.ts";
import { env } from "../../io/env.server.ts";
import { currentPerson } from "./current-person.server.ts";

const loopback = new Set(["127.0.0.1", "::1", "::ffff:127.0.0.1"]);

/**
 * Messages can be read on a page only while none is sent: by administrators, and in the demonstration by anyone on the
 * machine itself.
 */
export async function mayReadOutbox(request: Request): Promise<boolean> {
  if (env().smtpUrl) return false;
  if (env().demonstration && loopback.has(request.headers.get("x-sender-address") ?? "")) return true;
  const person = await currentPerson(request);
  return person?.roles.includes("administrator") ?? false;
}

/** A message as the outbox shows it. */
export interface MailRow {
  readonly id: string;
  readonly to: string;
  readonly language: string;
  readonly subject: string;
  readonly text: string;
  readonly createdAt: Date;
}

/** The latest messages that wait because no mail server is set. */
export async function listOutbox(): Promise<MailRow[]> {
  return sql<MailRow>(
    `SELECT id, "to", language, subject, text, created_at AS "createdAt" FROM mail
     WHERE sent_at IS NULL AND text <> '' ORDER BY created_at DESC LIMIT 50`,
  );
}
