import type { Language } from "#app/core/language.ts";
import { describeMeasure } from "#app/core/measures/describe-measure.ts";
import { itemsReadBy } from "#app/core/measures/items-read.ts";
import type { Measure } from "#app/core/measures/measure.ts";
import { headlineOf, type Headline } from "#app/core/rollup/headline-of.ts";
import type { MeasureResult, Result } from "#app/core/rollup/result.ts";
import type { Codebook } from "#app/core/survey/codebook.ts";
import { findItem } from "#app/core/survey/find-item.ts";
import { translate } from "#app/io/i18n.server.ts";
import type { GroupNames } from "./group-names.server.ts";

/** A result over some Parties, with the figure that stands first. */
export interface ResultView {
  readonly headline: Headline;
  readonly result: Result;
}

/** A result of one group of a breakdown. */
export interface GroupView extends ResultView {
  readonly group: string;
  readonly label: string;
}

/** A division of the Parties, with the result of each group. */
export interface BreakdownView {
  readonly breakdown: string;
  readonly caption: string;
  /** The head of the column of groups. */
  readonly head: string;
  readonly groups: readonly GroupView[];
}

/** A measure and its result over all Parties, in the reader's language. */
export interface MeasureView extends ResultView {
  readonly key: string;
  readonly label: string;
  readonly unit: string;
}

/** Everything that a page of one indicator says of a measure. */
export interface FullMeasureView extends MeasureView {
  readonly note: string | null;
  /** The measure as sentences. */
  readonly counted: string;
  readonly breakdowns: readonly BreakdownView[];
}

/** A question as it was asked. */
export interface QuestionView {
  readonly item: string;
  readonly label: string;
  readonly guidance: string | null;
  readonly unit: string | null;
  /** Permitted answers, in the order asked. */
  readonly codes: readonly string[];
  readonly columns: readonly string[];
  /** Whom it is about; null: every Party. */
  readonly universe: string | null;
}

/** A measure with its result over all Parties. */
export function measureView(measure: Measure, { all }: MeasureResult, language: Language): MeasureView {
  return {
    key: measure.key,
    label: measure.label[language],
    unit: measure.unit[language],
    headline: headlineOf(measure, all),
    result: all,
  };
}

/** A measure with its results by group, and in sentences. */
export function fullMeasureView(
  measure: Measure,
  result: MeasureResult,
  { codebook, names, language }: { codebook: Codebook; names: GroupNames; language: Language },
): FullMeasureView {
  return {
    ...measureView(measure, result, language),
    note: measure.note?.[language] ?? null,
    counted: describeMeasure(measure, {
      codebook,
      language,
      t: (key, details) => translate(language, `measures:${key}`, details),
    }),
    breakdowns: result.breakdowns.map(({ breakdown, groups }) => ({
      breakdown,
      caption: names.caption(breakdown),
      head: names.head(breakdown),
      groups: groups.map(({ group, result: own }) => ({
        group,
        label: names.group(breakdown, group),
        headline: headlineOf(measure, own),
        result: own,
      })),
    })),
  };
}

/** The questions that measures read, each once, in the order asked. */
export function questionsOf(measures: readonly Measure[], codebook: Codebook, language: Language): QuestionView[] {
  const read = new Set(measures.flatMap(itemsReadBy));
  return codebook.items.filter(({ name }) => read.has(name)).map(({ name }) => questionView(name, codebook, language));
}

/** One question as it was asked, in the reader's language. */
export function questionView(name: string, codebook: Codebook, language: Language): QuestionView {
  const item = findItem(codebook, name);
  if (!item) throw new RangeError(`The version does not ask ${name}`);
  return {
    item: item.name,
    label: item.label[language],
    guidance: item.guidance?.[language] ?? null,
    unit: item.unit?.[language] ?? null,
    codes: [
      ...item.codes.map(({ label }) => label[language]),
      ...item.reasons.map((reason) => translate(language, `analyst:segment_${reason}`)),
    ],
    columns: item.columns.map(({ label }) => label[language]),
    universe: item.universe?.words[language] ?? null,
  };
}
