import { measuresFileSchema } from "../measures/measure.ts";
import { checkForm } from "./check-form.ts";
import { checkItems } from "./check-items.ts";
import { checkMeasures, type CatalogueIndicators, type MeasuresFile } from "./check-measures.ts";
import { checkText } from "./check-text.ts";
import type { Codebook } from "./codebook.ts";
import { questionnaireSchema, type Questionnaire } from "./definition.ts";
import { buildCodebook } from "./derive-codebook.ts";
import type { Fault } from "./fault.ts";
import type { Lists } from "./lists.ts";

/** The two files of a version as they were parsed, and what they are checked against. */
export interface SurveyToCheck {
  readonly questionnaire: unknown;
  readonly measures: unknown;
  readonly catalogue: CatalogueIndicators;
  readonly lists: Lists;
}

/** A definition in which nothing was found wrong. */
export interface CheckedSurvey {
  readonly questionnaire: Questionnaire;
  readonly measures: MeasuresFile;
  readonly codebook: Codebook;
}

/**
 * Checks the definition of a version: everything that is wrong with it, or the definition typed, with its codebook. A file
 * with a fault of form has its faults of meaning told once its form is mended; one that is unsafe to read is not read at all.
 */
export function checkSurvey(survey: SurveyToCheck): { readonly faults: readonly Fault[] } | CheckedSurvey {
  const dangers = [
    ...checkText("questionnaire.json", survey.questionnaire),
    ...checkText("measures.json", survey.measures),
  ];
  if (dangers.some(({ problem }) => isUnsafeToRead.has(problem))) return { faults: dangers };

  const questionnaire = checkForm("questionnaire.json", questionnaireSchema, survey.questionnaire);
  const measures = checkForm("measures.json", measuresFileSchema, survey.measures);
  const faults = [...dangers, ...faultsOf(questionnaire), ...faultsOf(measures)];
  if ("faults" in questionnaire) return { faults };

  const codebook = buildCodebook(questionnaire.value, survey.lists, (fault) => faults.push(fault));
  const indicators = new Set(survey.catalogue.indicators.map(({ code }) => code));
  faults.push(...checkItems(questionnaire.value, indicators));
  if ("faults" in measures) return { faults: once(faults) };
  faults.push(...checkMeasures(measures.value, codebook, survey.catalogue));
  if (faults.length > 0) return { faults: once(faults) };
  return { questionnaire: questionnaire.value, measures: measures.value, codebook };
}

/** Found in a document, these make it unsafe to read any further. */
const isUnsafeToRead: ReadonlySet<string> = new Set([
  "too_deep",
  "too_large",
  "reserved_key",
] satisfies Fault["problem"][]);

function faultsOf(checked: object): readonly Fault[] {
  return "faults" in checked ? (checked.faults as readonly Fault[]) : [];
}

/** A panel's expression is read for each of its items; its fault is told once. */
function once(faults: readonly Fault[]): readonly Fault[] {
  const told = new Map<string, Fault>();
  for (const fault of faults) {
    const key = JSON.stringify([fault.file, fault.path, fault.problem, fault.params]);
    if (!told.has(key)) told.set(key, fault);
  }
  return [...told.values()];
}
