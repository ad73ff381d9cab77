import type { RoundMeasure } from "#app/core/measures/round-measure.ts";
import type { Codebook } from "#app/core/survey/codebook.ts";

/** What the files of a round are written from. */
export interface ExportSource {
  readonly round: string;
  readonly isInvented: boolean;
  /** Names of the round's groupings: what divides the Parties beside region and membership of the European Union. */
  readonly groupings: readonly string[];
  readonly isPublished: boolean;
  /** `survey/vN`, and the hash of its sealed content. */
  readonly version: string;
  readonly contentHash: string;
  /** `catalogue/vN`. */
  readonly catalogue: string;
  readonly codebook: Codebook;
  readonly measures: readonly RoundMeasure[];
}
