import { createHash, randomBytes, randomInt } from "node:crypto";
import { problem, type Problem } from "../../core/problems.ts";
import { inTransaction, sql } from "../../io/db.server.ts";
import { insertAppointment, insertUser } from "./commands.server.ts";
import type { AddUser } from "./inputs.ts";
import { recordEvent } from "./record-event.server.ts";

const identifier = "first-administrator";

/** Letters and digits that are not taken for each other when they are read off a screen. */
const alphabet = "ABCDEFGHJKMNPQRSTVWXYZ23456789";

/**
 * While nobody administers: a new code, good for an hour and once, for whoever reads the terminal. The former one ends.
 *
 * @returns the code to print; null when there is an administrator.
 */
export async function makeFirstAdministratorCode(): Promise<string | null> {
  if (!(await mayBeFirst())) return null;
  const code = Array.from({ length: 4 }, () =>
    Array.from({ length: 5 }, () => alphabet[randomInt(alphabet.length)]).join(""),
  ).join("-");
  await inTransaction(async (client) => {
    await client.query("DELETE FROM verification WHERE identifier = $1", [identifier]);
    await client.query(
      `INSERT INTO verification (id, identifier, value, expires_at, updated_at) VALUES ($1, $2, $3, now() + interval '1 hour', now())`,
      [randomBytes(16).toString("base64url"), identifier, hash(code)],
    );
  });
  return code;
}

/** Whether there is no administrator yet. */
export async function mayBeFirst(): Promise<boolean> {
  const [row] = await sql("SELECT FROM appointment WHERE role = 'administrator' LIMIT 1");
  return !row;
}

/** Makes the first administrator for whoever has the code, and uses the code up. */
export async function becomeFirstAdministrator(
  input: Pick<AddUser, "name" | "email" | "language"> & { readonly code: string },
): Promise<{ user: string } | Problem> {
  return inTransaction(async (client) => {
    const held = await client.query(
      "SELECT FROM verification WHERE identifier = $1 AND value = $2 AND expires_at > now() FOR UPDATE",
      [identifier, hash(input.code)],
    );
    const taken = await client.query("SELECT FROM appointment WHERE role = 'administrator' LIMIT 1");
    if (!held.rowCount || taken.rowCount) return problem("code_not_valid");
    const user = await insertUser(client, input);
    if (!user) return problem("address_in_use");
    await client.query("DELETE FROM verification WHERE identifier = $1", [identifier]);
    await insertAppointment(client, user, "administrator", "");
    await recordEvent(client, { id: user }, "user.first_administrator", `user:${user}`);
    return { user };
  });
}

function hash(code: string): string {
  return createHash("sha256")
    .update(code.replace(/[^A-Z0-9]/g, ""))
    .digest("base64url");
}
