import type { Measure } from "../measures/measure.ts";
import { tallyParties } from "../measures/parties.ts";
import { tallyRatio } from "../measures/ratio.ts";
import { tallyTotal } from "../measures/total.ts";
import type { MeasureResult, PartyRow } from "./result.ts";
import { standingOf } from "./standing-of.ts";
import type { Tally } from "./tally.ts";

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

interface MeasureTally {
  readonly measure: Measure;
  readonly all: Tally;
  /** By breakdown, then by group, in the order of `breakdowns`. */
  readonly groups: readonly (readonly Tally[])[];
}

/** Rolls every eligible Party up into the results of every measure, over all and by group, in one pass. */
export function rollUp(
  measures: readonly Measure[],
  rows: Iterable<PartyRow>,
  breakdowns: readonly Breakdown[],
): MeasureResult[] {
  const started = startRollUp(measures, breakdowns);
  for (const row of rows) started.add(row);
  return started.result();
}

/**
 * Starts a roll-up that takes Parties one at a time, for rounds too large to hold. Adding a Party whose group is not one of
 * the breakdown's throws: groups that do not partition the round would publish numbers that do not add up.
 */
export function startRollUp(measures: readonly Measure[], breakdowns: readonly Breakdown[]): RollUp {
  const places = breakdowns.map(({ groups }) => new Map(groups.map((group, place) => [group, place])));
  const tallies = measures.map((measure) => startMeasure(measure, breakdowns));

  return {
    add(row) {
      const rowPlaces = breakdowns.map(({ breakdown }, index) => placeOf(row, breakdown, places[index]));
      for (const tally of tallies) addTo(tally, row, rowPlaces);
    },
    result: () => tallies.map((tally) => measureResult(tally, breakdowns)),
  };
}

function startMeasure(measure: Measure, breakdowns: readonly Breakdown[]): MeasureTally {
  return {
    measure,
    all: startTally(measure),
    groups: breakdowns.map(({ groups }) => groups.map(() => startTally(measure))),
  };
}

function startTally(measure: Measure): Tally {
  switch (measure.kind) {
    case "parties":
      return tallyParties();
    case "total":
      return tallyTotal();
    case "ratio":
      return tallyRatio();
  }
}

function addTo(tally: MeasureTally, row: PartyRow, rowPlaces: readonly number[]): void {
  const standing = standingOf(tally.measure, row);
  tally.all.add(standing);
  for (let index = 0; index < rowPlaces.length; index += 1) {
    tally.groups[index]?.[rowPlaces[index] ?? -1]?.add(standing);
  }
}

function placeOf(row: PartyRow, breakdown: string, places: ReadonlyMap<string, number> | undefined): number {
  const group = row.groups[breakdown];
  const place = group === undefined ? undefined : places?.get(group);
  if (place === undefined) throw new RangeError(`${row.party} has no group of the breakdown ${breakdown}: ${group}`);
  return place;
}

function measureResult(tally: MeasureTally, breakdowns: readonly Breakdown[]): MeasureResult {
  return {
    measure: tally.measure.key,
    all: tally.all.result(),
    breakdowns: breakdowns.map(({ breakdown, groups }, index) => ({
      breakdown,
      groups: groups.map((group, place) => ({ group, result: tallyAt(tally, index, place).result() })),
    })),
  };
}

function tallyAt(tally: MeasureTally, breakdown: number, group: number): Tally {
  const found = tally.groups[breakdown]?.[group];
  if (found === undefined) throw new RangeError("A breakdown changed during its roll-up");
  return found;
}
