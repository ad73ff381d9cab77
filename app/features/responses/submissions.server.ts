import type { PartyScope } from "#app/core/access/scope.ts";
import { inScope } from "#app/io/db.server.ts";

/** What was submitted, as it was sealed. */
export interface Submission {
  readonly receipt: string;
  readonly response: string;
  readonly round: string;
  readonly version: string;
  readonly revision: number;
  /** The newest revision of its response. */
  readonly isCurrent: boolean;
  /** The canonical text whose SHA-256 is `sha256`. */
  readonly content: string;
  readonly sha256: string;
  readonly late: boolean;
  readonly submitterName: string;
  /** ISO instant. */
  readonly submittedAt: string;
}

/** A submission by its receipt. Null when there is none, or it is not of this scope's Party. */
export async function readSubmission(scope: PartyScope, receipt: string): Promise<Submission | null> {
  const { rows } = await inScope(scope, (client) =>
    client.query<Omit<Submission, "submittedAt"> & { submittedAt: Date }>(
      `SELECT s.receipt, s.response_id AS response, s.round_id AS round, s.version_id AS version, s.revision,
              r.current_submission_id = s.id AS "isCurrent", s.content, s.sha256, s.late, s.submitter_name AS "submitterName",
              s.submitted_at AS "submittedAt"
       FROM submission s JOIN response r ON r.id = s.response_id
       WHERE s.receipt = $1 AND s.party_id = $2`,
      [receipt, scope.party],
    ),
  );
  const [row] = rows;
  return row ? { ...row, submittedAt: row.submittedAt.toISOString() } : null;
}
