import { comparabilityOfMeasure } from "#app/core/compare/measure-breaks.ts";
import { trendPoint, trendStep, type TrendPoint, type TrendStep } from "#app/core/compare/trend.ts";
import type { Words } from "#app/core/language.ts";
import type { Reading, RoundMeasure } from "#app/core/measures/round-measure.ts";
import type { Round } from "../rounds/queries.server.ts";
import { settledItems } from "./settled-items.server.ts";
import { readEarlierRounds } from "./earlier-rounds.server.ts";
import { readFigures, type Figures, type ShownRound } from "./figures.server.ts";

/** A measure in one round of those that have it. */
export interface RoundPoint extends TrendPoint {
  readonly round: Pick<Round, "id" | "title" | "periodFrom" | "periodTo">;
  readonly isPublished: boolean;
  /** The version that says how it counts. */
  readonly measuredBy: string;
  /** Names of the Parties asked, by code. */
  readonly names: ReadonlyMap<string, Words>;
}

/** A measure over the rounds that have it, the earliest first. */
export interface Trend {
  readonly measure: string;
  readonly reads: Reading;
  readonly points: readonly RoundPoint[];
  /** From each point to the next. */
  readonly steps: readonly TrendStep[];
}

/**
 * The measures of a round over the rounds of its survey up to it. Rounds with invented answers stand beside rounds with invented
 * answers alone; beside what everyone may see stands only what everyone may see.
 *
 * @param shown the round with the results that its page shows. @param measures some of its measures.
 */
export async function readTrends(shown: ShownRound, measures: readonly RoundMeasure[]): Promise<readonly Trend[]> {
  return trendsOver([...(await readEarlierRounds(shown)), shown], measures);
}

/** The same over rounds at hand, the earliest first. What Parties say on the items of these measures is held meanwhile. */
export async function trendsOver(
  rounds: readonly ShownRound[],
  measures: readonly RoundMeasure[],
): Promise<readonly Trend[]> {
  const figures = await Promise.all(rounds.map((each) => readFigures(each, measures)));
  return Promise.all(measures.map(async (of) => trendOf(of, rounds, figures)));
}

async function trendOf(
  { measure: { key }, reads }: RoundMeasure,
  rounds: readonly ShownRound[],
  figures: readonly ReadonlyMap<string, Figures>[],
): Promise<Trend> {
  const measured = rounds.flatMap((shown, index) => {
    const own = figures[index]!.get(key);
    return own ? [{ shown, own }] : [];
  });
  const steps = measured.slice(1).map(async ({ own: after }, index) => {
    const { own: before } = measured[index]!;
    const items = await settledItems(before.of.version, after.of.version);
    return trendStep(before.input, after.input, comparabilityOfMeasure(before.of.measure, after.of.measure, items));
  });
  return {
    measure: key,
    reads,
    points: measured.map(({ shown, own }) => ({
      ...trendPoint(own.input),
      round: shown.round,
      isPublished: shown.isPublished,
      measuredBy: own.of.version,
      names: new Map(shown.inputs.parties.map(({ party, name }) => [party, name])),
    })),
    steps: await Promise.all(steps),
  };
}
