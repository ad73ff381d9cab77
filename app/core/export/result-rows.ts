import type { RoundMeasure } from "../measures/round-measure.ts";
import { answeringOf, reportingOf } from "../rollup/account.ts";
import { headlineOf } from "../rollup/headline-of.ts";
import type { MeasureResult, PartiesResult, Result } from "../rollup/result.ts";
import { resultColumnNames, type ResultRow } from "./result-columns.ts";

/** What the results are of: said in every row, so that a row cut out of its file still says it. */
export interface ResultSource {
  readonly round: string;
  readonly catalogue: string;
  readonly isInvented: boolean;
}

type Place = Pick<ResultRow, "indicator" | "breakdown" | "group">;
type Figures = Partial<ResultRow>;

const emptyRow = Object.fromEntries(resultColumnNames.map((name) => [name, null])) as unknown as ResultRow;

/**
 * Results as flat rows: one for each indicator that a measure feeds, over the whole round and for every group of every
 * breakdown, in the order of the measures. Throws when a result is not of the measure in its place.
 */
export function* resultRows(
  source: ResultSource,
  measures: readonly RoundMeasure[],
  results: Iterable<MeasureResult>,
): Generator<ResultRow> {
  let place = 0;
  for (const result of results) {
    const of = measures[place++];
    if (of?.measure.key !== result.measure) throw new RangeError(`No measure is called ${result.measure} here`);
    for (const indicator of of.measure.indicators) yield* rowsOf(source, of, indicator, result);
  }
}

function* rowsOf(
  source: ResultSource,
  of: RoundMeasure,
  indicator: string,
  { all, breakdowns }: MeasureResult,
): Generator<ResultRow> {
  yield rowOf(source, of, { indicator, breakdown: "all", group: "all" }, all);
  for (const { breakdown, groups } of breakdowns) {
    for (const { group, result } of groups) yield rowOf(source, of, { indicator, breakdown, group }, result);
  }
}

function rowOf(
  { isInvented, round, catalogue }: ResultSource,
  { measure, reads, version }: RoundMeasure,
  place: Place,
  result: Result,
): ResultRow {
  return {
    ...emptyRow,
    ...place,
    invented: String(isInvented),
    round,
    version,
    catalogue,
    measure: measure.key,
    kind: result.kind,
    reads,
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
      return { total_lower: result.lower, total_upper: result.upper, incomplete: result.incomplete };
    case "ratio": {
      const { numerator, base, percentage } = result.ratio;
      return { ratio_numerator: numerator, ratio_base: base, ratio_pct: percentage };
    }
    case "distinct":
      return {
        mentions: result.mentions,
        distinct_unmatched: result.unmatched,
        distinct_matched: result.matched,
      };
    case "money":
      return { money_total: result.total, money_currency: result.currency, incomplete: result.incomplete };
    case "status": {
      const { numerator, base, percentage } = result.counted;
      return { status_counted: numerator, status_base: base, status_pct: percentage, incomplete: result.incomplete };
    }
    case "value":
      return {};
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
