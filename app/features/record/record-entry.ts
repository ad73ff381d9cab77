import type { AnsweredValue } from "#app/core/survey/answers.ts";

/** Who records: a person of the Secretariat, or whoever works at the shell (no id). */
export interface Recorder {
  readonly id: string | null;
  readonly name: string;
}

/** States that an entry can have; `not_answered` is an entry that was withdrawn. */
export type EntryState = "answered" | "no_information" | "not_applicable" | "not_answered";

/** One recorded value, as it stands. */
export interface RecordEntry {
  readonly item: string;
  /** The Party it is about; null: the round. */
  readonly party: string | null;
  /** Its ordinal among those of the same item and Party, from 1. */
  readonly revision: number;
  readonly state: EntryState;
  /** Typed by the codebook, a table as rows with their cells; null unless answered. */
  readonly value: AnsweredValue | null;
  /** Where it was taken from; there is one whenever it is answered. */
  readonly source: string | null;
  /** Of the source, as an ISO date. */
  readonly sourceDate: string | null;
  readonly note: string | null;
  /** The name of the person. */
  readonly recordedBy: string;
  /** ISO instant. */
  readonly recordedAt: string;
}

/** A rate of exchange of a round. */
export interface Rate {
  /** ISO 4217. */
  readonly currency: string;
  readonly revision: number;
  /** United States dollars for 1 unit of the currency, a decimal string. */
  readonly rate: string;
  readonly source: string;
  /** The day of the rate, as an ISO date. */
  readonly asOf: string;
  readonly recordedBy: string;
  readonly recordedAt: string;
}

/** An entry as results show it: without the person who recorded it. */
export type StandingEntry = Omit<RecordEntry, "recordedBy">;

/** A rate as results show it. */
export type StandingRate = Omit<Rate, "recordedBy">;
