import type { Role } from "../../core/access/person.ts";
import type { Language, Words } from "../../core/language.ts";
import { sql } from "../../io/db.server.ts";

/** An account as administrators see it. */
export interface UserRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly disabled: boolean;
  readonly lastSignIn: Date | null;
  readonly appointments: readonly { readonly id: string; readonly role: Role; readonly party: Words | null }[];
}

const appointmentsOfUser = `coalesce((
  SELECT jsonb_agg(jsonb_build_object('id', a.id, 'role', a.role, 'party', p.name) ORDER BY a.party_id NULLS FIRST, a.role)
  FROM appointment a LEFT JOIN party p ON p.id = a.party_id WHERE a.user_id = u.id), '[]')`;

const userRow = `
  SELECT u.id, u.name, u.email, u.disabled_at IS NOT NULL AS disabled, ${appointmentsOfUser} AS appointments,
         (SELECT max(at) FROM event WHERE subject = 'user:' || u.id AND command = 'session.begin') AS "lastSignIn"
  FROM "user" u`;

/** Accounts whose name or address contains `search`, by name as the reader's language sorts: the first `most`, and how many there are. */
export async function findUsers(
  search: string,
  most: number,
  language: Language,
): Promise<{ users: UserRow[]; count: number }> {
  // As position(), so that no sign of the search is special.
  const found = await sql<{ id: string; name: string }>(
    `SELECT id, name FROM "user" WHERE position(lower($1) IN lower(name)) > 0 OR position(lower($1) IN email) > 0`,
    [search],
  );
  const { compare } = new Intl.Collator(language);
  const byName = (a: { name: string; id: string }, b: { name: string; id: string }) =>
    compare(a.name, b.name) || compare(a.id, b.id);
  const shown = found.sort(byName).slice(0, most);
  const users = await sql<UserRow>(`${userRow} WHERE u.id = ANY ($1)`, [shown.map(({ id }) => id)]);
  return { users: users.sort(byName), count: found.length };
}

/** One account. */
export async function readUser(id: string): Promise<UserRow | null> {
  const [user] = await sql<UserRow>(`${userRow} WHERE u.id = $1`, [id]);
  return user ?? null;
}

/** Somebody whom the demonstration lets one be. */
export type DemonstrationPerson = Pick<UserRow, "id" | "name" | "appointments">;

/** The people of the demonstration: Party by Party, then those of no Party, in the order in which answers travel. */
export async function listDemonstrationPeople(): Promise<DemonstrationPerson[]> {
  return sql<DemonstrationPerson>(
    `SELECT u.id, u.name, ${appointmentsOfUser} AS appointments
     FROM "user" u LEFT JOIN LATERAL (
       SELECT min(a.party_id) AS party,
              min(array_position(ARRAY['contributor','focal_point','secretariat','analyst','administrator'], a.role)) AS place
       FROM appointment a WHERE a.user_id = u.id
     ) work ON true
     WHERE starts_with(u.id, 'demo-') AND u.disabled_at IS NULL
     ORDER BY work.party NULLS LAST, work.place, u.id`,
  );
}

/** Parties to choose from, named and sorted as the reader's language does. */
export async function listPartyNames(language: Language): Promise<{ id: string; name: string }[]> {
  const parties = await sql<{ id: string; name: string }>("SELECT id, name ->> $1 AS name FROM party", [language]);
  const { compare } = new Intl.Collator(language);
  return parties.sort((a, b) => compare(a.name, b.name));
}
