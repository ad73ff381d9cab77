import { checkComparability } from "#app/core/compare/check-comparability.ts";
import { comparabilitySchema, type Comparability } from "#app/core/compare/comparability.ts";
import type { ComparedVersion } from "#app/core/compare/compare-versions.ts";
import { checkForm } from "#app/core/survey/check-form.ts";
import type { CheckedSurvey } from "#app/core/survey/check-survey.ts";
import { checkText } from "#app/core/survey/check-text.ts";
import type { Fault } from "#app/core/survey/fault.ts";
import { problem, type Problem } from "#app/core/problems.ts";
import type { References } from "./references.server.ts";

/** A version as its folder holds it: its name, its number, and its files parsed. */
export interface Definition {
  readonly survey: string;
  readonly number: number;
  readonly questionnaire: unknown;
  readonly measures: unknown;
  /** What was decided about this version and earlier ones; absent where there is no such file. */
  readonly comparability?: unknown;
}

/** A definition in which nothing was found wrong. */
export interface CheckedDefinition extends CheckedSurvey {
  readonly comparability: Comparability | null;
}

/**
 * Checks a definition against the catalogue and the lists it names.
 *
 * @returns the definition with its codebook; every fault found; or a problem when there is no such catalogue.
 */
export async function checkDefinition(
  definition: Definition,
  references: References,
): Promise<CheckedDefinition | { readonly faults: readonly Fault[] } | Problem> {
  const { questionnaire, measures } = definition;
  // The check opens survey-core, which the server does without as long as nothing new is published.
  const { checkSurvey } = await import("#app/core/survey/check-survey.ts");
  const named = catalogueNamed(measures);
  const catalogue = named && (await references.readCatalogue(named.id, named.version));
  if (named && !catalogue) return problem("catalogue_unknown", { catalogue: named.id, number: named.version });
  const checked = checkSurvey({
    questionnaire,
    measures,
    catalogue: catalogue ?? { id: "", version: 0, indicators: [] },
    lists: await references.readLists(),
  });
  const comparability = readComparability(definition);
  if ("faults" in checked || "faults" in comparability) {
    return { faults: [...faultsOf(checked), ...faultsOf(comparability)] };
  }
  const decided = comparability.value;
  const earlier = await readEarlier(definition, decided, references);
  const faults = decided ? checkComparability(decided, checked, earlier) : [];
  return faults.length > 0 ? { faults } : { ...checked, comparability: decided };
}

function readComparability({ comparability }: Definition) {
  if (comparability === undefined) return { value: null };
  const dangers = checkText("comparability.json", comparability);
  if (dangers.length > 0) return { faults: dangers };
  const read = checkForm("comparability.json", comparabilitySchema, comparability);
  if ("faults" in read) return read;
  const { $schema: _, ...value } = read.value;
  return { value };
}

/** The versions that decisions are about, as far as they are earlier ones of this survey. */
async function readEarlier(
  { survey, number }: Definition,
  comparability: Comparability | null,
  references: References,
): Promise<ReadonlyMap<string, ComparedVersion>> {
  const earlier = new Map<string, ComparedVersion>();
  for (const { version } of comparability?.with ?? []) {
    const [name, other] = version.split("/v");
    const found = name === survey && Number(other) < number ? await references.readVersion(version) : null;
    if (found) earlier.set(version, found);
  }
  return earlier;
}

function faultsOf(checked: object): readonly Fault[] {
  return "faults" in checked ? (checked.faults as readonly Fault[]) : [];
}

/** The catalogue that the measures say they feed; null when they do not say it as they should, which the check tells. */
function catalogueNamed(measures: unknown): { readonly id: string; readonly version: number } | null {
  const named = (measures as { catalogue?: { id?: unknown; version?: unknown } } | null)?.catalogue;
  if (typeof named?.id !== "string" || !Number.isInteger(named.version)) return null;
  return { id: named.id, version: named.version as number };
}
