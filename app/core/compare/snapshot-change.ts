import type { MeasureResult, Result } from "../rollup/result.ts";

/** What of a snapshot's content can differ from that of another of the same round. Values are JSON. */
export interface ComparedSnapshot {
  readonly engine: string;
  readonly parties: readonly { readonly party: string; readonly submission: ComparedSubmission | null }[];
  readonly entries: readonly ComparedEntry[];
  readonly rates: readonly ComparedRate[];
  readonly matches: readonly { readonly measure: string; readonly entry: string; readonly into: string | null }[];
  readonly results: readonly MeasureResult[];
}

/** A submission, as far as another can differ from it. */
export interface ComparedSubmission {
  readonly revision: number;
  readonly receipt: string;
  readonly late: boolean;
}

/** What was recorded: its state, its value, and where it is from. */
export interface ComparedEntry {
  readonly item: string;
  readonly party: string | null;
  readonly state: string;
  readonly value: unknown;
  readonly source: string | null;
  readonly sourceDate: string | null;
  readonly note: string | null;
}

/** A rate of exchange, and where it is from. */
export interface ComparedRate {
  readonly currency: string;
  readonly rate: string;
  readonly source: string;
  readonly asOf: string;
}

/** One thing that is not as it was; null: it was not there, or is not there any more. */
export type SnapshotChange =
  | { readonly kind: "engine"; readonly before: string; readonly after: string }
  | {
      readonly kind: "result";
      readonly measure: string;
      readonly before: Result | null;
      readonly after: Result | null;
      /** The groups whose figures changed. */
      readonly groups: readonly { readonly breakdown: string; readonly group: string }[];
    }
  | {
      readonly kind: "submission";
      readonly party: string;
      readonly before: ComparedSubmission | null;
      readonly after: ComparedSubmission | null;
    }
  | {
      readonly kind: "entry";
      readonly item: string;
      readonly party: string | null;
      readonly before: RecordedValue | null;
      readonly after: RecordedValue | null;
    }
  | {
      readonly kind: "rate";
      readonly currency: string;
      readonly before: Omit<ComparedRate, "currency"> | null;
      readonly after: Omit<ComparedRate, "currency"> | null;
    }
  | {
      readonly kind: "match";
      readonly measure: string;
      readonly entry: string;
      readonly before: string | null;
      readonly after: string | null;
    };

/** An entry without what it is about. */
export type RecordedValue = Omit<ComparedEntry, "item" | "party">;
