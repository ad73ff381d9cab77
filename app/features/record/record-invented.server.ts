import { mintAllScope } from "#app/core/access/scope.ts";
import { inScope } from "#app/io/db.server.ts";
import { readEligible, readRound } from "../rounds/queries.server.ts";
import { readVersion } from "../surveys/queries.server.ts";
import { appendEntries } from "./append-entries.server.ts";
import { appendRates } from "./append-rates.server.ts";
import { checkEntry, type EntryInput } from "./check-entry.ts";
import { checkRates, type RateInput } from "./check-rates.ts";
import type { Recorder } from "./record-entry.ts";

/** What is made up for the record of a round. */
export interface InventedRecord {
  readonly entries: readonly EntryInput[];
  readonly rates: readonly RateInput[];
}

/**
 * Fills the record of a round of invented answers at a time of its own, for a demonstration, by the laws of real entries.
 *
 * @param at an ISO instant. @throws when an entry or a rate has a fault, or the round's answers are not invented.
 */
export async function recordInvented(
  id: string,
  { entries, rates }: InventedRecord,
  recorder: Recorder,
  at: string,
): Promise<void> {
  const round = await readRound(id);
  const version = round?.record ? await readVersion(round.record) : null;
  if (!version) throw new Error(`Round ${id} has no record`);
  const asked = new Set((await readEligible(id)).map(({ party }) => party));
  const checked = entries.map((input) => checkEntry(version.codebook, input, asked));
  const typed = checked.flatMap((each) => ("entry" in each ? [each.entry] : []));
  const { rates: typedRates, faults } = checkRates(rates);
  const wrong = [...checked.flatMap((each) => ("faults" in each ? each.faults : [])), ...faults];
  if (wrong.length > 0) throw new Error(`Invented entries of ${id} were refused: ${JSON.stringify(wrong.slice(0, 5))}`);

  await inScope(mintAllScope(), async (client) => {
    // Where somebody recorded before, what stands stays.
    await appendEntries(client, id, typed, recorder, at);
    await appendRates(client, id, typedRates, recorder, at);
  });
}
