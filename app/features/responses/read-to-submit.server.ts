import type { PartyScope } from "#app/core/access/scope.ts";
import type { DraftAnswer, DraftAnswers } from "#app/core/survey/answers.ts";
import { inScope } from "#app/io/db.server.ts";

/** What a submission rests on: the answers of a draft at one moment, without who gave them and when. */
export interface ToSubmit {
  /** The ordinal of the last save that the answers hold. */
  readonly seq: number;
  /** How many submissions were made. */
  readonly revision: number;
  /** Texts that wait for a choice. */
  readonly conflicts: number;
  readonly answers: DraftAnswers;
}

type Row = Omit<ToSubmit, "answers"> & DraftAnswer & { readonly path: string | null };

/** Reads it in one statement, so that the answers are those of the seq. Null when it is not of this scope's Party. */
export async function readToSubmit(scope: PartyScope, responseId: string): Promise<ToSubmit | null> {
  const rows = await inScope(scope, async (client) => {
    const read = await client.query<Row>({ name: "read-to-submit", text: toSubmit, values: [responseId] });
    return read.rows;
  });
  const [first] = rows;
  if (!first) return null;
  const given = rows.flatMap(({ path, value, raw, reason }) =>
    path === null ? [] : [[path, { value, raw, reason }] as const],
  );
  return { seq: first.seq, revision: first.revision, conflicts: first.conflicts, answers: new Map(given) };
}

const toSubmit = `
  SELECT r.seq, coalesce(s.revision, 0) AS revision,
         (SELECT count(*)::int FROM conflict c WHERE c.response_id = r.id AND c.settled_at IS NULL) AS conflicts,
         a.path, a.value, a.raw, a.reason
  FROM response r LEFT JOIN submission s ON s.id = r.current_submission_id LEFT JOIN answer a ON a.response_id = r.id
  WHERE r.id = $1`;
