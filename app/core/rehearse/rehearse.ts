import { inventedRates } from "../invent/invented-currencies.ts";
import type { Invented } from "../invent/invented-party.ts";
import type { Measure } from "../measures/measure.ts";
import { readingOf } from "../measures/reading-of.ts";
import type { MeasureResult } from "../rollup/result.ts";
import { rollUp, type Breakdown } from "../rollup/roll-up.ts";
import type { Codebook } from "../survey/codebook.ts";
import { itemsAbout, type About } from "../survey/items-about.ts";
import { expectedTime, type ExpectedTime } from "./expected-time.ts";
import { inventReports, type InventedReport, type RehearsedParty } from "./invent-reports.ts";
import { rarelyShown, type RareItem } from "./rarely-shown.ts";
import { unchosenCodes, type Unchosen } from "./unchosen-codes.ts";
import { unfedIndicators, type NamedIndicator, type UnfedIndicator } from "./unfed-indicators.ts";
import { unreadItems, type UnreadItem } from "./unread-items.ts";

/** A version that is to be rehearsed, published or not. */
export interface RehearsedVersion {
  readonly codebook: Codebook;
  readonly measures: readonly Measure[];
  /** Those of the catalogue that its measures feed. */
  readonly indicators: readonly NamedIndicator[];
}

/** Who takes part in a rehearsal, and how its results are divided. */
export interface RehearsalCast {
  readonly parties: readonly RehearsedParty[];
  readonly breakdowns: readonly Breakdown[];
  readonly round: Pick<Invented, "round" | "period">;
}

/** What a version would give if these invented Parties answered it. Nothing of it is anybody's answer. */
export interface Rehearsal {
  readonly asked: number;
  readonly reported: number;
  /** In the order of the measures. Those about the round have no breakdown. */
  readonly results: readonly MeasureResult[];
  readonly times: readonly ExpectedTime[];
  readonly unread: readonly UnreadItem[];
  readonly unfed: readonly UnfedIndicator[];
  readonly rare: readonly RareItem[];
  readonly unchosen: readonly Unchosen[];
}

/** Plays a version through with invented Parties: the results it leads to, the time it takes, and what in it is of no use. */
export function rehearse(version: RehearsedVersion, cast: RehearsalCast): Rehearsal {
  const { codebook, measures } = version;
  const ofParties = inventReports(codebook, cast.parties, cast.round, "party");
  const ofRound = inventReports(codebook, cast.parties, cast.round, "round");
  const reports = { party: ofParties, round: ofRound };
  const all = [...ofParties, ...ofRound];
  return {
    asked: cast.parties.length,
    reported: ofParties.filter(({ form }) => form !== null).length,
    results: resultsOf(version, reports, cast.breakdowns),
    times: (["party", "round"] as const)
      .filter((about) => reports[about].length > 0)
      .map((about) => expectedTime(itemsAbout(codebook, about), about, reports[about])),
    unread: unreadItems(codebook, measures),
    unfed: unfedIndicators(version),
    rare: rarelyShown(codebook, all),
    unchosen: unchosenCodes(codebook, all),
  };
}

/** Those of the invented world: amounts are made up at them too. */
const ratesOfRehearsal = Object.fromEntries(
  Object.entries({ ...inventedRates, USD: "1" }).map(([currency, rate]) => [currency, { rate }]),
);

type Reports = Readonly<Record<About, readonly InventedReport[]>>;

function resultsOf({ codebook, measures }: RehearsedVersion, reports: Reports, breakdowns: readonly Breakdown[]) {
  const settings = { rates: ratesOfRehearsal, matches: {} };
  const isOfRound = (measure: Measure) => readingOf(measure, codebook) === "round";
  const over = (about: About, divided: readonly Breakdown[]) =>
    rollUp(
      measures.filter((measure) => isOfRound(measure) === (about === "round")),
      reports[about].map(({ row }) => row),
      divided,
      settings,
    );
  const found = new Map([...over("party", breakdowns), ...over("round", [])].map((each) => [each.measure, each]));
  return measures.map(({ key }) => found.get(key)!);
}
