import type { Measure } from "../measures/measure.ts";
import { answeringOf, reportingOf } from "../rollup/account.ts";
import { headlineOf } from "../rollup/headline-of.ts";
import type { MeasureResult, PartiesResult, RatioResult, Result, TotalResult } from "../rollup/result.ts";
import { resultColumnNames, type ResultRow } from "./result-columns.ts";

/** What the results are of: said in every row, so that a row cut out of its file still says it. */
export interface ResultSource {
  readonly round: string;
  readonly version: string;
  readonly catalogue: string;
  readonly isInvented: boolean;
}

type Place = Pick<ResultRow, "indicator" | "breakdown" | "group">;
type Figures = Partial<ResultRow>;

const emptyRow = Object.fromEntries(resultColumnNames.map((name) => [name, null])) as unknown as ResultRow;

/**
 * Results as flat rows: one for each indicator that a measure feeds, over the whole round and for every group of every
 * breakdown, in the order of the measures. Throws when a result has no measure.
 */
export function* resultRows(
  source: ResultSource,
  measures: readonly Measure[],
  results: Iterable<MeasureResult>,
): Generator<ResultRow> {
  const known = new Map(measures.map((measure) => [measure.key, measure]));
  for (const result of results) {
    const measure = known.get(result.measure);
    if (measure === undefined) throw new RangeError(`No measure is called ${result.measure}`);
    for (const indicator of measure.indicators) yield* rowsOf(source, measure, indicator, result);
  }
}

function* rowsOf(
  source: ResultSource,
  measure: Measure,
  indicator: string,
  { all, breakdowns }: MeasureResult,
): Generator<ResultRow> {
  yield rowOf(source, measure, { indicator, breakdown: "all", group: "all" }, all);
  for (const { breakdown, groups } of breakdowns) {
    for (const { group, result } of groups) yield rowOf(source, measure, { indicator, breakdown, group }, result);
  }
}

function rowOf(source: ResultSource, measure: Measure, place: Place, result: Result): ResultRow {
  const { isInvented, round, version, catalogue } = source;
  return {
    ...emptyRow,
    ...place,
    invented: String(isInvented),
    round,
    version,
    catalogue,
    measure: measure.key,
    kind: result.kind,
    headline: measure.kind === "parties" ? measure.headline : measure.kind,
    headline_value: headlineOf(measure, result).value,
    eligible: result.eligible,
    ...result.account,
    ...figuresOf(result),
    coverage_number: Number(result.coverage.numerator),
    coverage_pct: result.coverage.percentage,
  };
}

function figuresOf(result: Result): Figures {
  switch (result.kind) {
    case "parties":
      return partiesFigures(result);
    case "total":
      return totalFigures(result);
    case "ratio":
      return ratioFigures(result);
  }
}

function partiesFigures(result: PartiesResult): Figures {
  return {
    number: result.number,
    answering: answeringOf(result.account),
    pct_of_answering: result.ofAnswering.percentage,
    reporting: reportingOf(result.account),
    pct_of_reporting: result.ofReporting.percentage,
    pct_of_all: result.ofAll.percentage,
    range_base: Number(result.range.lowest.base),
    range_low: result.range.lowest.percentage,
    range_high: result.range.highest.percentage,
  };
}

function totalFigures({ lower, upper, incomplete }: TotalResult): Figures {
  return { total_lower: lower, total_upper: upper, incomplete };
}

function ratioFigures({ ratio }: RatioResult): Figures {
  return { ratio_numerator: ratio.numerator, ratio_base: ratio.base, ratio_pct: ratio.percentage };
}
