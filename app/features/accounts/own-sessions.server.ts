import { describeBrowser, type Browser } from "../../core/access/describe-browser.ts";
import { sql } from "../../io/db.server.ts";
import { sessionToken } from "./session-cookie.server.ts";

/** A browser in which a person is signed in. */
export interface SessionRow {
  readonly id: string;
  readonly begun: Date;
  readonly used: Date;
  readonly browser: Browser;
  readonly current: boolean;
}

/** A person's own sessions, the latest used first. */
export async function listSessions(request: Request, person: { readonly id: string }): Promise<SessionRow[]> {
  const rows = await sql<{ id: string; begun: Date; used: Date; agent: string | null; current: boolean }>(
    `SELECT id, created_at AS begun, updated_at AS used, user_agent AS agent, token = $2 AS current
     FROM session WHERE user_id = $1 AND expires_at > now() ORDER BY token = $2 DESC, updated_at DESC`,
    [person.id, sessionToken(request)],
  );
  return rows.map(({ agent, ...row }) => ({ ...row, browser: describeBrowser(agent ?? "") }));
}

/** Ends one of a person's own sessions. */
export async function endOwnSession(person: { readonly id: string }, session: string): Promise<void> {
  await sql("DELETE FROM session WHERE id = $1 AND user_id = $2", [session, person.id]);
}

/** Ends all of a person's sessions. */
export async function endOwnSessions(person: { readonly id: string }): Promise<void> {
  await sql("DELETE FROM session WHERE user_id = $1", [person.id]);
}
