import type { Language } from "#app/core/language.ts";
import type { Round } from "../rounds/queries.server.ts";
import { readVersion } from "../surveys/queries.server.ts";
import { measureView, type MeasureView } from "./measure-view.server.ts";
import { readResults } from "./queries.server.ts";
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
  const version = await readVersion(round.version);
  const measures = version?.measures ?? [];
  const measure = measures.find((each) => each.kind === "parties" && each.headline !== "number") ?? measures[0];
  if (!version || !measure) return { round: roundView(round, language), submitted: 0, telling: null };
  const {
    submitted,
    measures: [result],
  } = await readResults(round.id, version, [measure]);
  return {
    round: roundView(round, language),
    submitted,
    telling: result ? { indicator: measure.indicators[0]!, measure: measureView(measure, result, language) } : null,
  };
}
