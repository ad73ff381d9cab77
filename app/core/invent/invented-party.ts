import type { Language } from "../language.ts";
import { languageOfParty } from "./party-languages.ts";
import { seededRandom, type Random } from "./seeded-random.ts";

/** Whose answers are made up, and how such a Party answers. */
export interface Invented {
  readonly party: string;
  readonly language: Language;
  /** Names the round: another round, other answers, though most of what a Party is stays as it was. */
  readonly round: string;
  /** From 0 to 1: how well the Party is provided for. Regions differ by it. */
  readonly means: number;
  /** How often a question is left blank, and how often the Party says that it has no information. */
  readonly blanks: number;
  readonly noInformation: number;
  /** The first and last day of the reporting period, ISO. */
  readonly period: readonly [from: string, to: string];
}

/** How well provided for the Parties of a region are in this invented world. */
const regions: Readonly<Record<string, number>> = {
  africa: 0.36,
  asia: 0.48,
  "central-south-america-caribbean": 0.44,
  europe: 0.74,
  "north-america": 0.82,
  oceania: 0.42,
};

/** Makes up what a Party is like in a round, the same each time for the same Party and round. */
export function inventParty(
  party: string,
  region: string,
  { round, period }: Pick<Invented, "round" | "period">,
  random: Random = seededRandom(`conduct of ${party} in ${round}`),
): Invented {
  const steady = seededRandom(`means of ${party}`);
  const means = regions[region] ?? 0.5;
  return {
    party,
    language: languageOfParty(party),
    round,
    period,
    means: Math.min(1, Math.max(0, means + (steady.next() - 0.5) * 0.5)),
    blanks: 0.02 + random.next() * 0.1,
    noInformation: 0.03 + (1 - means) * 0.1 * random.next(),
  };
}
