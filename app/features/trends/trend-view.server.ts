import type { Change } from "#app/core/compare/change-of.ts";
import type { TrendBreak, TrendCaution } from "#app/core/compare/measure-breaks.ts";
import type { AmongBoth, Movement, TrendStep, Verdict } from "#app/core/compare/trend.ts";
import type { Language, Words } from "#app/core/language.ts";
import type { Headline } from "#app/core/rollup/headline-of.ts";
import type { Share } from "#app/core/rollup/result.ts";
import type { Reading } from "#app/core/measures/round-measure.ts";
import { findItem } from "#app/core/survey/find-item.ts";
import { translate } from "#app/io/i18n.server.ts";
import { readVersion } from "../surveys/queries.server.ts";
import type { RoundPoint, Trend } from "./read-trends.server.ts";

/** A measure over the rounds, in the reader's language. */
export interface TrendView {
  readonly reads: Reading;
  readonly points: readonly PointView[];
  /** From each point to the next. */
  readonly steps: readonly StepView[];
}

export interface PointView {
  readonly round: string;
  readonly title: string;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly isPublished: boolean;
  readonly headline: Headline;
  readonly coverage: Share;
}

export interface StepView {
  readonly verdict: Verdict;
  readonly change: Change | null;
  readonly both: AmongBoth | null;
  /** Why the figures cannot be compared, as sentences; empty when they can. */
  readonly breaks: readonly string[];
  readonly cautions: readonly string[];
  /** Names of Parties, as the language sorts them. */
  readonly movement: Movement;
}

/** Puts a trend in words. */
export async function trendView({ reads, points, steps }: Trend, language: Language): Promise<TrendView> {
  return {
    reads,
    points: points.map(({ round, headline, coverage, isPublished }) => ({
      round: round.id,
      title: round.title[language],
      periodFrom: round.periodFrom,
      periodTo: round.periodTo,
      isPublished,
      headline,
      coverage,
    })),
    steps: await Promise.all(
      steps.map(async (step, index) => stepView(step, points[index]!, points[index + 1]!, language)),
    ),
  };
}

async function stepView(step: TrendStep, before: RoundPoint, after: RoundPoint, language: Language): Promise<StepView> {
  const { verdict, change, both, movement } = step;
  const label = await itemLabels([after.measuredBy, before.measuredBy], language);
  const sortedNames = (parties: readonly string[]) => namesOf(parties, [after.names, before.names], language);
  return {
    verdict,
    change,
    both,
    breaks: step.breaks.map((each) => sayBreak(each, label, language)),
    cautions: step.cautions.map((each) => sayCaution(each, label, language)),
    movement: {
      enteredAsked: sortedNames(movement.enteredAsked),
      leftAsked: sortedNames(movement.leftAsked),
      enteredAnswering: sortedNames(movement.enteredAnswering),
      leftAnswering: sortedNames(movement.leftAnswering),
    },
  };
}

/** Questions by their words in the first of some versions that has them. */
async function itemLabels(versions: readonly string[], language: Language): Promise<(item: string) => string> {
  const codebooks = (await Promise.all(versions.map(readVersion))).flatMap((version) => version?.codebook ?? []);
  return (item) => {
    const found = codebooks.map((codebook) => findItem(codebook, item)).find((each) => each !== null);
    return found?.label[language] ?? item;
  };
}

function sayBreak(each: TrendBreak, label: (item: string) => string, language: Language): string {
  switch (each.kind) {
    case "counting":
      return translate(language, "trends:break_counting");
    case "item_missing":
      return translate(language, "trends:break_missing", { question: label(each.item) });
    case "item":
      return say(`break_${each.class}`, each, label, language);
  }
}

function sayCaution(each: TrendCaution, label: (item: string) => string, language: Language): string {
  switch (each.kind) {
    case "options":
      return say("caution_options", each, label, language);
    case "undecided":
      return translate(language, "trends:caution_undecided", { question: label(each.item) });
    case "rates":
    case "matches":
      return translate(language, `trends:caution_${each.kind}`);
  }
}

interface OfItem {
  readonly item: string;
  readonly isDecided: boolean;
}

/** What a person decided is said as it is; what the program proposes is said to be that. */
function say(key: string, { item, isDecided }: OfItem, label: (item: string) => string, language: Language): string {
  const words = translate(language, `trends:${key}`, { question: label(item) });
  return isDecided ? words : `${words} ${translate(language, "trends:proposed")}`;
}

function namesOf(
  parties: readonly string[],
  names: readonly ReadonlyMap<string, Words>[],
  language: Language,
): string[] {
  const { compare } = new Intl.Collator(language);
  return parties
    .map((party) => names.map((each) => each.get(party)).find((each) => each !== undefined)?.[language] ?? party)
    .sort(compare);
}
