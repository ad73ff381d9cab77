import { mintAllScope } from "../../app/core/access/scope.ts";
import { inScope, sql } from "../../app/io/db.server.ts";
import { cookieOf, newToken } from "./bench-server.ts";

/** Somebody who is signed in, with the response of their Party. */
export interface Signed {
  readonly cookie: string;
  readonly userId: string;
  readonly party: string;
  readonly response: string;
}

/** A signed-in focal point for each Party of a round, up to so many. */
export async function signIn(round: string, most: number): Promise<Signed[]> {
  const { rows } = await inScope(mintAllScope(), (client) =>
    client.query<{ party: string; response: string }>(
      "SELECT party_id AS party, id AS response FROM response WHERE round_id = $1 ORDER BY party_id LIMIT $2",
      [round, most],
    ),
  );
  const people = rows.map(({ party, response }) => ({ party, response, userId: `bench-${party}`, token: newToken() }));
  const list = JSON.stringify(people);
  await sql(
    `INSERT INTO "user" (id, name, email, updated_at) SELECT "userId", party, lower("userId") || '@example.org', now()
     FROM jsonb_to_recordset($1) AS list("userId" text, party text) ON CONFLICT DO NOTHING`,
    [list],
  );
  await sql(
    `INSERT INTO appointment (user_id, role, party_id) SELECT "userId", 'focal_point', party
     FROM jsonb_to_recordset($1) AS list("userId" text, party text) ON CONFLICT DO NOTHING`,
    [list],
  );
  await sql(
    `INSERT INTO session (id, token, user_id, expires_at, updated_at) SELECT token, token, "userId", now() + interval '50 minutes', now()
     FROM jsonb_to_recordset($1) AS list("userId" text, token text)`,
    [list],
  );
  return people.map(({ token, ...person }) => ({ ...person, cookie: cookieOf(token) }));
}

/** A signed-in analyst. */
export async function signInAnalyst(): Promise<string> {
  const token = newToken();
  await sql(
    `INSERT INTO "user" (id, name, email, updated_at) VALUES ('bench-analyst', 'A', 'bench-analyst@example.org', now()) ON CONFLICT DO NOTHING`,
  );
  await sql("INSERT INTO appointment (user_id, role) VALUES ('bench-analyst', 'analyst') ON CONFLICT DO NOTHING");
  await sql(
    "INSERT INTO session (id, token, user_id, expires_at, updated_at) VALUES ($1, $1, 'bench-analyst', now() + interval '50 minutes', now())",
    [token],
  );
  return cookieOf(token);
}
