import { addDecimals, zero, type Decimal } from "../numbers/decimal.ts";
import type { Segment, SumSegment } from "./result.ts";
import type { Standing } from "./standing.ts";

/** Standings of many Parties in one measure, added up; every kind of measure reads its result from it. */
export interface Tally {
  readonly parties: Record<Segment | SumSegment, number>;
  lower: Decimal;
  /** Null as soon as one Party's upper sum is. */
  upper: Decimal | null;
  denominator: Decimal;
  incomplete: number;
}

/** A tally with nobody in it yet. */
export function startTally(): Tally {
  const parties = {
    yes: 0,
    no: 0,
    contributing: 0,
    not_applicable: 0,
    no_information: 0,
    not_answered: 0,
    not_shown: 0,
    not_asked: 0,
    not_submitted: 0,
  };
  return { parties, lower: zero, upper: zero, denominator: zero, incomplete: 0 };
}

/** Adds one Party. */
export function addStanding(tally: Tally, standing: Standing): void {
  tally.parties[standing.segment] += 1;
  if (standing.lower === null) return;
  addFigures(tally, standing.lower, standing.upper, standing.denominator);
  if (standing.isIncomplete) tally.incomplete += 1;
}

/** Adds the Parties of another tally; the two must have no Party in common. */
export function addTally(tally: Tally, other: Tally): void {
  for (const segment of Object.keys(other.parties) as (Segment | SumSegment)[]) {
    tally.parties[segment] += other.parties[segment];
  }
  addFigures(tally, other.lower, other.upper, other.denominator);
  tally.incomplete += other.incomplete;
}

function addFigures(tally: Tally, lower: Decimal, upper: Decimal | null, denominator: Decimal | null): void {
  tally.lower = addDecimals(tally.lower, lower);
  tally.upper = tally.upper === null || upper === null ? null : addDecimals(tally.upper, upper);
  if (denominator !== null) tally.denominator = addDecimals(tally.denominator, denominator);
}
