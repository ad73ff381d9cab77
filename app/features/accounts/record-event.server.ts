import type { Client } from "../../io/db.server.ts";

/** Whoever does something: a person, or null for the operator at the shell and for the program itself. */
export type Actor = { readonly id: string } | null;

/** Writes what was done, in the transaction that does it. */
export async function recordEvent(
  client: Client,
  actor: Actor,
  command: string,
  subject: string,
  detail: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  await client.query("INSERT INTO event (actor_id, command, subject, detail) VALUES ($1, $2, $3, $4)", [
    actor?.id ?? null,
    command,
    subject,
    JSON.stringify(detail),
  ]);
}
