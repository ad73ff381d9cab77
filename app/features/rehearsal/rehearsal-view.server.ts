import type { Language } from "#app/core/language.ts";
import type { Measure } from "#app/core/measures/measure.ts";
import { rehearse } from "#app/core/rehearse/rehearse.ts";
import { readGroupNames } from "../results/group-names.server.ts";
import { catalogueTree, prune, type GoalView } from "../results/indicator-view.ts";
import { fullMeasureView, type FullMeasureView } from "../results/measure-view.server.ts";
import type { Version } from "../surveys/queries.server.ts";
import { readCast } from "./cast.server.ts";
import { viewFindings, type FindingsView } from "./findings-view.ts";
import { viewTimes, type TimeView } from "./times-view.ts";

/** A rehearsal as a page shows it, in one language. */
export interface RehearsalView {
  readonly version: { readonly id: string; readonly number: number; readonly title: string };
  readonly isRecord: boolean;
  readonly asked: number;
  readonly reported: number;
  readonly findings: FindingsView;
  readonly times: readonly TimeView[];
  /** The indicators that the version feeds. */
  readonly goals: readonly GoalView[];
  readonly measures: readonly FullMeasureView[];
}

/** Rehearses a published version with every Party of the register. Nothing is read of anybody's answers, and nothing written. */
export async function rehearseVersion(version: Version, language: Language): Promise<RehearsalView> {
  const { codebook, measures, catalogue } = version;
  const names = await readGroupNames({ groupings: [] }, language);
  const rehearsal = rehearse({ codebook, measures, indicators: catalogue.indicators }, await readCast());
  const view = (measure: Measure, index: number) =>
    fullMeasureView(measure, rehearsal.results[index]!, { codebook, names, language });
  return {
    version: { id: version.id, number: version.number, title: codebook.title[language] },
    isRecord: codebook.recordedBy !== undefined,
    asked: rehearsal.asked,
    reported: rehearsal.reported,
    findings: viewFindings(rehearsal, version, language),
    times: viewTimes(rehearsal.times, codebook, language),
    goals: prune(catalogueTree(catalogue, measures, language), (indicator) => indicator.measures.length > 0),
    measures: measures.map(view),
  };
}
