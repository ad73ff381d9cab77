import { readResponse } from "../core/survey/read-response.ts";
import type { DraftAnswer } from "../core/survey/answers.ts";
import { keepAnswers, makeSubmissions } from "../features/responses/write-import.server.ts";
import { readRound } from "../features/rounds/queries.server.ts";
import { readVersion } from "../features/surveys/queries.server.ts";
import type { Client } from "../io/db.server.ts";
import { personOf } from "./fill-own-parties.ts";
import type { LateCorrection } from "./late-correction.ts";
import { officer } from "./people.ts";

/** One Party asks to be let correct, is let, and submits again: late, and after the results were published. Once. */
export async function correctLate(client: Client, id: string, correction: LateCorrection): Promise<void> {
  const { party, item, code, asked, granted, submittedAt } = correction;
  const made = await client.query("SELECT FROM correction WHERE round_id = $1 AND party_id = $2", [id, party]);
  if (made.rowCount) return;
  const person = personOf(party, "focal_point");
  await client.query(
    `INSERT INTO correction_request (round_id, party_id, measure, text, asked_by, asked_by_name, asked_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [id, party, asked.measure, asked.text, person.id, person.name, asked.at],
  );
  await client.query(
    `INSERT INTO correction (round_id, party_id, until, why, granted_by, granted_at) VALUES ($1, $2, $3, $4, $5, $6)`,
    [id, party, granted.until, granted.why, officer.id, granted.at],
  );

  const round = (await readRound(id))!;
  const version = (await readVersion(round.version))!;
  const into = { round: id, version, importer: person };
  const changed = new Map<string, DraftAnswer>([[item, { value: code, raw: null, reason: null }]]);
  const before = new Date(Date.parse(submittedAt) - 600_000).toISOString();
  await keepAnswers(client, into, [{ party, answers: changed, at: () => before }]);
  const { seq, revision, answers } = await readDraft(client, id, party);
  const { states } = readResponse(version.codebook, answers);
  await makeSubmissions(client, into, [{ party, seq, revision: revision + 1, states, at: submittedAt }]);
}

interface Draft {
  readonly seq: number;
  readonly revision: number;
  readonly answers: ReadonlyMap<string, DraftAnswer>;
}

/** A Party's answers as they stand, and how often it has submitted them. */
async function readDraft(client: Client, round: string, party: string): Promise<Draft> {
  const { rows } = await client.query<{ path: string; seq: number; revision: number } & DraftAnswer>(
    `SELECT a.path, a.value, a.raw, a.reason, r.seq, s.revision
     FROM response r JOIN submission s ON s.id = r.current_submission_id JOIN answer a ON a.response_id = r.id
     WHERE r.round_id = $1 AND r.party_id = $2`,
    [round, party],
  );
  const answers = new Map(rows.map(({ path, value, raw, reason }) => [path, { value, raw, reason }] as const));
  return { seq: rows[0]!.seq, revision: rows[0]!.revision, answers };
}
