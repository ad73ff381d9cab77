import type { Decimal } from "../numbers/decimal.ts";
import type { Reason } from "../survey/answers.ts";
import type { MoneySegment, Segment, SumSegment } from "./result.ts";

/** A thing that a Party named: what makes it the same thing as another's, and how the Party wrote it. */
export interface Name {
  readonly entry: string;
  readonly label: string;
}

/** What a Party gave in one currency; `converted` is null when the round has no rate for it. */
export interface Amount {
  readonly currency: string;
  readonly amount: Decimal;
  readonly converted: Decimal | null;
}

/** What a Party gave at one level of a scale. */
export interface LevelFigure {
  readonly level: string;
  readonly figure: Decimal;
}

/** What a Party gave that is more than one figure: each thing, currency and level once. */
export type Given =
  | { readonly names: readonly Name[] }
  | { readonly amounts: readonly Amount[] }
  | { readonly levels: readonly LevelFigure[] };

/** Where one Party stands in one measure, with its figures still numbers: what a tally adds. */
export interface Standing {
  readonly segment: Segment | SumSegment | MoneySegment;
  /**
   * Lower and upper sum of a `total`; the numerator, twice, of a `ratio`; the converted sum, twice, of `money`; the figure,
   * twice, of a `value`; null when the Party gave none, and for the other kinds.
   */
  readonly lower: Decimal | null;
  readonly upper: Decimal | null;
  /** The denominator that the Party gave to a `ratio`; null otherwise. */
  readonly denominator: Decimal | null;
  /** The Party contributes, and a part of its sum is unknown. */
  readonly isIncomplete: boolean;
  /** Null for the kinds that have figures alone. */
  readonly given: Given | null;
}

/** A Party that gives no figure stands in its segment alone. */
export const without: Readonly<Record<Segment, Standing>> = {
  yes: bare("yes"),
  no: bare("no"),
  not_applicable: bare("not_applicable"),
  no_information: bare("no_information"),
  not_answered: bare("not_answered"),
  not_shown: bare("not_shown"),
  not_asked: bare("not_asked"),
  not_submitted: bare("not_submitted"),
} satisfies Record<"yes" | "no" | Reason, Standing>;

function bare(segment: Segment): Standing {
  return { segment, lower: null, upper: null, denominator: null, isIncomplete: false, given: null };
}
