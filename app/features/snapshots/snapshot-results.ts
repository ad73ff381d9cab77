import type { RoundMeasure } from "#app/core/measures/round-measure.ts";
import type { MeasureResult } from "#app/core/rollup/result.ts";
import type { SnapshotContent } from "./snapshot-content.ts";

/** The stored results of some measures, in their order, as computing gives them. */
export function snapshotResults(
  { parties, results }: SnapshotContent,
  measures: readonly RoundMeasure[],
): { readonly eligible: number; readonly submitted: number; readonly measures: readonly MeasureResult[] } {
  const stored = new Map(results.map((result) => [result.measure, result]));
  return {
    eligible: parties.length,
    submitted: parties.filter(({ submission }) => submission !== null).length,
    measures: measures.map(({ measure }) => stored.get(measure.key)!),
  };
}
