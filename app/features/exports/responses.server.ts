import { mintAllScope } from "#app/core/access/scope.ts";
import type { ItemStates } from "#app/core/survey/answers.ts";
import type { Codebook } from "#app/core/survey/codebook.ts";
import { inScope } from "#app/io/db.server.ts";
import { readContent } from "../responses/submission-content.ts";
import type { AskedParty } from "../results/asked-parties.server.ts";

/** A Party asked, with the submission that counts; null when it has not submitted. */
export interface ExportedParty {
  readonly party: AskedParty;
  readonly submission: Submitted | null;
}

export interface Submitted {
  readonly revision: number;
  readonly late: boolean;
  /** ISO instant. */
  readonly submittedAt: string;
  readonly items: ItemStates;
}

interface Row {
  readonly id: string;
  readonly revision: number;
  readonly late: boolean;
  readonly submittedAt: Date;
  readonly content: string;
}

/** Submissions held at once: with two batches of this size memory stays flat, however many Parties were asked. */
const batchSize = 50;

/**
 * The Parties asked in a round, a batch at a time, in their order. Which submissions count is settled before, and what is
 * submitted is sealed: the whole file is of one moment, and no transaction waits for a reader on a slow line.
 */
export async function* readResponses(
  parties: readonly AskedParty[],
  codebook: Codebook,
): AsyncGenerator<ExportedParty[]> {
  let coming = fetchSubmissions(parties.slice(0, batchSize));
  for (let start = 0; start < parties.length; start += batchSize) {
    const batch = parties.slice(start, start + batchSize);
    const rows = await coming;
    coming = fetchSubmissions(parties.slice(start + batchSize, start + 2 * batchSize));
    // Should it fail while the reader is slow, its turn tells.
    coming.catch(() => {});
    yield batch.map((party) => ({ party, submission: submitted(rows.get(party.submission ?? ""), codebook) }));
  }
}

async function fetchSubmissions(parties: readonly AskedParty[]): Promise<ReadonlyMap<string, Row>> {
  const ids = parties.flatMap(({ submission }) => submission ?? []);
  if (ids.length === 0) return new Map();
  const { rows } = await inScope(mintAllScope(), (client) =>
    client.query<Row>(
      `SELECT id, revision, late, submitted_at AS "submittedAt", content FROM submission WHERE id = ANY ($1::uuid[])`,
      [ids],
    ),
  );
  return new Map(rows.map((row) => [row.id, row]));
}

function submitted(row: Row | undefined, codebook: Codebook): Submitted | null {
  if (row === undefined) return null;
  const { revision, late, submittedAt, content } = row;
  return { revision, late, submittedAt: submittedAt.toISOString(), items: readContent(codebook, content) };
}
