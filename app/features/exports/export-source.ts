import type { Measure } from "#app/core/measures/measure.ts";
import type { Codebook } from "#app/core/survey/codebook.ts";

/** What the files of a round are written from. */
export interface ExportSource {
  readonly round: string;
  readonly isInvented: boolean;
  readonly isPublished: boolean;
  /** `survey/vN`, and the hash of its sealed content. */
  readonly version: string;
  readonly contentHash: string;
  /** `catalogue/vN`. */
  readonly catalogue: string;
  readonly codebook: Codebook;
  readonly measures: readonly Measure[];
}
