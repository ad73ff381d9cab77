import type { Measure } from "./measure.ts";

/**
 * What a measure of a round reads: the submissions of Parties; what the Secretariat recorded of each Party; or what it
 * recorded once, for the round.
 */
export type Reading = "submission" | "record" | "round";

/** A measure as it stands in a round: what it reads, and the version (`survey/vN`) that says how it counts. */
export interface RoundMeasure {
  readonly measure: Measure;
  readonly reads: Reading;
  readonly version: string;
}
