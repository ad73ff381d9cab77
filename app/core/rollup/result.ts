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

/** The segments of every account but those of `parties` and `money`: Parties that gave something, and why the others did not. */
export type SumSegment = "contributing" | Reason;

/** The segments of a `money` account: Parties that gave amounts in currencies without a rate stand apart. */
export type MoneySegment = SumSegment | "not_converted";

/** How many eligible Parties stand in each segment. They add up to `eligible`. */
export type Account<S extends string> = Readonly<Record<S, number>>;

/** An exact fraction of Parties or of sums; a percentage is absent (null) when its base is 0. */
export interface Share {
  readonly numerator: string;
  readonly base: string;
  /** Percentage as a decimal string with the decimals of its measure, rounded half away from zero; null when the base is 0. */
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

export interface DistinctResult {
  readonly kind: "distinct";
  readonly eligible: number;
  readonly account: Account<SumSegment>;
  /** How often things were named: one that three Parties name counts three. */
  readonly mentions: number;
  /** Different things, as they were named; null when nobody contributes. */
  readonly unmatched: number | null;
  /** The same after people decided which names stand for one thing. */
  readonly matched: number | null;
  readonly coverage: Share;
}

/** What was given in one currency, all Parties together. */
export interface CurrencySum {
  readonly currency: string;
  /** Exact sum in that currency. */
  readonly amount: string;
  readonly parties: number;
  /** Units of the measure's currency for 1 unit of this one; null when the round has no rate for it. */
  readonly rate: string | null;
  /** Exact product; null without a rate. */
  readonly converted: string | null;
}

export interface MoneyResult {
  readonly kind: "money";
  readonly eligible: number;
  readonly account: Account<MoneySegment>;
  readonly currency: string;
  /** Exact sum of what could be converted; null when nothing could, or nobody gave anything. */
  readonly total: string | null;
  readonly byCurrency: readonly CurrencySum[];
  /** Parties that contributed but left an amount unknown, or gave one that could not be converted. */
  readonly incomplete: number;
  readonly coverage: Share;
}

export interface StatusResult {
  readonly kind: "status";
  readonly eligible: number;
  readonly account: Account<SumSegment>;
  /** The scale in order: what stands at each level, and its share of all levels. */
  readonly levels: readonly { readonly level: string; readonly figure: string; readonly share: Share }[];
  /** What stands outside the scale, in no share. */
  readonly outside: readonly { readonly level: string; readonly figure: string }[];
  /** The share of the levels that stand first. */
  readonly counted: Share;
  /** Parties that contributed but left a figure blank. */
  readonly incomplete: number;
  readonly coverage: Share;
}

/** One figure that the Secretariat recorded for the round: there are no Parties in it, and the account is of one row. */
export interface ValueResult {
  readonly kind: "value";
  readonly eligible: number;
  readonly account: Account<SumSegment>;
  /** As a decimal string; null when there is none, and then the reason. */
  readonly value: string | null;
  readonly reason: Reason | null;
  readonly coverage: Share;
}

export type Result =
  PartiesResult | TotalResult | RatioResult | DistinctResult | MoneyResult | StatusResult | ValueResult;

/** A thing that Parties named. */
export interface Entry {
  /** What makes it one thing: a code, or the text without its case and its spare spaces. */
  readonly entry: string;
  /** The code, or one of the spellings. */
  readonly label: string;
  readonly parties: number;
  /** The entry for which it stands too, where a person decided so. */
  readonly into: string | null;
}

/** A measure's results over a round: over all eligible Parties, and by breakdown and group. */
export interface MeasureResult {
  readonly measure: string;
  readonly all: Result;
  /** What was named, for `distinct` alone: most named first. */
  readonly entries?: readonly Entry[];
  /** Each breakdown's groups partition the eligible Parties. */
  readonly breakdowns: readonly {
    readonly breakdown: string;
    readonly groups: readonly { readonly group: string; readonly result: Result }[];
  }[];
}

/** What a Party gave that is more than one figure, as it is written; of `money`, `converted` is null without a rate. */
export type GivenWritten =
  | { readonly names: readonly { readonly entry: string; readonly label: string }[] }
  | {
      readonly amounts: readonly {
        readonly currency: string;
        readonly amount: string;
        readonly converted: string | null;
      }[];
    }
  | { readonly levels: readonly { readonly level: string; readonly figure: string }[] };

/** Where one Party stands in a measure: its segment, and the sum it gave. The unit of lineage. */
export interface PartyStanding {
  readonly party: string;
  readonly segment: Segment | SumSegment | MoneySegment;
  /** As in a standing, as exact decimal strings. */
  readonly lower: string | null;
  readonly upper: string | null;
  /** The denominator that the Party gave to a `ratio`; null otherwise. */
  readonly denominator: string | null;
  /** The Party contributes, and a part of its sum is unknown. */
  readonly isIncomplete: boolean;
  readonly given: GivenWritten | null;
}
