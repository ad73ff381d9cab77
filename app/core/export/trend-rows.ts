import type { TrendPoint, TrendStep } from "../compare/trend.ts";
import type { Measure } from "../measures/measure.ts";
import { csvLine, numberCell, textCell, type CsvDialect } from "./csv.ts";
import type { ResultColumnKind } from "./result-columns.ts";

/** The columns of trends, in order: a line for each measure and round, with the change since the line above it. */
const trendColumns = {
  invented: "text",
  measure: "text",
  kind: "text",
  round: "text",
  period_from: "text",
  period_to: "text",
  version: "text",
  published: "text",
  /** Which figure stands first, and its value; the upper one differs by bands alone and is empty when one is open. */
  headline: "text",
  headline_value: "decimal",
  headline_upper: "decimal",
  base: "count",
  eligible: "count",
  coverage_number: "count",
  coverage_pct: "decimal",
  /** The round that the rest is about; empty for the first, as is the rest. */
  previous_round: "text",
  verdict: "text",
  /** Percentage points, or the unit of the measure: from where to where the change lies. */
  change_unit: "text",
  change_low: "decimal",
  change_high: "decimal",
  /** The same over the Parties with an answer that can be used in both rounds. */
  both_parties: "count",
  both_before: "decimal",
  both_after: "decimal",
  both_change_low: "decimal",
  both_change_high: "decimal",
  to_yes: "count",
  to_no: "count",
  stayed_yes: "count",
  stayed_no: "count",
  entered_answering: "count",
  left_answering: "count",
  entered_asked: "count",
  left_asked: "count",
  /** The first reason for which the two rounds cannot be compared, and how many there are; likewise what asks for caution. */
  break: "text",
  break_item: "text",
  breaks: "count",
  caution: "text",
  caution_item: "text",
  cautions: "count",
} as const satisfies Readonly<Record<string, ResultColumnKind>>;

type TrendColumn = keyof typeof trendColumns;

export type TrendRow = Readonly<Record<TrendColumn, string | number | null>>;

const columns = Object.keys(trendColumns) as TrendColumn[];
const emptyRow = Object.fromEntries(columns.map((name) => [name, null])) as TrendRow;

/** A measure in one round, and what came since the round before. */
export interface TrendLine extends TrendPoint {
  readonly round: string;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly version: string;
  readonly isPublished: boolean;
  readonly since: TrendStep | null;
}

/** One measure over the rounds as flat rows, the earliest first. */
export function trendRows(
  { isInvented }: { readonly isInvented: boolean },
  measure: Measure,
  lines: readonly TrendLine[],
): TrendRow[] {
  return lines.map(({ headline, coverage, since, ...line }, index) => ({
    ...emptyRow,
    invented: String(isInvented),
    measure: measure.key,
    kind: measure.kind,
    round: line.round,
    period_from: line.periodFrom,
    period_to: line.periodTo,
    version: line.version,
    published: String(line.isPublished),
    headline: measure.kind === "parties" ? measure.headline : measure.kind,
    // A figure of nobody is absent, never 0.
    headline_value: headline.base === 0 ? null : headline.value,
    headline_upper: headline.base === 0 || headline.value === null ? null : headline.upper,
    base: headline.base,
    eligible: headline.eligible,
    coverage_number: Number(coverage.numerator),
    coverage_pct: coverage.percentage,
    ...(since && { previous_round: lines[index - 1]?.round ?? null, ...stepCells(since) }),
  }));
}

function stepCells({ verdict, change, both, movement, breaks, cautions }: TrendStep): Partial<TrendRow> {
  const [broken, caution] = [breaks[0], cautions[0]];
  return {
    verdict,
    change_unit: change && { points: "percentage_points", figure: "unit" }[change.unit],
    change_low: change && change.low,
    change_high: change && change.high,
    ...(both && {
      both_parties: both.parties,
      both_before: both.before.value,
      both_after: both.after.value,
      both_change_low: both.change && both.change.low,
      both_change_high: both.change && both.change.high,
    }),
    ...(both?.moves && {
      to_yes: both.moves.toYes,
      to_no: both.moves.toNo,
      stayed_yes: both.moves.stayedYes,
      stayed_no: both.moves.stayedNo,
    }),
    ...(verdict !== "recorded" && {
      entered_answering: movement.enteredAnswering.length,
      left_answering: movement.leftAnswering.length,
      entered_asked: movement.enteredAsked.length,
      left_asked: movement.leftAsked.length,
    }),
    break: broken ? (broken.kind === "item" ? broken.class : broken.kind) : null,
    break_item: broken && "item" in broken ? broken.item : null,
    breaks: breaks.length,
    caution: caution?.kind ?? null,
    caution_item: caution && "item" in caution ? caution.item : null,
    cautions: cautions.length,
  };
}

export function trendCsvHeader(dialect: CsvDialect): string {
  return dialect.start + csvLine(columns.map(textCell), dialect);
}

export function trendCsvLine(row: TrendRow, dialect: CsvDialect): string {
  const cells = columns.map((column) =>
    trendColumns[column] === "text" ? textCell(row[column] as string | null) : numberCell(row[column], dialect),
  );
  return csvLine(cells, dialect);
}
