import type { Language } from "#app/core/language.ts";
import type { RoundMeasure } from "#app/core/measures/round-measure.ts";
import type { Round } from "../rounds/queries.server.ts";
import { measureView, type MeasureView } from "./measure-view.server.ts";
import type { RoundResults } from "./queries.server.ts";
import { codebookOf, type RoundVersions } from "./round-measures.server.ts";
import { roundView, type RoundView } from "./round-view.ts";

/** A round with one result that stands for the others. */
export interface RoundSummary {
  readonly round: RoundView;
  readonly submitted: number;
  /** The result of the first percentage of Parties that the version measures; null when it measures none. */
  readonly telling: { readonly indicator: string; readonly measure: MeasureView } | null;
}

/** The measure that stands for the others: the first percentage of Parties, else the first. */
export function tellingMeasure(measures: readonly RoundMeasure[]): RoundMeasure | undefined {
  return measures.find(({ measure }) => measure.kind === "parties" && measure.headline !== "number") ?? measures[0];
}

/** A round in the list, with the result of the measure that stands for the others. */
export function summaryOf(
  round: Round,
  of: RoundMeasure,
  { submitted, measures: [result] }: RoundResults,
  { versions, language }: { readonly versions: RoundVersions; readonly language: Language },
): RoundSummary {
  const { measure } = of;
  const saying = { codebook: codebookOf(versions, of), language };
  return {
    round: roundView(round, language),
    submitted,
    telling: result ? { indicator: measure.indicators[0]!, measure: measureView(measure, result, saying) } : null,
  };
}
