import type { RoundMeasure } from "#app/core/measures/round-measure.ts";

/**
 * The measures that stand in the list of all results: those that are no detail of another one; of an indicator that has
 * details alone in this round, the first.
 */
export function listedMeasures(measures: readonly RoundMeasure[]): RoundMeasure[] {
  const main = measures.filter(({ measure }) => !measure.secondary);
  const listed = new Set(main.flatMap(({ measure }) => measure.indicators));
  const firsts = new Map<string, RoundMeasure>();
  for (const of of measures) {
    for (const indicator of of.measure.indicators) {
      if (!listed.has(indicator) && !firsts.has(indicator)) firsts.set(indicator, of);
    }
  }
  const shown = new Set([...main, ...firsts.values()]);
  return measures.filter((of) => shown.has(of));
}

/** What an indicator measures before its details, each in the order of its file. */
export function mainFirst(measures: readonly RoundMeasure[]): RoundMeasure[] {
  return measures.toSorted(
    (left, right) => Number(left.measure.secondary ?? false) - Number(right.measure.secondary ?? false),
  );
}
