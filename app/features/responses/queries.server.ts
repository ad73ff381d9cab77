import type { PartyScope } from "#app/core/access/scope.ts";
import type { DraftAnswer } from "#app/core/survey/answers.ts";
import { inScope, type Client } from "#app/io/db.server.ts";
import { readHead, type ResponseHead } from "./response-head.server.ts";

/** An answer as it stands, with who gave it. */
export interface SavedAnswer extends DraftAnswer {
  /** How many times it was changed; a save names the revision that it was made against. */
  readonly rev: number;
  readonly savedBy: { readonly id: string; readonly name: string };
  /** ISO instant. */
  readonly savedAt: string;
}

/** A text that was kept because another stood in its place: somebody has to choose. */
export interface OpenConflict extends DraftAnswer {
  readonly path: string;
  /** Its save; a choice names the newest that it settles. */
  readonly seq: number;
  readonly opId: string;
  readonly savedBy: { readonly id: string; readonly name: string };
  readonly savedAt: string;
}

/** A response as it stands: the answers of the draft, what waits for a choice, and what was submitted last. */
export interface Draft extends ResponseHead {
  readonly seq: number;
  readonly lastSavedAt: string | null;
  readonly answers: ReadonlyMap<string, SavedAnswer>;
  readonly conflicts: readonly OpenConflict[];
  /** How many submissions were made. */
  readonly revision: number;
  readonly submission: CurrentSubmission | null;
  /** Saves that came after the closing: kept, not submitted. */
  readonly lateSaves: number;
}

/** The submission that counts. */
export interface CurrentSubmission {
  readonly receipt: string;
  readonly revision: number;
  readonly seq: number;
  readonly submittedAt: string;
  readonly submitterName: string;
  readonly late: boolean;
}

/** The draft of a response. Null when it is not of this scope's Party. */
export async function readDraft(scope: PartyScope, responseId: string): Promise<Draft | null> {
  const head = await readHead(scope, responseId);
  if (!head) return null;
  return inScope(scope, async (client) => draftOf(head, await readRow(client, head.id)));
}

/** The draft of this scope's Party in a round. Null when the round does not ask it. */
export async function readDraftOfRound(scope: PartyScope, round: string): Promise<Draft | null> {
  return inScope(scope, async (client) => {
    const { rows } = await client.query<ResponseHead>(
      "SELECT id, party_id AS party, round_id AS round, version_id AS version FROM response WHERE round_id = $1 AND party_id = $2",
      [round, scope.party],
    );
    const [head] = rows;
    return head ? draftOf(head, await readRow(client, head.id)) : null;
  });
}

interface DraftRow {
  readonly seq: number;
  readonly last_saved_at: Date | null;
  readonly answers: readonly (SavedAnswer & { readonly path: string })[];
  readonly conflicts: readonly OpenConflict[];
  readonly submission: CurrentSubmission | null;
  readonly late_saves: number;
}

/** One statement, so that the answers are those of the seq. */
async function readRow(client: Client, id: string): Promise<DraftRow> {
  const { rows } = await client.query<DraftRow>(wholeDraft, [id]);
  return rows[0]!;
}

const instant = (column: string) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const wholeDraft = `
  SELECT r.seq, r.last_saved_at,
    coalesce((SELECT jsonb_agg(jsonb_build_object('path', a.path, 'value', a.value, 'raw', a.raw, 'reason', a.reason, 'rev', a.rev,
                'savedBy', jsonb_build_object('id', a.saved_by, 'name', u.name), 'savedAt', ${instant("a.saved_at")}))
              FROM answer a LEFT JOIN "user" u ON u.id = a.saved_by WHERE a.response_id = r.id), '[]') AS answers,
    coalesce((SELECT jsonb_agg(jsonb_build_object('path', e.path, 'seq', e.seq, 'opId', e.op_id, 'value', e.value, 'raw', e.raw,
                'reason', e.reason, 'savedBy', jsonb_build_object('id', e.actor_id, 'name', u.name), 'savedAt', ${instant("e.server_at")})
                ORDER BY e.seq)
              FROM conflict c JOIN answer_event e ON e.response_id = c.response_id AND e.seq = c.seq LEFT JOIN "user" u ON u.id = e.actor_id
              WHERE c.response_id = r.id AND c.settled_at IS NULL), '[]') AS conflicts,
    (SELECT jsonb_build_object('receipt', s.receipt, 'revision', s.revision, 'seq', s.seq, 'submittedAt', ${instant("s.submitted_at")},
              'submitterName', s.submitter_name, 'late', s.late)
     FROM submission s WHERE s.id = r.current_submission_id) AS submission,
    (SELECT count(*)::int FROM answer_event e WHERE e.response_id = r.id AND e.outcome = 'late') AS late_saves
  FROM response r WHERE r.id = $1`;

function draftOf(head: ResponseHead, row: DraftRow): Draft {
  return {
    ...head,
    seq: row.seq,
    lastSavedAt: row.last_saved_at?.toISOString() ?? null,
    answers: new Map(row.answers.map(({ path, ...answer }) => [path, answer])),
    conflicts: row.conflicts,
    revision: row.submission?.revision ?? 0,
    submission: row.submission,
    lateSaves: row.late_saves,
  };
}
