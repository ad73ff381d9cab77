import { entriesOf } from "../measures/distinct.ts";
import type { Measure } from "../measures/measure.ts";
import type { MeasureResult, PartyRow } from "./result.ts";
import { resultOf } from "./result-of.ts";
import { withoutSettings, type RollUpSettings } from "./settings.ts";
import { standingIn } from "./standing-in.ts";
import { addStanding, addTally, startTally, type Tally } from "./tally.ts";

/** A way to divide the eligible Parties, and every group of it, empty ones included, in the order to publish. */
export interface Breakdown {
  readonly breakdown: string;
  readonly groups: readonly string[];
}

/** A roll-up under way: Parties are added as they are read, and none is kept. */
export interface RollUp {
  add(row: PartyRow): void;
  result(): MeasureResult[];
}

/**
 * The Parties that share a group in every breakdown, with a tally for each measure. Each Party is added once, to its cell;
 * the groups are added up from the cells at the end, however many breakdowns there are.
 */
interface Cell {
  readonly groups: readonly string[];
  readonly tallies: readonly Tally[];
}

/** Rolls every eligible Party up into the results of every measure, over all and by group, in one pass. */
export function rollUp(
  measures: readonly Measure[],
  rows: Iterable<PartyRow>,
  breakdowns: readonly Breakdown[],
  settings: RollUpSettings = withoutSettings,
): MeasureResult[] {
  const started = startRollUp(measures, breakdowns, settings);
  for (const row of rows) started.add(row);
  return started.result();
}

/**
 * Starts a roll-up that takes Parties one at a time, for rounds too large to hold. Adding a Party whose group is not one of
 * the breakdown's throws: groups that do not partition the round would publish numbers that do not add up.
 */
export function startRollUp(
  measures: readonly Measure[],
  breakdowns: readonly Breakdown[],
  settings: RollUpSettings = withoutSettings,
): RollUp {
  const cells = new Map<string, Cell>();

  return {
    add(row) {
      const { tallies } = cellOf(cells, row, measures, breakdowns);
      for (const [index, measure] of measures.entries()) {
        addStanding(tallies[index] as Tally, standingIn(measure, row.items, settings));
      }
    },
    result: () =>
      measures.map((measure, index) =>
        measureResult(
          measure,
          Array.from(cells.values(), ({ groups, tallies }) => ({ groups, tally: tallies[index] as Tally })),
          breakdowns,
          settings,
        ),
      ),
  };
}

function cellOf(
  cells: Map<string, Cell>,
  row: PartyRow,
  measures: readonly Measure[],
  breakdowns: readonly Breakdown[],
): Cell {
  const groups = breakdowns.map((breakdown) => groupOf(row, breakdown));
  const key = JSON.stringify(groups);
  const known = cells.get(key);
  if (known !== undefined) return known;
  const cell = { groups, tallies: measures.map(() => startTally()) };
  cells.set(key, cell);
  return cell;
}

function groupOf(row: PartyRow, { breakdown, groups }: Breakdown): string {
  const group = row.groups[breakdown];
  if (group !== undefined && groups.includes(group)) return group;
  throw new RangeError(`${row.party} has no group of the breakdown ${breakdown}: ${group}`);
}

/** A cell as one measure sees it. */
interface MeasureCell {
  readonly groups: readonly string[];
  readonly tally: Tally;
}

function measureResult(
  measure: Measure,
  cells: readonly MeasureCell[],
  breakdowns: readonly Breakdown[],
  settings: RollUpSettings,
): MeasureResult {
  const all = joined(cells);
  return {
    measure: measure.key,
    all: resultOf(measure, all, settings),
    ...(measure.kind === "distinct" && { entries: entriesOf(all, settings.matches[measure.key] ?? {}) }),
    breakdowns: breakdowns.map(({ breakdown, groups }, place) => ({
      breakdown,
      groups: groups.map((group) => ({
        group,
        result: resultOf(measure, joined(cells.filter((cell) => cell.groups[place] === group)), settings),
      })),
    })),
  };
}

function joined(cells: readonly MeasureCell[]): Tally {
  const all = startTally();
  for (const { tally } of cells) addTally(all, tally);
  return all;
}
