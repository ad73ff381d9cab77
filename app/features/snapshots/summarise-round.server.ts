import type { Language } from "#app/core/language.ts";
import { measuresOf } from "../results/round-measures.server.ts";
import { roundView } from "../results/round-view.ts";
import { summaryOf, tellingMeasure, type RoundSummary } from "../results/telling-result.server.ts";
import type { Round } from "../rounds/queries.server.ts";
import { readHeldResults } from "./held-results.server.ts";

/** Sums a round up for a list: a published one by its newest published snapshot. */
export async function summariseRound(round: Round, language: Language): Promise<RoundSummary> {
  const { inputs, resultsOf } = await readHeldResults(round);
  const of = tellingMeasure(measuresOf(inputs.versions));
  if (!of) return { round: roundView(round, language), submitted: 0, telling: null };
  return summaryOf(round, of, await resultsOf([of]), { versions: inputs.versions, language });
}
