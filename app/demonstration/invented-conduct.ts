import { inventParty, type Invented } from "../core/invent/invented-party.ts";
import { seededRandom } from "../core/invent/seeded-random.ts";

/** A round that is to be filled: its instants in milliseconds, and until when something has happened in it. */
export interface RoundToFill {
  readonly round: string;
  readonly period: readonly [from: string, to: string];
  readonly opensAt: number;
  readonly dueAt: number;
  readonly closesAt: number;
  readonly now: number;
  /** Parties that answer in time, come what may: those whom one can be. */
  readonly sure: ReadonlySet<string>;
}

/** What a Party does in a round: nothing; a draft; one or two submissions. Instants in milliseconds. */
export interface Conduct {
  readonly invented: Invented;
  /** When its first answer is saved; null: it is silent. */
  readonly startsAt: number | null;
  /** When it submits, and corrects. */
  readonly submitsAt: readonly number[];
  /** How much of the questionnaire a draft that is not submitted has, from 0 to 1. */
  readonly drafted: number;
}

/** How likely to answer the Parties of a region are in this invented world. */
const regions: Readonly<Record<string, number>> = {
  africa: 0.66,
  asia: 0.68,
  "central-south-america-caribbean": 0.72,
  europe: 0.9,
  "north-america": 1,
  oceania: 0.6,
};

const day = 86_400_000;

/**
 * Decides what a Party does in a round, the same each time for the same Party and round: when it starts, whether and when
 * it submits, late after the due date or not, and whether it corrects itself.
 */
export function inventConduct(party: string, region: string, round: RoundToFill): Conduct {
  const diligence = regions[region] ?? 0.7;
  const random = seededRandom(`conduct of ${party} in ${round.round}`);
  const invented = inventParty(party, region, round, random);
  const silent: Conduct = { invented, startsAt: null, submitsAt: [], drafted: 0 };
  const isSure = round.sure.has(party);
  if (!isSure && !random.chance(0.4 + diligence * 0.6)) return silent;

  const { opensAt, dueAt, closesAt, now } = round;
  // Most submit in the last weeks before the due date, and one in ten after it.
  const isLate = !isSure && random.chance(0.1);
  const submits = isLate
    ? dueAt + random.next() * (closesAt - dueAt)
    : dueAt - random.next() ** 2 * (dueAt - opensAt) * 0.9;
  const startsAt = Math.max(opensAt + day / 3, submits - (2 + random.next() * 25) * day);
  if (startsAt >= now) return silent;
  const gaveUp = !isSure && !random.chance(0.85 + diligence * 0.15);
  if (gaveUp || submits >= now) return { ...silent, startsAt, drafted: 0.15 + random.next() * 0.75 };

  const corrects = submits + (3 + random.next() * 10) * day;
  const submitsAt = random.chance(0.05) && corrects < Math.min(closesAt, now) ? [submits, corrects] : [submits];
  return { ...silent, startsAt, submitsAt, drafted: 1 };
}
