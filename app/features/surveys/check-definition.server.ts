import type { CheckedSurvey } from "#app/core/survey/check-survey.ts";
import type { Fault } from "#app/core/survey/fault.ts";
import { problem, type Problem } from "#app/core/problems.ts";
import type { References } from "./references.server.ts";

/** A version as its folder holds it: its name, its number, and its two files parsed. */
export interface Definition {
  readonly survey: string;
  readonly number: number;
  readonly questionnaire: unknown;
  readonly measures: unknown;
}

/**
 * Checks a definition against the catalogue and the lists it names.
 *
 * @returns the definition with its codebook; every fault found; or a problem when there is no such catalogue.
 */
export async function checkDefinition(
  { questionnaire, measures }: Definition,
  references: References,
): Promise<CheckedSurvey | { readonly faults: readonly Fault[] } | Problem> {
  // The check opens survey-core, which the server does without as long as nothing new is published.
  const { checkSurvey } = await import("#app/core/survey/check-survey.ts");
  const named = catalogueNamed(measures);
  const catalogue = named && (await references.readCatalogue(named.id, named.version));
  if (named && !catalogue) return problem("catalogue_unknown", { catalogue: named.id, number: named.version });
  return checkSurvey({
    questionnaire,
    measures,
    catalogue: catalogue ?? { id: "", version: 0, indicators: [] },
    lists: await references.readLists(),
  });
}

/** The catalogue that the measures say they feed; null when they do not say it as they should, which the check tells. */
function catalogueNamed(measures: unknown): { readonly id: string; readonly version: number } | null {
  const named = (measures as { catalogue?: { id?: unknown; version?: unknown } } | null)?.catalogue;
  if (typeof named?.id !== "string" || !Number.isInteger(named.version)) return null;
  return { id: named.id, version: named.version as number };
}
