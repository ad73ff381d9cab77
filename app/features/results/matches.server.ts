import { mintAllScope } from "#app/core/access/scope.ts";
import { inScope } from "#app/io/db.server.ts";

/** A person's decision that two names of a `distinct` measure stand for one thing. */
export interface Match {
  readonly measure: string;
  readonly entry: string;
  /** The entry for which it stands. */
  readonly into: string;
  readonly why: string;
  /** The name of the person. */
  readonly by: string;
  /** ISO instant. */
  readonly at: string;
}

/** The matches of a round that stand, by measure and entry. */
export async function readMatches(round: string): Promise<Match[]> {
  type Row = Omit<Match, "at" | "into"> & { into: string | null; at: Date };
  const { rows } = await inScope(mintAllScope(), (client) =>
    client.query<Row>(
      `SELECT DISTINCT ON (measure COLLATE "C", entry COLLATE "C") measure, entry, into_entry AS "into", why, matched_by_name AS by, matched_at AS at
     FROM match WHERE round_id = $1 ORDER BY measure COLLATE "C", entry COLLATE "C", revision DESC`,
      [round],
    ),
  );
  return rows.flatMap(({ into, at, ...row }) => (into === null ? [] : [{ ...row, into, at: at.toISOString() }]));
}
