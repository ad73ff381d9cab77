import type { CheckedSurvey } from "#app/core/survey/check-survey.ts";
import type { NamedParty } from "#app/core/survey/derive-codebook.ts";
import type { Fault } from "#app/core/survey/fault.ts";
import { problem, type Problem } from "#app/core/problems.ts";
import { sql } from "#app/io/db.server.ts";
import type { Catalogue } from "./inputs.ts";

/** A version as its folder holds it: its name, its number, and its two files parsed. */
export interface Definition {
  readonly survey: string;
  readonly number: number;
  readonly questionnaire: unknown;
  readonly measures: unknown;
}

export type Checked = CheckedSurvey;

/**
 * Checks a definition against the catalogue it names and the register, both as they are in the database.
 *
 * @returns the definition with its codebook; every fault found; or a problem when its catalogue is not published.
 */
export async function checkDefinition(
  definition: Definition,
): Promise<Checked | { readonly faults: readonly Fault[] } | Problem> {
  // The check opens survey-core, which the server does without as long as nothing new is published.
  const { checkSurvey } = await import("#app/core/survey/check-survey.ts");
  const named = catalogueNamed(definition.measures);
  const catalogue = named && (await readCatalogueContent(named.id, named.version));
  if (named && !catalogue) return problem("catalogue_unknown", { catalogue: named.id, number: named.version });
  return checkSurvey({
    questionnaire: definition.questionnaire,
    measures: definition.measures,
    catalogue: catalogue ?? { id: "", version: 0, indicators: [] },
    parties: await registeredParties(),
  });
}

/** The catalogue that the measures say they feed; null when they do not say it as they should, which the check tells. */
function catalogueNamed(measures: unknown): { readonly id: string; readonly version: number } | null {
  const named = (measures as { catalogue?: { id?: unknown; version?: unknown } } | null)?.catalogue;
  if (typeof named?.id !== "string" || !Number.isInteger(named.version)) return null;
  return { id: named.id, version: named.version as number };
}

async function readCatalogueContent(id: string, number: number): Promise<Catalogue | null> {
  const [row] = await sql<{ content: Catalogue }>("SELECT content FROM catalogue WHERE id = $1 AND number = $2", [
    id,
    number,
  ]);
  return row?.content ?? null;
}

/** In the order of their English names, as the register has them. */
async function registeredParties(): Promise<NamedParty[]> {
  const parties = await sql<NamedParty & Record<string, unknown>>("SELECT id AS iso3, name FROM party");
  const { compare } = new Intl.Collator("en");
  return parties.sort((left, right) => compare(left.name.en, right.name.en));
}
