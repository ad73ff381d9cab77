import { reasons } from "../survey/answers.ts";
import type { Account, MoneySegment, Result, Segment, Share, SumSegment } from "./result.ts";
import { shareOf } from "./share.ts";
import type { Tally } from "./tally.ts";

/** Segments of a `parties` account in the order in which every bar and table lists them. */
export const partiesSegments = ["yes", "no", ...reasons] as const satisfies readonly Segment[];

/** Segments of the account of every other kind, in order. */
export const sumSegments = ["contributing", ...reasons] as const satisfies readonly SumSegment[];

/** Segments of a `money` account in order. */
export const moneySegments = ["contributing", "not_converted", ...reasons] as const satisfies readonly MoneySegment[];

/** One segment of an account: its Parties, and their share of all eligible Parties. */
export interface AccountSegment {
  readonly segment: Segment | SumSegment | MoneySegment;
  readonly parties: number;
  readonly ofAll: Share;
}

/** The full account of a result, in order, empty segments included: what a bar draws and a table says. */
export function accountOf(result: Result): AccountSegment[] {
  switch (result.kind) {
    case "parties":
      return segmentsOf(partiesSegments, result.account, result.eligible);
    case "money":
      return segmentsOf(moneySegments, result.account, result.eligible);
    default:
      return segmentsOf(sumSegments, result.account, result.eligible);
  }
}

/** The account of a `parties` measure over the Parties of a tally. */
export function partiesAccount(tally: Tally): Account<Segment> {
  return pick(partiesSegments, tally);
}

/** The account of a measure of sums, names or levels over the Parties of a tally. */
export function sumAccount(tally: Tally): Account<SumSegment> {
  return pick(sumSegments, tally);
}

/** The account of a `money` measure over the Parties of a tally. */
export function moneyAccount(tally: Tally): Account<MoneySegment> {
  return pick(moneySegments, tally);
}

/** Every Party of an account, whatever its segment. */
export function eligibleOf(account: Account<Segment> | Account<SumSegment> | Account<MoneySegment>): number {
  return Object.values(account).reduce((sum, parties) => sum + parties, 0);
}

/** Parties whose answers decide the matter: yes and no. */
export function answeringOf(account: Account<Segment>): number {
  return account.yes + account.no;
}

/** Parties that submitted, whatever they said. */
export function reportingOf(account: Account<Segment>): number {
  return eligibleOf(account) - account.not_submitted;
}

/** Parties that might be yes for all anybody knows: neither yes, nor no, nor outside the matter. */
export function unknownOf(account: Account<Segment>): number {
  return eligibleOf(account) - answeringOf(account) - account.not_applicable;
}

function segmentsOf<S extends Segment | SumSegment | MoneySegment>(
  segments: readonly S[],
  account: Account<S>,
  eligible: number,
): AccountSegment[] {
  return segments.map((segment) => ({
    segment,
    parties: account[segment],
    ofAll: shareOf(account[segment], eligible),
  }));
}

function pick<S extends Segment | SumSegment | MoneySegment>(segments: readonly S[], tally: Tally): Account<S> {
  return Object.fromEntries(segments.map((segment) => [segment, tally.parties[segment]])) as Account<S>;
}
