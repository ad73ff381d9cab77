import type { ItemStates, Reason } from "../survey/answers.ts";

/** One eligible Party as the roll-up sees it. `items` is null when it has not submitted. */
export interface PartyRow {
  readonly party: string;
  /** Its groups, pinned when the round was launched: breakdown to group, for example region to africa. */
  readonly groups: Readonly<Record<string, string>>;
  readonly items: ItemStates | null;
}

/** The segments of a `parties` account: they add up to eligible. */
export type Segment = "yes" | "no" | Reason;

/** The segments of a `total` or `ratio` account: Parties that gave figures, and why the others did not. */
export type SumSegment = "contributing" | Reason;

/** How many eligible Parties stand in each segment. They add up to `eligible`. */
export type Account<S extends string> = Readonly<Record<S, number>>;

/** An exact fraction of Parties or of sums; a percentage is absent (null) when its base is 0. */
export interface Share {
  readonly numerator: string;
  readonly base: string;
  /** Percentage as a decimal string with one decimal, rounded half away from zero; null when the base is 0. */
  readonly percentage: string | null;
}

export interface PartiesResult {
  readonly kind: "parties";
  readonly eligible: number;
  readonly account: Account<Segment>;
  readonly number: number;
  readonly ofAnswering: Share;
  readonly ofReporting: Share;
  readonly ofAll: Share;
  /** What the percentage could be whatever the unknown Parties would have said; base is eligible less not applicable. */
  readonly range: { readonly lowest: Share; readonly highest: Share };
  /** Parties that answered yes or no, out of eligible. */
  readonly coverage: Share;
}

export interface TotalResult {
  readonly kind: "total";
  readonly eligible: number;
  readonly account: Account<SumSegment>;
  /** Lower and upper total as exact decimal strings; equal without bands; upper is null when a band is open; both null when nobody contributes. */
  readonly lower: string | null;
  readonly upper: string | null;
  /** Parties that contributed but left a part of the sum unknown. */
  readonly incomplete: number;
  readonly coverage: Share;
}

export interface RatioResult {
  readonly kind: "ratio";
  readonly eligible: number;
  readonly account: Account<SumSegment>;
  /** Sum of numerators over sum of denominators, over the Parties that gave both; never a mean of ratios. */
  readonly ratio: Share;
  readonly coverage: Share;
}

export type Result = PartiesResult | TotalResult | RatioResult;

/** A measure's results over a round: over all eligible Parties, and by breakdown and group. */
export interface MeasureResult {
  readonly measure: string;
  readonly all: Result;
  /** Each breakdown's groups partition the eligible Parties. */
  readonly breakdowns: readonly {
    readonly breakdown: string;
    readonly groups: readonly { readonly group: string; readonly result: Result }[];
  }[];
}

/** Where one Party stands in a measure: its segment, and the sum it gave. The unit of lineage. */
export interface PartyStanding {
  readonly party: string;
  readonly segment: Segment | SumSegment;
  /** Lower and upper sum of a `total`; the numerator, twice, of a `ratio`; null when the Party gave none, and for `parties`. */
  readonly lower: string | null;
  readonly upper: string | null;
  /** The denominator that the Party gave to a `ratio`; null otherwise. */
  readonly denominator: string | null;
  /** The Party contributes, and a part of its sum is unknown. */
  readonly isIncomplete: boolean;
}
