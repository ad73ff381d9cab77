import type { Measure } from "../measures/measure.ts";
import { headlineOf, type Headline } from "../rollup/headline-of.ts";
import { lineage } from "../rollup/lineage.ts";
import type { PartyRow, PartyStanding, Result, Share } from "../rollup/result.ts";
import { rollUp } from "../rollup/roll-up.ts";
import type { RollUpSettings } from "../rollup/settings.ts";
import { changeOf, directionOf, type Change } from "./change-of.ts";
import type { Comparable } from "./measure-breaks.ts";

/** A measure in one round. */
export interface TrendInput {
  readonly measure: Measure;
  /** Over all eligible Parties, as it is published or stands now. */
  readonly result: Result;
  /** The eligible Parties with what they say; empty where there are no Parties behind the figure. */
  readonly rows: readonly PartyRow[];
  readonly settings: RollUpSettings;
}

/** A figure of a round, with what it rests on. */
export interface TrendPoint {
  readonly headline: Headline;
  readonly coverage: Share;
}

/** How Parties that said yes or no both times stood: the four add up to those Parties. */
export interface Moves {
  readonly toYes: number;
  readonly toNo: number;
  readonly stayedYes: number;
  readonly stayedNo: number;
}

/** The same measure over the Parties that can be used in both rounds, and only those. */
export interface AmongBoth {
  readonly parties: number;
  readonly before: Headline;
  readonly after: Headline;
  readonly change: Change | null;
  /** Of numbers and percentages of Parties; null for other kinds. */
  readonly moves: Moves | null;
}

/** Parties by their codes: asked, or with an answer that can be used, in one of the two rounds alone. */
export interface Movement {
  readonly enteredAsked: readonly string[];
  readonly leftAsked: readonly string[];
  readonly enteredAnswering: readonly string[];
  readonly leftAnswering: readonly string[];
}

/**
 * What may be said of a change:
 * `broken` nothing, the figures are not of one thing; `absent` nothing, one of them is missing; `recorded` it is one figure,
 * with no Parties behind it; `nobody_both` nothing of the same Parties; `open` bands leave it open; `agrees` it went the same
 * way among the Parties that answered both times; `composition` it did not: the change is of who answered; `unchanged` neither changed.
 */
export type Verdict =
  "broken" | "absent" | "recorded" | "nobody_both" | "open" | "agrees" | "composition" | "unchanged";

/** From one round to the next. */
export interface TrendStep extends Comparable {
  /** Of the headline; null when it is broken or absent. */
  readonly change: Change | null;
  /** Null when it is broken, or when there are no Parties behind the figure. */
  readonly both: AmongBoth | null;
  readonly movement: Movement;
  readonly verdict: Verdict;
}

export function trendPoint({ measure, result }: TrendInput): TrendPoint {
  return { headline: headlineOf(measure, result), coverage: result.coverage };
}

/**
 * From one round to the next: the change of the headline, beside that among the Parties that answered both times; who came and
 * who went. Where the measure breaks there is no change to tell, and Parties that came and went are told all the same.
 *
 * Example: 10 yes of 20 and then 13 yes of 20 is 50 % and 65 %. When only 10 Parties answered both times, 6 of them yes and
 * then 5, the headline rose by 15 points and fell by 10 among those: the verdict is `composition`.
 */
export function trendStep(before: TrendInput, after: TrendInput, comparable: Comparable): TrendStep {
  const [old, now] = [usableIn(before), usableIn(after)];
  const isBroken = comparable.breaks.length > 0;
  const change = isBroken ? null : changeOf(after.measure, before.result, after.result);
  const hasParties = before.rows.length > 0 && after.rows.length > 0;
  const both = isBroken || !hasParties ? null : amongBoth(before, after, old, now);
  return {
    ...comparable,
    change,
    both,
    movement: movementBetween(before, after, old, now),
    verdict: verdictOf(isBroken, change, both),
  };
}

type Usable = ReadonlyMap<string, PartyStanding>;

/** Parties whose answers count: yes, no, or what they contributed. */
function usableIn({ measure, rows, settings }: TrendInput): Usable {
  const standings = lineage(measure, rows, settings);
  return new Map(standings.filter(({ segment }) => isUsable.has(segment)).map((each) => [each.party, each]));
}

const isUsable: ReadonlySet<string> = new Set(["yes", "no", "contributing"]);

function amongBoth(before: TrendInput, after: TrendInput, old: Usable, now: Usable): AmongBoth {
  const parties = [...now.keys()].filter((party) => old.has(party));
  const isBoth = new Set(parties);
  const [from, to] = [resultAmong(before, isBoth), resultAmong(after, isBoth)];
  return {
    parties: parties.length,
    before: headlineOf(before.measure, from),
    after: headlineOf(after.measure, to),
    change: changeOf(after.measure, from, to),
    moves: after.measure.kind === "parties" ? movesOf(parties, old, now) : null,
  };
}

function resultAmong({ measure, rows, settings }: TrendInput, parties: ReadonlySet<string>): Result {
  const some = rows.filter(({ party }) => parties.has(party));
  return rollUp([measure], some, [], settings)[0]!.all;
}

function movesOf(parties: readonly string[], old: Usable, now: Usable): Moves {
  const count = (from: string, to: string) =>
    parties.filter((party) => old.get(party)?.segment === from && now.get(party)?.segment === to).length;
  return {
    toYes: count("no", "yes"),
    toNo: count("yes", "no"),
    stayedYes: count("yes", "yes"),
    stayedNo: count("no", "no"),
  };
}

function movementBetween(before: TrendInput, after: TrendInput, old: Usable, now: Usable): Movement {
  const [asked, askedNow] = [before, after].map(({ rows }) => new Set(rows.map(({ party }) => party))) as [
    Set<string>,
    Set<string>,
  ];
  return {
    enteredAsked: [...askedNow].filter((party) => !asked.has(party)),
    leftAsked: [...asked].filter((party) => !askedNow.has(party)),
    enteredAnswering: [...now.keys()].filter((party) => !old.has(party)),
    leftAnswering: [...old.keys()].filter((party) => !now.has(party)),
  };
}

function verdictOf(isBroken: boolean, change: Change | null, both: AmongBoth | null): Verdict {
  if (isBroken) return "broken";
  if (change === null) return "absent";
  if (both === null) return "recorded";
  if (both.change === null) return "nobody_both";
  const [all, same] = [directionOf(change), directionOf(both.change)];
  if (all === null || same === null) return "open";
  if (all !== same) return "composition";
  return all === 0 ? "unchanged" : "agrees";
}
