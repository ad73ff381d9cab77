import type { Words } from "#app/core/language.ts";
import type { Reading } from "#app/core/measures/round-measure.ts";
import type { MeasureResult } from "#app/core/rollup/result.ts";
import type { StandingEntry, StandingRate } from "../record/record-entry.ts";
import type { Match } from "../results/matches.server.ts";
import type { PinnedGrouping } from "../rounds/pinned-grouping.ts";

/**
 * What a snapshot holds: results, and everything that they were computed from. Neither time nor person of freezing is in it:
 * the same inputs give the same text and the same hash, whoever freezes them when. Nor is any other name of a person: it is
 * published, and who recorded or matched what is kept in the tables.
 */
export interface SnapshotContent {
  readonly format: "rapporteur-snapshot/1";
  /** The way of counting (core/rollup/engine.ts). */
  readonly engine: string;
  readonly round: SnapshotRound;
  /** What the Parties were asked: `survey/vN`. */
  readonly version: Sealed;
  /** What the Secretariat records, where it does. */
  readonly record: Sealed | null;
  readonly catalogue: { readonly id: string; readonly version: number; readonly contentHash: string };
  readonly groupings: readonly PinnedGrouping[];
  /** Every Party asked, by its code. */
  readonly parties: readonly SnapshotParty[];
  /** What the Secretariat had recorded: the newest entry of each item and Party. */
  readonly entries: readonly StandingEntry[];
  readonly rates: readonly StandingRate[];
  readonly matches: readonly Omit<Match, "by">[];
  /** In the order of `results`. */
  readonly measures: readonly SnapshotMeasure[];
  readonly results: readonly MeasureResult[];
}

interface Sealed {
  readonly id: string;
  readonly contentHash: string;
}

/** The round as it was called. Dates are ISO dates, instants ISO instants in UTC. */
export interface SnapshotRound {
  readonly id: string;
  readonly title: Words;
  readonly survey: string;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly referenceDate: string;
  readonly includesEu: boolean;
  readonly invented: boolean;
  readonly timeZone: string;
  readonly opensAt: string;
  readonly dueAt: string;
  readonly closesAt: string;
  /** When submissions ended: at the closing time, or before. */
  readonly closedAt: string;
}

/** A Party asked, with its groups as they were pinned, and the submission that counts. */
export interface SnapshotParty {
  readonly party: string;
  readonly name: Words;
  readonly groups: Readonly<Record<string, string>>;
  /** Null: it had not submitted. */
  readonly submission: {
    readonly id: string;
    readonly revision: number;
    readonly receipt: string;
    /** Of its canonical text. */
    readonly sha256: string;
    readonly submittedAt: string;
    /** After the due time, or by a correction after the closing. */
    readonly late: boolean;
  } | null;
}

/** What a result reads: what Parties submitted, what was recorded about each, or what was recorded about the round. */
export interface SnapshotMeasure {
  readonly key: string;
  readonly reads: Reading;
  /** The version that defines it. */
  readonly version: string;
}
