import { randomBytes } from "node:crypto";
import type { DraftAnswer, ItemStates } from "#app/core/survey/answers.ts";
import { sha256Hex } from "#app/core/survey/hash.ts";
import type { Version } from "#app/features/surveys/queries.server.ts";
import type { Client } from "#app/io/db.server.ts";
import { receiptNumber } from "./receipt-number.ts";
import { writeContent } from "./submission-content.ts";
import { submissionRows, type SubmissionRows } from "./submission-rows.ts";

/** Who brings the answers of others in: a person of the Secretariat, or the operator. */
export interface Importer {
  readonly id: string;
  readonly name: string;
}

/** Where they go. */
export interface ImportInto {
  readonly round: string;
  readonly version: Pick<Version, "id" | "contentHash" | "codebook">;
  readonly importer: Importer;
}

/** Answers of one Party to be kept, each against the revision that stands. */
export interface PartyAnswers {
  readonly party: string;
  readonly answers: ReadonlyMap<string, DraftAnswer>;
  /** When each was given, by its ordinal: for rounds of invented answers alone. */
  readonly at?: (ordinal: number) => string;
}

/** Keeps answers of many Parties, in one statement. The caller has locked their responses. Returns how many were kept. */
export async function keepAnswers(client: Client, into: ImportInto, parties: readonly PartyAnswers[]): Promise<number> {
  const [owners, paths, values, reasons, times]: [string[], string[], string[], (string | null)[], string[]] = [
    [],
    [],
    [],
    [],
    [],
  ];
  for (const { party, answers, at } of parties) {
    for (const [ordinal, [path, { value, reason }]] of [...answers].entries()) {
      if (at) times.push(at(ordinal));
      owners.push(party);
      paths.push(path);
      values.push(JSON.stringify(value));
      reasons.push(reason);
    }
  }
  const { rows } = await client.query<{ kept: number }>(
    "SELECT import_answers($1, $2, 'import', $3, $4, $5::text[]::jsonb[], $6, $7) AS kept",
    [into.round, into.importer.id, owners, paths, values, reasons, times.length > 0 ? times : null],
  );
  return rows[0]!.kept;
}

/** One response to be submitted as it stands at `seq`. */
export interface PartySubmission {
  readonly party: string;
  readonly seq: number;
  readonly revision: number;
  readonly states: ItemStates;
  readonly at?: string;
}

/** Parties submitted by one statement: what a statement carries is bounded. */
const batchSize = 250;

/** Submits many responses: canonical text, hash, receipt and typed rows of each. The caller has locked them. */
export async function makeSubmissions(
  client: Client,
  into: ImportInto,
  all: readonly PartySubmission[],
): Promise<void> {
  for (let first = 0; first < all.length; first += batchSize) {
    await submitBatch(client, into, all.slice(first, first + batchSize));
  }
}

async function submitBatch(
  client: Client,
  { round, version, importer }: ImportInto,
  batch: readonly PartySubmission[],
): Promise<void> {
  const contents = batch.map(({ party, revision, seq, states }) =>
    writeContent(
      { party, round, version: { id: version.id, contentHash: version.contentHash }, revision, seq },
      states,
    ),
  );
  const typed = batch.map(({ states }) => submissionRows(version.codebook, states));
  const column = <Key extends keyof SubmissionRows>(key: Key) =>
    typed.flatMap((rows) => rows[key] as SubmissionRows[Key][number][]);
  const times = batch.flatMap(({ at }) => at ?? []);
  await client.query(
    "SELECT import_submissions($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)",
    [
      round,
      importer.id,
      importer.name,
      batch.map(({ party }) => party),
      batch.map(({ seq }) => seq),
      batch.map(({ revision }) => revision),
      contents,
      contents.map(sha256Hex),
      batch.map(() => receiptNumber(randomBytes(16))),
      times.length > 0 ? times : null,
      typed.flatMap(({ items }, index) => items.map(() => index + 1)),
      column("items"),
      column("rows"),
      column("columns"),
      column("codes"),
      column("states"),
      column("values"),
      column("numbers"),
    ],
  );
}
