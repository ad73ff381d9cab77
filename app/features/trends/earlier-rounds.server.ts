import { listRounds, type Round } from "../rounds/queries.server.ts";
import { readHeldResults } from "../snapshots/held-results.server.ts";
import type { ShownRound } from "./figures.server.ts";

/**
 * The rounds that stand before a round, the earliest period first. What everyone may see is compared with what everyone may see;
 * the Secretariat and analysts, who alone see other rounds, compare them with all.
 */
export async function readEarlierRounds({ round, isPublished }: ShownRound): Promise<ShownRound[]> {
  const rounds = (await listRounds()).filter(
    (each) =>
      each.survey === round.survey &&
      each.invented === round.invented &&
      orderOf(each) < orderOf(round) &&
      each.state !== "scheduled" &&
      (each.publishedAt !== null || !isPublished),
  );
  return Promise.all(rounds.toSorted((left, right) => (orderOf(left) < orderOf(right) ? -1 : 1)).map(showRound));
}

/** By the end of the period, then by the opening. */
function orderOf({ periodTo, opensAt, id }: Round): string {
  return `${periodTo} ${opensAt} ${id}`;
}

async function showRound(round: Round): Promise<ShownRound> {
  const { inputs, resultsOf } = await readHeldResults(round);
  return { round, inputs, isPublished: round.publishedAt !== null, resultsOf };
}
