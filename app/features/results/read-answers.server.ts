import { mintAllScope } from "#app/core/access/scope.ts";
import { inScope } from "#app/io/db.server.ts";
import type { ItemStates } from "#app/core/survey/answers.ts";
import type { Codebook } from "#app/core/survey/codebook.ts";
import type { AskedParty } from "./asked-parties.server.ts";
import { itemStates, type AnswerRow } from "./item-states.ts";

/** Parties whose answers are held in memory at once. */
const batchSize = 250;

/** A Party with what it says; null when it has not submitted. */
export interface AnsweringParty {
  readonly party: AskedParty;
  readonly items: ItemStates | null;
}

/**
 * Reads what the Parties say on some items, in the order given, a batch at a time: the next batch is on its way while one is
 * worked on, and no more than two are held. Only rows of the items named are read.
 */
export async function* readAnswers(
  parties: readonly AskedParty[],
  items: readonly string[],
  codebook: Codebook,
): AsyncGenerator<AnsweringParty> {
  const batches = Array.from({ length: Math.ceil(parties.length / batchSize) }, (_, index) =>
    parties.slice(index * batchSize, (index + 1) * batchSize),
  );
  let coming = batches[0] && fetchRows(batches[0], items);
  for (const [index, batch] of batches.entries()) {
    const rows = await coming;
    const next = batches[index + 1];
    coming = next && fetchRows(next, items);
    // A failure is met when the batch's turn comes; until then nobody has to be told.
    coming?.catch(() => {});
    for (const party of batch) {
      const own = party.submission === null ? null : (rows?.get(party.submission) ?? []);
      yield { party, items: own && itemStates(own, codebook) };
    }
  }
}

async function fetchRows(
  parties: readonly AskedParty[],
  items: readonly string[],
): Promise<ReadonlyMap<string, readonly AnswerRow[]>> {
  const submissions = parties.flatMap(({ submission }) => submission ?? []);
  if (submissions.length === 0) return new Map();
  return inScope(mintAllScope(), async (client) => {
    const { rows } = await client.query<AnswerRow & { readonly submission: string }>(
      `SELECT submission_id AS submission, item, "row", "column", code, state, value
       FROM submission_answer
       WHERE submission_id = ANY ($1::uuid[]) AND item = ANY ($2)
       ORDER BY submission_id, ordinal`,
      [submissions, items],
    );
    return Map.groupBy(rows, (row) => row.submission);
  });
}
