import type { Role } from "../../core/access/person.ts";
import type { Words } from "../../core/language.ts";
import { sql } from "../../io/db.server.ts";

/** An account as administrators see it. */
export interface UserRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly language: string;
  readonly disabled: boolean;
  readonly lastSignIn: string | null;
  readonly appointments: readonly { readonly id: string; readonly role: Role; readonly party: Words | null }[];
}

const appointmentsOfUser = `coalesce((
  SELECT jsonb_agg(jsonb_build_object('id', a.id, 'role', a.role, 'party', p.name) ORDER BY a.party_id NULLS FIRST, a.role)
  FROM appointment a LEFT JOIN party p ON p.id = a.party_id WHERE a.user_id = u.id), '[]')`;

/** Every account, by name. */
export async function listUsers(): Promise<UserRow[]> {
  return sql<UserRow>(
    `SELECT u.id, u.name, u.email, u.language, u.disabled_at IS NOT NULL AS disabled, ${appointmentsOfUser} AS appointments,
            (SELECT max(at) FROM event WHERE subject = 'user:' || u.id AND command = 'session.begin') AS "lastSignIn"
     FROM "user" u ORDER BY lower(u.name), u.id`,
  );
}

/** Somebody whom the demonstration lets one be. */
export interface DemonstrationPerson {
  readonly id: string;
  readonly name: string;
  readonly appointments: UserRow["appointments"];
}

/** The people of the demonstration: Parties first, as answers travel. */
export async function listDemonstrationPeople(): Promise<DemonstrationPerson[]> {
  return sql<DemonstrationPerson>(
    `SELECT u.id, u.name, ${appointmentsOfUser} AS appointments FROM "user" u
     WHERE starts_with(u.id, 'demo-') AND u.disabled_at IS NULL
     ORDER BY (SELECT min(array_position(ARRAY['contributor','focal_point','secretariat','analyst','administrator'], a.role))
               FROM appointment a WHERE a.user_id = u.id), u.id`,
  );
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

/** Parties to choose from. */
export async function listParties(): Promise<{ id: string; name: Words }[]> {
  return sql<{ id: string; name: Words }>("SELECT id, name FROM party ORDER BY id");
}
