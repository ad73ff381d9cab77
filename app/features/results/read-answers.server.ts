import { mintAllScope } from "#app/core/access/scope.ts";
import { inScope } from "#app/io/db.server.ts";
import type { ItemStates } from "#app/core/survey/answers.ts";
import type { Codebook } from "#app/core/survey/codebook.ts";
import { readItems } from "../responses/submission-content.ts";
import type { AskedParty } from "./asked-parties.server.ts";
import { itemStates, type AnswerRow } from "./item-states.ts";

/** Parties whose answers are held in memory at once. */
const batchSize = 100;

/**
 * Rows of a few items are quicker to read than whole submissions; of more than this share of all items, the sealed text of each
 * is, many times over: one value from the database instead of hundreds, and the parser of JSON is the fastest there is.
 */
const fewItems = 1 / 8;

/** A Party with what it says; null when it has not submitted. */
export interface AnsweringParty {
  readonly party: AskedParty;
  readonly items: ItemStates | null;
}

/**
 * Reads what the Parties say on some items, in the order given, a batch at a time: the next batch is on its way while one is
 * worked on, and no more than two are held.
 */
export async function* readAnswers(
  parties: readonly AskedParty[],
  items: readonly string[],
  codebook: Codebook,
): AsyncGenerator<AnsweringParty> {
  const batches = Array.from({ length: Math.ceil(parties.length / batchSize) }, (_, index) =>
    parties.slice(index * batchSize, (index + 1) * batchSize),
  );
  const fetch = items.length > codebook.items.length * fewItems ? fetchTexts : fetchRows;
  let coming = batches[0] && fetch(batches[0], items, codebook);
  for (const [index, batch] of batches.entries()) {
    const said = await coming;
    const next = batches[index + 1];
    coming = next && fetch(next, items, codebook);
    // A failure is met when the batch's turn comes; until then nobody has to be told.
    coming?.catch(() => {});
    for (const party of batch) {
      yield { party, items: party.submission === null ? null : (said?.get(party.submission)?.() ?? new Map()) };
    }
  }
}

/** What each submission says, read when its turn comes. */
type Said = ReadonlyMap<string, () => ItemStates>;

async function fetchTexts(parties: readonly AskedParty[], items: readonly string[]): Promise<Said> {
  const texts = await query<{ submission: string; content: string }>(
    "SELECT id AS submission, content FROM submission WHERE id = ANY ($1::uuid[])",
    [submissionsOf(parties)],
  );
  return new Map(texts.map(({ submission, content }) => [submission, () => readItems(items, content)]));
}

async function fetchRows(parties: readonly AskedParty[], items: readonly string[], codebook: Codebook): Promise<Said> {
  const rows = await query<AnswerRow & { readonly submission: string }>(
    `SELECT submission_id AS submission, item, "row", "column", code, state, value
     FROM submission_answer
     WHERE submission_id = ANY ($1::uuid[]) AND item = ANY ($2)
     ORDER BY submission_id, ordinal`,
    [submissionsOf(parties), items],
  );
  const bySubmission = Map.groupBy(rows, ({ submission }) => submission);
  return new Map(Array.from(bySubmission, ([submission, own]) => [submission, () => itemStates(own, codebook)]));
}

function submissionsOf(parties: readonly AskedParty[]): string[] {
  return parties.flatMap(({ submission }) => submission ?? []);
}

async function query<Row extends object>(statement: string, values: unknown[]): Promise<Row[]> {
  return inScope(mintAllScope(), async (client) => (await client.query<Row>(statement, values)).rows);
}
