import type { PartyStanding, Result } from "./result.ts";

/** Gathers standings, one Party at a time, into a result. The order of Parties never matters. */
export interface Tally {
  add(standing: PartyStanding): void;
  result(): Result;
}
