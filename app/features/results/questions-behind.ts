import type { Language } from "#app/core/language.ts";
import type { RoundMeasure } from "#app/core/measures/round-measure.ts";
import { questionsOf, type QuestionView } from "./measure-view.server.ts";
import type { RoundVersions } from "./round-measures.server.ts";

/** The questions that measures read of Parties, and what they read of the record; each as it was written. */
export interface QuestionsBehind {
  readonly asked: readonly QuestionView[];
  readonly recorded: readonly QuestionView[];
}

export function questionsBehind(
  measures: readonly RoundMeasure[],
  { asked, record }: RoundVersions,
  language: Language,
): QuestionsBehind {
  const of = (isAsked: boolean) =>
    measures.filter(({ reads }) => (reads === "submission") === isAsked).map(({ measure }) => measure);
  return {
    asked: questionsOf(of(true), asked.codebook, language),
    recorded: record ? questionsOf(of(false), record.codebook, language) : [],
  };
}
