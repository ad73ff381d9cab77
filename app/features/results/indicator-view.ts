import { languages, type Language } from "#app/core/language.ts";
import type { Measure } from "#app/core/measures/measure.ts";
import type { Catalogue } from "../surveys/inputs.ts";

type Titled = Pick<Catalogue["indicators"][number], "code" | "title" | "wording">;

/** A goal, objective or indicator in the reader's language, with what may be said of its wording. */
export interface TitleView {
  readonly code: string;
  readonly title: string;
  readonly isOfficial: boolean;
  /** The official words, where the title is a working translation. */
  readonly official: { readonly language: Language; readonly title: string } | null;
}

/** A goal with the objectives under it that this version measures. */
export interface GoalView extends TitleView {
  readonly objectives: readonly ObjectiveView[];
}

export interface ObjectiveView extends TitleView {
  readonly indicators: readonly IndicatorView[];
}

/** An indicator, and who reports it; `measures` is empty when this version does not ask it. */
export interface IndicatorView extends TitleView {
  readonly reportedBy: readonly string[];
  readonly measures: readonly string[];
}

/** The whole catalogue as a tree, in its order, with the measures of a version under their indicators. */
export function catalogueTree(catalogue: Catalogue, measures: readonly Measure[], language: Language): GoalView[] {
  return catalogue.goals.map((goal) => ({
    ...titleView(goal, language),
    objectives: catalogue.objectives
      .filter((objective) => objective.goal === goal.code)
      .map((objective) => ({
        ...titleView(objective, language),
        indicators: catalogue.indicators
          .filter((indicator) => indicator.objective === objective.code)
          .map((indicator) => ({
            ...titleView(indicator, language),
            reportedBy: indicator.reportedBy,
            measures: measures.filter(({ indicators }) => indicators.includes(indicator.code)).map(({ key }) => key),
          })),
      })),
  }));
}

/** Only the goals, objectives and indicators of a tree for which `isKept` holds of the indicator. */
export function prune(goals: readonly GoalView[], isKept: (indicator: IndicatorView) => boolean): GoalView[] {
  return goals
    .map((goal) => ({
      ...goal,
      objectives: goal.objectives
        .map((objective) => ({ ...objective, indicators: objective.indicators.filter(isKept) }))
        .filter(({ indicators }) => indicators.length > 0),
    }))
    .filter(({ objectives }) => objectives.length > 0);
}

export function titleView({ code, title, wording }: Titled, language: Language): TitleView {
  const official = languages.find((each) => wording[each] === "official") ?? null;
  const isOfficial = wording[language] === "official";
  return {
    code,
    title: title[language],
    isOfficial,
    official: official === null || isOfficial ? null : { language: official, title: title[official] },
  };
}
