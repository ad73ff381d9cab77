import { addDecimals, zero, type Decimal } from "../numbers/decimal.ts";
import type { MoneySegment, Segment, SumSegment } from "./result.ts";
import type { Given, Standing } from "./standing.ts";

type AnySegment = Segment | SumSegment | MoneySegment;

/** What was given in one currency. */
interface TalliedAmount {
  amount: Decimal;
  parties: number;
}

/** A thing named: one of its spellings (the first in code order, whatever the order of Parties), and by how many Parties. */
interface TalliedName {
  label: string;
  parties: number;
}

/** Standings of many Parties in one measure, added up; every kind of measure reads its result from it. */
export interface Tally {
  readonly parties: Record<AnySegment, number>;
  lower: Decimal;
  /** Null as soon as one Party's upper sum is. */
  upper: Decimal | null;
  denominator: Decimal;
  incomplete: number;
  readonly names: Map<string, TalliedName>;
  readonly amounts: Map<string, TalliedAmount>;
  readonly levels: Map<string, Decimal>;
}

/** A tally with nobody in it yet. */
export function startTally(): Tally {
  const parties = {
    yes: 0,
    no: 0,
    contributing: 0,
    not_converted: 0,
    not_applicable: 0,
    no_information: 0,
    not_answered: 0,
    not_shown: 0,
    not_asked: 0,
    not_submitted: 0,
  };
  return {
    parties,
    lower: zero,
    upper: zero,
    denominator: zero,
    incomplete: 0,
    names: new Map(),
    amounts: new Map(),
    levels: new Map(),
  };
}

/** Adds one Party. */
export function addStanding(tally: Tally, standing: Standing): void {
  tally.parties[standing.segment] += 1;
  if (standing.isIncomplete) tally.incomplete += 1;
  if (standing.lower !== null) addFigures(tally, standing.lower, standing.upper, standing.denominator);
  if (standing.given !== null) addGiven(tally, standing.given);
}

/** Adds the Parties of another tally; the two must have no Party in common. */
export function addTally(tally: Tally, other: Tally): void {
  for (const segment of Object.keys(other.parties) as AnySegment[]) tally.parties[segment] += other.parties[segment];
  addFigures(tally, other.lower, other.upper, other.denominator);
  tally.incomplete += other.incomplete;
  for (const [entry, { label, parties }] of other.names) addName(tally, entry, label, parties);
  for (const [currency, { amount, parties }] of other.amounts) addAmount(tally, currency, amount, parties);
  for (const [level, figure] of other.levels) addLevel(tally, level, figure);
}

function addFigures(tally: Tally, lower: Decimal, upper: Decimal | null, denominator: Decimal | null): void {
  tally.lower = addDecimals(tally.lower, lower);
  tally.upper = tally.upper === null || upper === null ? null : addDecimals(tally.upper, upper);
  if (denominator !== null) tally.denominator = addDecimals(tally.denominator, denominator);
}

function addGiven(tally: Tally, given: Given): void {
  if ("names" in given) for (const { entry, label } of given.names) addName(tally, entry, label, 1);
  else if ("amounts" in given) for (const { currency, amount } of given.amounts) addAmount(tally, currency, amount, 1);
  else for (const { level, figure } of given.levels) addLevel(tally, level, figure);
}

function addName({ names }: Tally, entry: string, label: string, parties: number): void {
  const known = names.get(entry);
  if (known === undefined) {
    names.set(entry, { label, parties });
    return;
  }
  known.parties += parties;
  if (label < known.label) known.label = label;
}

function addAmount({ amounts }: Tally, currency: string, amount: Decimal, parties: number): void {
  const known = amounts.get(currency);
  if (known === undefined) {
    amounts.set(currency, { amount, parties });
    return;
  }
  known.amount = addDecimals(known.amount, amount);
  known.parties += parties;
}

function addLevel({ levels }: Tally, level: string, figure: Decimal): void {
  levels.set(level, addDecimals(levels.get(level) ?? zero, figure));
}
