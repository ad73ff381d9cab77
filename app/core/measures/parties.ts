import { answeringOf, eligibleOf, reportingOf, unknownOf } from "../rollup/account.ts";
import type { Account, PartiesResult, PartyRow, PartyStanding, Segment } from "../rollup/result.ts";
import { shareOf } from "../rollup/share.ts";
import type { Tally } from "../rollup/tally.ts";
import { evaluateCondition } from "./evaluate-condition.ts";
import type { PartiesMeasure } from "./measure.ts";
import { reasonOf } from "./reason-of.ts";

/** Where a Party stands in a count of Parties: yes, no, or the reason that leaves it undecided. */
export function standingInParties(measure: PartiesMeasure, row: PartyRow): PartyStanding {
  const segment = segmentOf(measure, row);
  return { party: row.party, segment, lower: null, upper: null, denominator: null, isIncomplete: false };
}

/** Counts standings of a `parties` measure. */
export function tallyParties(): Tally {
  const account: Record<Segment, number> = {
    yes: 0,
    no: 0,
    not_applicable: 0,
    no_information: 0,
    not_answered: 0,
    not_shown: 0,
    not_asked: 0,
    not_submitted: 0,
  };
  return {
    add(standing) {
      account[standing.segment as Segment] += 1;
    },
    result: () => partiesResult({ ...account }),
  };
}

/**
 * Every figure of a `parties` result from its account.
 *
 * Example: 87 yes, 54 no and 28 not answered is 61.7 % of those answering (87/141), 51.5 % of all (87/169), and ranges from
 * 51.5 % to 68.0 % (115/169).
 */
export function partiesResult(account: Account<Segment>): PartiesResult {
  const eligible = eligibleOf(account);
  const rangeBase = eligible - account.not_applicable;
  return {
    kind: "parties",
    eligible,
    account,
    number: account.yes,
    ofAnswering: shareOf(account.yes, answeringOf(account)),
    ofReporting: shareOf(account.yes, reportingOf(account)),
    ofAll: shareOf(account.yes, eligible),
    range: {
      lowest: shareOf(account.yes, rangeBase),
      highest: shareOf(account.yes + unknownOf(account), rangeBase),
    },
    coverage: shareOf(answeringOf(account), eligible),
  };
}

function segmentOf(measure: PartiesMeasure, row: PartyRow): Segment {
  if (row.items === null) return "not_submitted";
  const { truth, because } = evaluateCondition(measure.condition, row.items);
  switch (truth) {
    case "true":
      return "yes";
    case "false":
      return "no";
    case "unknown":
      return reasonOf(because);
  }
}
