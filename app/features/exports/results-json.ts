import type { Words } from "#app/core/language.ts";
import type { Measure } from "#app/core/measures/measure.ts";
import type { Reading, RoundMeasure } from "#app/core/measures/round-measure.ts";
import type { MeasureResult, Result } from "#app/core/rollup/result.ts";
import type { ExportSource } from "./export-source.ts";

/** A measure with its results, for programs. */
interface MeasureJson {
  readonly measure: string;
  readonly kind: Measure["kind"];
  readonly reads: Reading;
  /** The version that says how it counts. */
  readonly version: string;
  readonly indicators: readonly string[];
  readonly label: Words;
  readonly unit: Words;
  readonly headline: string;
  readonly all: Result;
  readonly entries?: MeasureResult["entries"];
  readonly breakdowns: MeasureResult["breakdowns"];
}

/**
 * Results as JSON, the same text for the same answers: no time of computing is in it. Numbers of Parties are numbers; sums and
 * percentages are exact decimal strings; an absent figure is null, which is not 0.
 */
export function resultsJson(source: ExportSource, results: readonly MeasureResult[]): string {
  const { round, isInvented, isPublished, version, contentHash, catalogue } = source;
  const measures = source.measures.map((measure, index) => measureJson(measure, results[index]!));
  const head = {
    format: "rapporteur-results/1",
    invented: isInvented,
    published: isPublished,
    round,
    version,
    contentHash,
    catalogue,
  };
  return `${JSON.stringify({ ...head, measures }, null, 2)}\n`;
}

/** The results of one measure, with what they are of. */
export function measureJson({ measure, reads, version }: RoundMeasure, result: MeasureResult): MeasureJson {
  const { all, entries, breakdowns } = result;
  return {
    measure: measure.key,
    kind: measure.kind,
    reads,
    version,
    indicators: measure.indicators,
    label: measure.label,
    unit: measure.unit,
    headline: measure.kind === "parties" ? measure.headline : measure.kind,
    all,
    ...(entries && { entries }),
    breakdowns,
  };
}
