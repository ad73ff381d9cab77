import { randomBytes } from "node:crypto";
import type { PartyScope } from "#app/core/access/scope.ts";
import { problem, type Problem } from "#app/core/problems.ts";
import { sha256Hex } from "#app/core/survey/hash.ts";
import { readResponse } from "#app/core/survey/read-response.ts";
import type { ValueProblem } from "#app/core/survey/read-value.ts";
import { readVersion } from "#app/features/surveys/queries.server.ts";
import { inScope, preparedSql } from "#app/io/db.server.ts";
import type { SaveOp } from "./inputs.ts";
import { readToSubmit } from "./read-to-submit.server.ts";
import { receiptNumber } from "./receipt-number.ts";
import { readHead } from "./response-head.server.ts";
import { writeContent } from "./submission-content.ts";
import { submissionRows } from "./submission-rows.ts";
import { typeOps } from "./type-ops.ts";

/** What became of one save. */
export interface SaveOutcome {
  readonly opId: string;
  /** `conflict` and `late` are kept too; `unknown_path` is the one that has no place to be kept in. */
  readonly outcome: "applied" | "conflict" | "late" | "unknown_path";
  /** The revision of the answer now. */
  readonly rev: number;
  readonly seq: number;
  /** When it was kept, by the database's clock. */
  readonly at: string;
  /** It had been kept before; nothing changed. */
  readonly repeated?: boolean;
  /** The value could not be read: the text is kept in its place. */
  readonly unreadable?: ValueProblem;
}

export interface Saved {
  /** The ordinal of the last save of this response. */
  readonly seq: number;
  readonly outcomes: readonly SaveOutcome[];
}

/**
 * Keeps saves of answers, in order, in one statement. Each is applied, kept as a conflict or kept as late; a value that does
 * not fit its item is kept as text. Null when the response is not of this scope's Party.
 */
export async function saveAnswers(
  scope: PartyScope,
  responseId: string,
  clientId: string,
  ops: readonly SaveOp[],
): Promise<Saved | null> {
  const head = await readHead(scope, responseId);
  const version = head && (await readVersion(head.version));
  if (!head || !version) return null;
  const { typed, unknown, unreadable } = typeOps(version.codebook, ops);
  const [row] = await preparedSql<{ saved: Saved | null }>(
    "save-answers",
    "SELECT save_answers($1, $2, $3, $4, $5) AS saved",
    [head.id, scope.party, scope.userId, clientId, JSON.stringify(typed)],
  );
  if (!row?.saved) return null;
  const { seq, outcomes } = row.saved;
  const placeless = unknown.map((opId) => ({ opId, outcome: "unknown_path", rev: 0, seq, at: "" }) as const);
  return { seq, outcomes: [...outcomes.map((each) => withProblem(each, unreadable)), ...placeless] };
}

function withProblem(outcome: SaveOutcome, unreadable: ReadonlyMap<string, ValueProblem>): SaveOutcome {
  const found = unreadable.get(outcome.opId);
  return found ? { ...outcome, unreadable: found } : outcome;
}

/** What a Party is given for a submission. */
export interface Receipt {
  readonly receipt: string;
  readonly submittedAt: string;
  readonly late: boolean;
}

interface SubmitAnswer {
  readonly outcome: "submitted" | "repeated" | "changed" | "closed" | "not_open";
  readonly receipt: string;
  readonly at: string;
  readonly late: boolean;
}

/**
 * Submits the answers as the person saw them: typed validation, canonical text, hash, receipt, typed rows, all or nothing.
 * A correction supersedes: it has the next revision, and the former stays. Asked twice, it gives the first receipt.
 *
 * @param seq the ordinal of the last save that the person saw.
 * @param confirmedBlanks how many questions the person agreed to leave blank.
 * @returns the receipt; why not; null when the response is not of this scope's Party.
 */
export async function submitResponse(
  scope: PartyScope,
  {
    responseId,
    seq,
    confirmedBlanks,
  }: { readonly responseId: string; readonly seq: number; readonly confirmedBlanks: number },
): Promise<Receipt | Problem | null> {
  if (!scope.maySubmit) return problem("not_allowed");
  const head = await readHead(scope, responseId);
  const [draft, version] = head ? await Promise.all([readToSubmit(scope, head.id), readVersion(head.version)]) : [];
  if (!head || !draft || !version) return null;
  if (draft.seq !== seq) return changedSince(scope, responseId, seq);
  if (draft.conflicts > 0) return problem("choice_to_make", { count: draft.conflicts });
  const { states, faults } = readResponse(version.codebook, draft.answers);
  if (faults.length > 0) return problem("answers_at_fault", { count: faults.length });
  const blanks = [...states.values()].filter(({ state }) => state === "not_answered").length;
  if (blanks !== confirmedBlanks) return problem("blanks_to_confirm", { count: blanks });

  const revision = draft.revision + 1;
  const { party, round } = head;
  const content = writeContent(
    { party, round, version: { id: version.id, contentHash: version.contentHash }, revision, seq },
    states,
  );
  const rows = submissionRows(version.codebook, states);
  const [row] = await preparedSql<{ answer: SubmitAnswer | null }>(
    "submit-response",
    "SELECT submit_response($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) AS answer",
    [
      head.id,
      scope.party,
      scope.userId,
      seq,
      revision,
      content,
      sha256Hex(content),
      receiptNumber(randomBytes(16)),
      rows.items,
      rows.rows,
      rows.columns,
      rows.codes,
      rows.states,
      rows.values,
      rows.numbers,
    ],
  );
  const answer = row?.answer;
  if (!answer) return null;
  switch (answer.outcome) {
    case "submitted":
    case "repeated":
      return { receipt: answer.receipt, submittedAt: answer.at, late: answer.late };
    case "changed":
      return changedSince(scope, responseId, seq);
    case "closed":
      return problem("round_closed");
    case "not_open":
      return problem("round_not_open");
  }
}

/** The refusal that says how many answers were saved since the person looked. */
async function changedSince(scope: PartyScope, responseId: string, seq: number): Promise<Problem> {
  const { rows } = await inScope(scope, (client) =>
    client.query<{ count: number }>(
      "SELECT count(DISTINCT path)::int AS count FROM answer_event WHERE response_id = $1 AND seq > $2",
      [responseId, seq],
    ),
  );
  return problem("answers_changed", { count: rows[0]?.count ?? 0 });
}
