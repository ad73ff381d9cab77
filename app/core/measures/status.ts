import { addDecimals, readDecimal, writeDecimal, zero, type Decimal } from "../numbers/decimal.ts";
import { eligibleOf, sumAccount } from "../rollup/account.ts";
import type { StatusResult } from "../rollup/result.ts";
import { shareOf } from "../rollup/share.ts";
import { without, type LevelFigure, type Standing } from "../rollup/standing.ts";
import type { Tally } from "../rollup/tally.ts";
import type { ItemStates, TableRow } from "../survey/answers.ts";
import type { StatusMeasure } from "./measure.ts";

const one: Decimal = { units: 1, scale: 0 };

/** Where a Party stands on a scale: at the level that it chose, or with the figures of its table at every level. */
export function standingInStatus(measure: StatusMeasure, items: ItemStates | null): Standing {
  if (items === null) return without.not_submitted;
  const state = items.get(measure.item) ?? { state: "not_asked" };
  if (state.state !== "answered") return without[state.state];
  const { value } = state;
  if (typeof value === "string") return standing([{ level: value, figure: one }], false);
  return tableStanding(measure, value as readonly TableRow[]);
}

/**
 * A distribution over a scale: what stands at each level, and the share of each among all levels of the scale.
 *
 * Example: 30 improved, 50 stable and 20 deteriorated, with improved and stable counted, is 80.0 % (80 of 100); 40 unknown
 * stand outside.
 */
export function statusResult(measure: StatusMeasure, tally: Tally, decimals: number): StatusResult {
  const account = sumAccount(tally);
  const eligible = eligibleOf(account);
  const figureOf = (level: string) => tally.levels.get(level) ?? zero;
  const sum = (levels: readonly string[]) => writeDecimal(levels.map(figureOf).reduce(addDecimals, zero));
  const base = sum(measure.levels);
  return {
    kind: "status",
    eligible,
    account,
    levels: measure.levels.map((level) => {
      const figure = writeDecimal(figureOf(level));
      return { level, figure, share: shareOf(figure, base, decimals) };
    }),
    outside: (measure.outside ?? []).map((level) => ({ level, figure: writeDecimal(figureOf(level)) })),
    counted: shareOf(sum(measure.counted), base, decimals),
    incomplete: tally.incomplete,
    coverage: shareOf(account.contributing, eligible),
  };
}

function tableStanding(measure: StatusMeasure, rows: readonly TableRow[]): Standing {
  const levels = [...measure.levels, ...(measure.outside ?? [])];
  const cells = rows.flatMap((row) => levels.map((level) => [level, row.cells[level]] as const));
  const figures = cells.flatMap(([level, cell]): LevelFigure[] =>
    cell?.state === "answered" && typeof cell.value === "string" ? [{ level, figure: readDecimal(cell.value) }] : [],
  );
  if (figures.length === 0) return without.not_answered;
  return standing(figures, figures.length < cells.length);
}

function standing(levels: readonly LevelFigure[], isIncomplete: boolean): Standing {
  return { segment: "contributing", lower: null, upper: null, denominator: null, isIncomplete, given: { levels } };
}
