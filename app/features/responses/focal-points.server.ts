import type { PartyScope } from "#app/core/access/scope.ts";
import { sql } from "#app/io/db.server.ts";

/** The names of those who may submit for this scope's Party: whom a contributor can ask. */
export async function listFocalPoints(scope: PartyScope): Promise<string[]> {
  const rows = await sql<{ name: string }>(
    `SELECT u.name FROM appointment a JOIN "user" u ON u.id = a.user_id
     WHERE a.party_id = $1 AND a.role = 'focal_point' AND u.disabled_at IS NULL ORDER BY u.name`,
    [scope.party],
  );
  return rows.map(({ name }) => name);
}
