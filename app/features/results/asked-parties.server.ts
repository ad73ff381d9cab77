import { mintAllScope } from "#app/core/access/scope.ts";
import type { Words } from "#app/core/language.ts";
import { inScope } from "#app/io/db.server.ts";

/** A Party asked in a round, as it was pinned when the round was launched, and the submission that counts. */
export interface AskedParty {
  readonly party: string;
  readonly name: Words;
  /** Breakdown to group, for example region to africa. */
  readonly groups: Readonly<Record<string, string>>;
  /** Null: it has not submitted. A draft is no submission. */
  readonly submission: string | null;
}

/**
 * The eligible Parties of a round, by their codes. Which submissions count is settled here, once: submissions are sealed, so
 * whatever is read of them afterwards belongs together, however long it takes and whoever submits meanwhile.
 */
export async function readAskedParties(round: string): Promise<AskedParty[]> {
  return inScope(mintAllScope(), async (client) => {
    const { rows } = await client.query<AskedParty>(
      `SELECT e.party_id AS party, e.party_name AS name, e.groups, r.current_submission_id AS submission
       FROM eligible e LEFT JOIN response r ON r.round_id = e.round_id AND r.party_id = e.party_id
       WHERE e.round_id = $1
       ORDER BY e.party_id COLLATE "C"`,
      [round],
    );
    return rows;
  });
}
