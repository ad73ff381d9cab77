/** The rate of a currency: units of the measure's currency for 1 unit, as a decimal string above 0. */
export interface RateOf {
  readonly rate: string;
}

/** What a roll-up needs beside answers: rates of exchange, and which names stand for one thing. */
export interface RollUpSettings {
  /** By currency (ISO 4217). The measure's own currency needs none. */
  readonly rates: Readonly<Record<string, RateOf>>;
  /** By measure: entry to the entry for which it stands. */
  readonly matches: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export const withoutSettings: RollUpSettings = { rates: {}, matches: {} };
