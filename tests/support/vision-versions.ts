import { isProblem } from "../../app/core/problems.ts";
import type { Measure } from "../../app/core/measures/measure.ts";
import { readingOf } from "../../app/core/measures/reading-of.ts";
import type { RoundMeasure } from "../../app/core/measures/round-measure.ts";
import type { Codebook } from "../../app/core/survey/codebook.ts";
import { checkDefinition } from "../../app/features/surveys/check-definition.server.ts";
import type { Catalogue } from "../../app/features/surveys/inputs.ts";
import { readFolder } from "../../app/features/surveys/read-folder.server.ts";
import { referencesInFiles } from "../../app/features/surveys/references.server.ts";

/** A version as its folder has it, checked. */
export interface VisionVersion {
  /** `survey/vN`. */
  readonly id: string;
  readonly codebook: Codebook;
  readonly measures: readonly RoundMeasure[];
}

/** What feeds the indicators of the Vision: the questionnaire to Parties, and the record of the Secretariat. */
export interface Vision {
  readonly catalogue: Catalogue;
  readonly asked: VisionVersion;
  readonly record: VisionVersion;
}

const references = referencesInFiles("surveys");

/** Reads the newest questionnaire and record, and the catalogue that both name, from surveys/. Needs no database. */
export async function readVision(): Promise<Vision> {
  const [asked, record, catalogue] = await Promise.all([
    readVersionFolder("strategic-vision/v3"),
    readVersionFolder("secretariat-record/v1"),
    references.readCatalogue("strategic-vision", 2),
  ]);
  return { asked, record, catalogue: catalogue! };
}

async function readVersionFolder(id: string): Promise<VisionVersion> {
  const checked = await checkDefinition(readFolder(`surveys/${id}`), references);
  if (isProblem(checked)) throw new Error(`${id}: ${checked.problem}`);
  if ("faults" in checked) throw new Error(`${id}: ${checked.faults.map(({ message }) => message).join(" ")}`);
  const { codebook } = checked;
  const placed = (measure: Measure): RoundMeasure => ({ measure, reads: readingOf(measure, codebook), version: id });
  return { id, codebook, measures: checked.measures.measures.map(placed) };
}
