import type { Language } from "#app/core/language.ts";
import type { Round } from "../rounds/queries.server.ts";
import { measureView, type MeasureView } from "./measure-view.server.ts";
import { computeResults } from "./queries.server.ts";
import { readInputs } from "./round-inputs.server.ts";
import { codebookOf, readRoundMeasures } from "./round-measures.server.ts";
import { roundView, type RoundView } from "./round-view.ts";

/** A round with one result that stands for the others. */
export interface RoundSummary {
  readonly round: RoundView;
  readonly submitted: number;
  /** The result of the first percentage of Parties that the version measures; null when it measures none. */
  readonly telling: { readonly indicator: string; readonly measure: MeasureView } | null;
}

/** Sums a round up for a list. */
export async function summariseRound(round: Round, language: Language): Promise<RoundSummary> {
  const asked = await readRoundMeasures(round);
  const of = asked.find(({ measure }) => measure.kind === "parties" && measure.headline !== "number") ?? asked[0];
  if (!of) return { round: roundView(round, language), submitted: 0, telling: null };
  const inputs = await readInputs(round);
  const {
    submitted,
    measures: [result],
  } = await computeResults(inputs, [of]);
  const { measure } = of;
  const saying = { codebook: codebookOf(inputs.versions, of), language };
  return {
    round: roundView(round, language),
    submitted,
    telling: result ? { indicator: measure.indicators[0]!, measure: measureView(measure, result, saying) } : null,
  };
}
