import type { Person } from "../../core/access/person.ts";
import { preparedSql, sql } from "../../io/db.server.ts";
import { sessionToken } from "./session-cookie.server.ts";

/** Loaders of one page ask together: they share the answer. */
const asked = new WeakMap<Request, Promise<Person | null>>();

/** Who asks, or null when nobody is signed in. One statement; it also moves the end of an idle session, at most once a minute. */
export function currentPerson(request: Request): Promise<Person | null> {
  const before = asked.get(request);
  if (before) return before;
  const answer = readPerson(request);
  asked.set(request, answer);
  return answer;
}

/** An account that may sign in, as it will be once it has. */
export async function personOf(userId: string): Promise<Person | null> {
  const found = `SELECT id AS user_id, name, email, language FROM "user" WHERE id = $1 AND disabled_at IS NULL`;
  const [person] = await sql<Person>(`WITH found AS (${found}) ${personOfFound}`, [userId]);
  return person ?? null;
}

async function readPerson(request: Request): Promise<Person | null> {
  const token = sessionToken(request);
  if (!token) return null;
  const [person] = await preparedSql<Person>("person-of-session", personOfSession, [token]);
  return person ?? null;
}

/** How long a session lasts unused, and at all: shorter for those who see every Party's data. */
const shortSession = `EXISTS (SELECT FROM appointment a WHERE a.user_id = found.user_id AND a.role IN ('secretariat', 'administrator'))`;

/** SQL for the moment a session ends if nothing more is asked of it, given `found` with user_id and created_at. */
export const endOfSession = `
  CASE WHEN ${shortSession}
    THEN least(now() + interval '30 minutes', found.created_at + interval '12 hours')
    ELSE least(now() + interval '60 minutes', found.created_at + interval '24 hours') END`;

/** What `Person` is made of, given `found` with user_id, name, email and language. */
const personOfFound = `
  SELECT found.user_id AS id, found.name, found.email, found.language,
    ARRAY(SELECT a.role FROM appointment a WHERE a.user_id = found.user_id AND a.party_id IS NULL ORDER BY a.role) AS roles,
    coalesce((
      SELECT jsonb_agg(jsonb_build_object('party', mine.id, 'role', mine.role, 'name', mine.name) ORDER BY mine.id)
      FROM (SELECT p.id, max(a.role) AS role, p.name FROM appointment a JOIN party p ON p.id = a.party_id
            WHERE a.user_id = found.user_id GROUP BY p.id) mine
    ), '[]') AS parties
  FROM found`;

const personOfSession = `
  WITH found AS (
    SELECT s.id, s.user_id, s.created_at, u.name, u.email, u.language
    FROM session s JOIN "user" u ON u.id = s.user_id
    WHERE s.token = $1 AND s.expires_at > now() AND u.disabled_at IS NULL
  ), slid AS (
    UPDATE session SET updated_at = now(), expires_at = ${endOfSession}
    FROM found WHERE session.id = found.id AND session.updated_at < now() - interval '1 minute'
  )
  ${personOfFound}`;
