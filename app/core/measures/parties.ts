import { answeringOf, eligibleOf, partiesAccount, reportingOf, unknownOf } from "../rollup/account.ts";
import type { PartiesResult, Segment } from "../rollup/result.ts";
import { publishedDecimals, shareOf } from "../rollup/share.ts";
import { without, type Standing } from "../rollup/standing.ts";
import type { Tally } from "../rollup/tally.ts";
import type { ItemStates } from "../survey/answers.ts";
import { evaluateCondition } from "./evaluate-condition.ts";
import type { PartiesMeasure } from "./measure.ts";
import { reasonOf } from "./reason-of.ts";

/** Where a Party stands in a count of Parties: yes, no, or the reason that leaves it undecided. */
export function standingInParties(measure: PartiesMeasure, items: ItemStates | null): Standing {
  return without[segmentOf(measure, items)];
}

/**
 * Every figure of a count of Parties.
 *
 * Example: 87 yes, 54 no and 28 not answered is 61.7 % of those answering (87/141), 51.5 % of all (87/169), and ranges from
 * 51.5 % to 68.0 % (115/169).
 */
export function partiesResult(tally: Tally, decimals = publishedDecimals): PartiesResult {
  const account = partiesAccount(tally);
  const eligible = eligibleOf(account);
  const rangeBase = eligible - account.not_applicable;
  return {
    kind: "parties",
    eligible,
    account,
    number: account.yes,
    ofAnswering: shareOf(account.yes, answeringOf(account), decimals),
    ofReporting: shareOf(account.yes, reportingOf(account), decimals),
    ofAll: shareOf(account.yes, eligible, decimals),
    range: {
      lowest: shareOf(account.yes, rangeBase, decimals),
      highest: shareOf(account.yes + unknownOf(account), rangeBase, decimals),
    },
    coverage: shareOf(answeringOf(account), eligible),
  };
}

function segmentOf(measure: PartiesMeasure, items: ItemStates | null): Segment {
  if (items === null) return "not_submitted";
  const { truth, because } = evaluateCondition(measure.condition, items);
  switch (truth) {
    case "true":
      return "yes";
    case "false":
      return "no";
    case "unknown":
      return reasonOf(because);
  }
}
