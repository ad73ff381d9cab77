import type { AllScope, PartyScope } from "#app/core/access/scope.ts";
import { isOver } from "#app/core/lifecycle/round-state.ts";
import { plainText } from "#app/core/plain-text.ts";
import { problem, type Problem } from "#app/core/problems.ts";
import { inScope } from "#app/io/db.server.ts";
import { readStanding } from "./round-standing.server.ts";

/** What a Party says when it asks to be let correct, and what became of it. */
export interface CorrectionRequest {
  readonly id: number;
  readonly party: string;
  /** The result that it is about; null: the response as a whole. */
  readonly measure: string | null;
  readonly text: string;
  readonly askedBy: string;
  readonly askedAt: string;
  /** The Secretariat's words, where it answered without letting correct. */
  readonly answer: string | null;
  /** It has an answer, or a correction was granted since; one that only ended is no answer. */
  readonly isAnswered: boolean;
}

interface Asking {
  readonly round: string;
  readonly measure: string | null;
  readonly text: string;
  /** The person's name, as it is now. */
  readonly name: string;
}

/** Keeps a Party's request to be let correct; the Secretariat reads it. Refused without words, and before the closing. */
export async function askForCorrection(
  scope: PartyScope,
  { round, measure, text, name }: Asking,
): Promise<{ readonly round: string } | Problem> {
  const words = plainText(text);
  return inScope(scope, async (client) => {
    const standing = await readStanding(client, round);
    if (!standing || !isOver(standing.state)) return problem("correction_too_soon");
    if (words === "") return problem("correction_words_missing");
    await client.query(
      "INSERT INTO correction_request (round_id, party_id, measure, text, asked_by, asked_by_name) VALUES ($1, $2, $3, $4, $5, $6)",
      [round, scope.party, measure, words, scope.userId, name],
    );
    await client.query("INSERT INTO event (actor_id, command, subject, detail) VALUES ($1, 'correction.ask', $2, $3)", [
      scope.userId,
      `party:${scope.party}`,
      JSON.stringify({ round, measure }),
    ]);
    return { round };
  });
}

interface Answering {
  readonly round: string;
  /** The request. */
  readonly id: number;
  readonly text: string;
  /** The person's id; null for the operator. */
  readonly actor: string | null;
}

/** Answers a request in words, once: why nothing is corrected, or that the Secretariat mended its own record. */
export async function answerRequest(
  scope: AllScope,
  { round, id, text, actor }: Answering,
): Promise<{ readonly round: string } | Problem> {
  const words = plainText(text);
  if (words === "") return problem("correction_words_missing");
  return inScope(scope, async (client) => {
    const { rowCount } = await client.query(
      `INSERT INTO correction_answer (request_id, party_id, text, answered_by)
       SELECT id, party_id, $3, $4 FROM correction_request WHERE id = $2 AND round_id = $1
       ON CONFLICT DO NOTHING`,
      [round, id, words, actor],
    );
    if (rowCount !== 1) return problem("request_answered");
    await client.query(
      "INSERT INTO event (actor_id, command, subject, detail) VALUES ($1, 'correction.answer', $2, $3)",
      [actor, `round:${round}`, JSON.stringify({ request: id })],
    );
    return { round };
  });
}

/** The requests of a round that the scope may see: a Party's own, or everyone's; the newest first. */
export async function listRequests(scope: AllScope | PartyScope, round: string): Promise<CorrectionRequest[]> {
  const { rows } = await inScope(scope, (client) =>
    client.query<Omit<CorrectionRequest, "askedAt"> & { askedAt: Date }>(
      `SELECT q.id, q.party_id AS party, q.measure, q.text, q.asked_by_name AS "askedBy", q.asked_at AS "askedAt", a.text AS answer,
              a.request_id IS NOT NULL OR EXISTS (
                SELECT FROM correction c
                WHERE c.round_id = q.round_id AND c.party_id = q.party_id AND c.granted_at > q.asked_at
                  AND c.until > c.granted_at) AS "isAnswered"
       FROM correction_request q LEFT JOIN correction_answer a ON a.request_id = q.id
       WHERE q.round_id = $1 ORDER BY q.id DESC`,
      [round],
    ),
  );
  return rows.map((row) => ({ ...row, askedAt: row.askedAt.toISOString() }));
}
