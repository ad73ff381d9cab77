import { randomUUID } from "node:crypto";
import type { Role } from "../../core/access/person.ts";
import type { Language, Words } from "../../core/language.ts";
import { problem, type Problem } from "../../core/problems.ts";
import { invitationLetter } from "../../emails/invitation.ts";
import { inTransaction, type Client } from "../../io/db.server.ts";
import { env } from "../../io/env.server.ts";
import { translate } from "../../io/i18n.server.ts";
import { writeMail } from "../../io/mail.server.ts";
import type { AddUser, Appoint } from "./inputs.ts";
import { recordEvent, type Actor } from "./record-event.server.ts";

/** Makes an account with its first role and invites the person by mail; everything or nothing. */
export async function addUser(input: AddUser, actor: Actor): Promise<{ user: string } | Problem> {
  return inTransaction(async (client) => {
    const party = await readParty(client, input.party);
    if (input.party && !party) return problem("party_unknown", { party: input.party });
    const user = await insertUser(client, input);
    if (!user) return problem("address_in_use");
    await insertAppointment(client, user, input.role, input.party);
    await invite(client, input, party);
    await recordEvent(client, actor, "user.add", `user:${user}`, { role: input.role, party: input.party || null });
    return { user };
  });
}

/** A row of an account that nobody has signed in to yet; null when the address is taken. */
export async function insertUser(
  client: Client,
  input: Pick<AddUser, "name" | "email" | "language">,
): Promise<string | null> {
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO "user" (id, name, email, language, updated_at) VALUES ($1, $2, $3, $4, now())
     ON CONFLICT (email) DO NOTHING RETURNING id`,
    [randomUUID(), input.name, input.email, input.language],
  );
  return rows[0]?.id ?? null;
}

export async function insertAppointment(client: Client, user: string, role: Role, party: string): Promise<boolean> {
  const { rowCount } = await client.query(
    "INSERT INTO appointment (user_id, role, party_id) VALUES ($1, $2, nullif($3, '')) ON CONFLICT DO NOTHING",
    [user, role, party],
  );
  return rowCount === 1;
}

/** Gives a further role. Sessions of that person end, so that none goes on with less or more than it began with. */
export async function appoint(input: Appoint, actor: Actor): Promise<Problem | null> {
  return inTransaction(async (client) => {
    if (input.party && !(await readParty(client, input.party))) return problem("party_unknown", { party: input.party });
    const { rowCount } = await client.query(`SELECT FROM "user" WHERE id = $1 FOR UPDATE`, [input.user]);
    if (!rowCount) return problem("account_unknown");
    if (!(await insertAppointment(client, input.user, input.role, input.party))) return problem("role_already_given");
    await endSessionsOf(client, input.user, actor);
    await recordEvent(client, actor, "user.appoint", `user:${input.user}`, {
      role: input.role,
      party: input.party || null,
    });
    return null;
  });
}

/** Takes a role away, and the sessions that had it. */
export async function dismiss(user: string, appointment: string, actor: Actor): Promise<Problem | null> {
  return keepingAnAdministrator(async (client) => {
    const { rows } = await client.query<{ user_id: string; role: string; party_id: string | null }>(
      "DELETE FROM appointment WHERE id = $1 AND user_id = $2 RETURNING user_id, role, party_id",
      [appointment, user],
    );
    const [gone] = rows;
    if (!gone) return problem("account_unknown");
    await endSessionsOf(client, gone.user_id, null);
    await recordEvent(client, actor, "user.dismiss", `user:${gone.user_id}`, { role: gone.role, party: gone.party_id });
    return null;
  });
}

/** An account that may no longer sign in: its sessions and links end at once. What it answered stays. */
export async function disable(user: string, actor: Actor): Promise<Problem | null> {
  return keepingAnAdministrator(async (client) => {
    const { rows } = await client.query<{ email: string }>(
      `UPDATE "user" SET disabled_at = now(), updated_at = now() WHERE id = $1 AND disabled_at IS NULL RETURNING email`,
      [user],
    );
    if (!rows[0]) return problem("account_unknown");
    await endSessionsOf(client, user, null);
    await client.query("DELETE FROM verification WHERE value = $1", [
      JSON.stringify({ type: "magic-link", email: rows[0].email }),
    ]);
    await recordEvent(client, actor, "user.disable", `user:${user}`);
    return null;
  });
}

/** Lets a disabled account sign in again. */
export async function enable(user: string, actor: Actor): Promise<Problem | null> {
  return inTransaction(async (client) => {
    const { rowCount } = await client.query(
      `UPDATE "user" SET disabled_at = NULL, updated_at = now() WHERE id = $1 AND disabled_at IS NOT NULL`,
      [user],
    );
    if (!rowCount) return problem("account_unknown");
    await endSessionsOf(client, user, null);
    await recordEvent(client, actor, "user.enable", `user:${user}`);
    return null;
  });
}

/** A person's own name and language. */
export async function changeOwnAccount(
  person: { readonly id: string },
  input: Pick<AddUser, "name" | "language">,
): Promise<void> {
  await inTransaction(async (client) => {
    await client.query(`UPDATE "user" SET name = $2, language = $3, updated_at = now() WHERE id = $1`, [
      person.id,
      input.name,
      input.language,
    ]);
    await recordEvent(client, person, "user.change", `user:${person.id}`);
  });
}

/** Work after which somebody must still be able to administer, if somebody was: else all of it is undone. */
async function keepingAnAdministrator(work: (client: Client) => Promise<Problem | null>): Promise<Problem | null> {
  const undone = Symbol("undone");
  return inTransaction(async (client) => {
    // One at a time: two who dismiss each other at once must not both succeed.
    await client.query("SELECT pg_advisory_xact_lock(hashtext('administrators'))");
    const before = await isAdministered(client);
    const refusal = await work(client);
    if (refusal || !before || (await isAdministered(client))) return refusal;
    throw undone;
  }).catch((error: unknown) => {
    if (error === undone) return problem("last_administrator");
    throw error;
  });
}

async function isAdministered(client: Client): Promise<boolean> {
  const { rowCount } = await client.query(
    `SELECT FROM appointment a JOIN "user" u ON u.id = a.user_id
     WHERE a.role = 'administrator' AND u.disabled_at IS NULL LIMIT 1`,
  );
  return rowCount === 1;
}

/** Ends the sessions of a person; the actor's own go on when the actor changes their own account. */
async function endSessionsOf(client: Client, user: string, actor: Actor): Promise<void> {
  await client.query("DELETE FROM session WHERE user_id = $1 AND user_id IS DISTINCT FROM $2", [
    user,
    actor?.id ?? null,
  ]);
}

async function readParty(client: Client, party: string): Promise<Words | null> {
  const { rows } = await client.query<{ name: Words }>("SELECT name FROM party WHERE id = $1", [party]);
  return rows[0]?.name ?? null;
}

async function invite(client: Client, input: AddUser, party: Words | null): Promise<void> {
  const language: Language = input.language;
  const words = translate(language, `account:role_${input.role}`);
  const letter = invitationLetter(language, {
    name: input.name,
    role: party ? `${words}, ${party[language]}` : words,
    address: input.email,
    link: new URL(`/${language}/sign-in`, env().origin).href,
  });
  await writeMail(client, { to: input.email, language, ...letter });
}
