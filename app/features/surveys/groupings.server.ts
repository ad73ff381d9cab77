import { problem, type Problem } from "#app/core/problems.ts";
import { groupingFault, type Grouping } from "#app/core/survey/grouping.ts";
import { inTransaction, sql } from "#app/io/db.server.ts";
import { contentHash } from "./content-hash.ts";

/** A grouping as it is offered: the newest list of its name. */
export interface OfferedGrouping extends Grouping {
  /** Lists of this name, this one included. Rounds keep theirs. */
  readonly lists: number;
}

/** What became of an adding: the same list again changes nothing. */
export interface AddedGrouping {
  readonly grouping: string;
  readonly alreadyAdded: boolean;
  /** Codes on the list that are of no Party of the register: harmless of a State that may join, and a slip otherwise. */
  readonly strangers: readonly string[];
}

/**
 * Adds a way to divide the Parties, or a newer list of one. Rounds that were launched keep what they were launched with.
 *
 * @param actor the person's id; null for the operator.
 * @returns what was added; or why it cannot be: a name that is taken, a Party in two groups, a list older than the one in use.
 */
export async function addGrouping(grouping: Grouping, actor: string | null): Promise<AddedGrouping | Problem> {
  const fault = groupingFault(grouping);
  if (fault) return fault;
  const { grouping: id, asOf } = grouping;
  const hash = contentHash(grouping);
  const known = new Set((await sql<{ id: string }>("SELECT id FROM party")).map((party) => party.id));
  const strangers = grouping.groups.flatMap(({ parties }) => parties).filter((party) => !known.has(party));
  return inTransaction(async (client) => {
    // One after the other: the newest decides.
    await client.query("SELECT pg_advisory_xact_lock(hashtext('grouping:' || $1))", [id]);
    const { rows } = await client.query<{ hash: string; asOf: string }>(
      'SELECT content_hash AS hash, as_of AS "asOf" FROM "grouping" WHERE id = $1 ORDER BY as_of DESC, added_at DESC',
      [id],
    );
    if (rows.some((row) => row.hash === hash)) return { grouping: id, alreadyAdded: true, strangers };
    if (rows[0] && rows[0].asOf > asOf) return problem("grouping_older", { grouping: id, date: rows[0].asOf });
    await client.query(
      'INSERT INTO "grouping" (id, content_hash, content, as_of, added_by) VALUES ($1, $2, $3, $4, $5)',
      [id, hash, JSON.stringify(grouping), asOf, actor],
    );
    await client.query("INSERT INTO event (actor_id, command, subject, detail) VALUES ($1, 'grouping.add', $2, $3)", [
      actor,
      `grouping:${id}`,
      JSON.stringify({ asOf, contentHash: hash }),
    ]);
    return { grouping: id, alreadyAdded: false, strangers };
  });
}

/** The groupings that a round can be launched with, by name. */
export async function listGroupings(): Promise<OfferedGrouping[]> {
  const rows = await sql<{ content: Grouping; lists: number }>(
    `SELECT DISTINCT ON (id) content, count(*) OVER (PARTITION BY id)::int AS lists
     FROM "grouping" ORDER BY id, as_of DESC, added_at DESC`,
  );
  return rows.map(({ content, lists }) => ({ ...content, lists }));
}
