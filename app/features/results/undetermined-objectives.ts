import type { Language } from "#app/core/language.ts";
import type { Catalogue } from "../surveys/inputs.ts";
import { titleView, type TitleView } from "./indicator-view.ts";

/** An objective for which the catalogue has no indicator yet, with what it says about that. */
export interface UndeterminedObjective extends TitleView {
  readonly note: string;
}

/** The objectives that say themselves that their indicators are to be determined. */
export function undeterminedObjectives({ objectives }: Catalogue, language: Language): UndeterminedObjective[] {
  return objectives.flatMap((objective) => {
    const note = objective.note ?? objective.withoutIndicators?.title;
    return objective.withoutIndicators && note ? [{ ...titleView(objective, language), note: note[language] }] : [];
  });
}
