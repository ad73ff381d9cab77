import type { Decimal } from "../numbers/decimal.ts";
import type { Reason } from "../survey/answers.ts";
import type { Segment, SumSegment } from "./result.ts";

/** Where one Party stands in one measure, with its figures still numbers: what a tally adds. */
export interface Standing {
  readonly segment: Segment | SumSegment;
  /** Lower and upper sum of a `total`; the numerator, twice, of a `ratio`; null when the Party gave none, and for `parties`. */
  readonly lower: Decimal | null;
  readonly upper: Decimal | null;
  /** The denominator that the Party gave to a `ratio`; null otherwise. */
  readonly denominator: Decimal | null;
  /** The Party contributes, and a part of its sum is unknown. */
  readonly isIncomplete: boolean;
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
  return { segment, lower: null, upper: null, denominator: null, isIncomplete: false };
}
