import type { Language } from "#app/core/language.ts";
import { describeMeasure } from "#app/core/measures/describe-measure.ts";
import { entryOf } from "#app/core/measures/entry-of.ts";
import { itemsReadBy } from "#app/core/measures/items-read.ts";
import type { Measure } from "#app/core/measures/measure.ts";
import { readingOf } from "#app/core/measures/reading-of.ts";
import type { Reading } from "#app/core/measures/round-measure.ts";
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
  /** Whose list a grouping is. */
  readonly source: string | null;
  /** The head of the column of groups. */
  readonly head: string;
  readonly groups: readonly GroupView[];
}

/** A measure and its result over all Parties, in the reader's language. */
export interface MeasureView extends ResultView {
  readonly key: string;
  readonly label: string;
  readonly unit: string;
  readonly reads: Reading;
  /** A detail of another measure of its indicator. */
  readonly isSecondary: boolean;
}

/** A thing that was named, in the reader's language where it is a code. */
export interface EntryView {
  readonly entry: string;
  readonly label: string;
  readonly parties: number;
  /** The label of what it stands for, where a person decided so. */
  readonly into: string | null;
}

/** Everything that a page of one indicator says of a measure. */
export interface FullMeasureView extends MeasureView {
  readonly note: string | null;
  /** What may be counted more than once. */
  readonly doubleCounting: string | null;
  /** The measure as sentences. */
  readonly counted: string;
  /** Of `distinct`: what was named, most named first. */
  readonly entries: readonly EntryView[];
  /** Of `status`: level to its label. */
  readonly levels: Readonly<Record<string, string>>;
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

/** What words about a measure are made with. */
interface Saying {
  readonly codebook: Codebook;
  readonly language: Language;
}

/** A measure with its result over all Parties. */
export function measureView(measure: Measure, { all }: MeasureResult, { codebook, language }: Saying): MeasureView {
  return {
    key: measure.key,
    label: measure.label[language],
    unit: measure.unit[language],
    reads: readingOf(measure, codebook),
    isSecondary: measure.secondary ?? false,
    headline: headlineOf(measure, all),
    result: all,
  };
}

/** A measure with its results by group, and in sentences. */
export function fullMeasureView(
  measure: Measure,
  result: MeasureResult,
  { names, ...saying }: Saying & { readonly names: GroupNames },
): FullMeasureView {
  const { codebook, language } = saying;
  return {
    ...measureView(measure, result, saying),
    note: measure.note?.[language] ?? null,
    doubleCounting: measure.doubleCounting?.[language] ?? null,
    counted: describeMeasure(measure, {
      codebook,
      language,
      t: (key, details) => translate(language, `measures:${key}`, details),
    }),
    entries: entryViews(measure, result, saying),
    levels: measure.kind === "status" ? levelLabels(measure.item, saying) : {},
    breakdowns: result.breakdowns.map(({ breakdown, groups }) => ({
      breakdown,
      caption: names.caption(breakdown),
      source: names.source(breakdown),
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

/** Codes go by their labels; texts stand as one of the Parties wrote them. */
export function entryViews(
  measure: Measure,
  { entries = [] }: MeasureResult,
  { codebook, language }: Saying,
): EntryView[] {
  const labels = new Map<string, string>();
  for (const name of itemsReadBy(measure)) {
    const item = findItem(codebook, name);
    const codes = [item, ...(item?.columns ?? [])].flatMap((field) => field?.codes ?? []);
    for (const { code, label } of codes) labels.set(entryOf(code), label[language]);
  }
  const written = new Map(entries.map(({ entry, label }) => [entry, label]));
  const named = (entry: string) => labels.get(entry) ?? written.get(entry) ?? entry;
  return entries.map(({ entry, parties, into }) => ({
    entry,
    label: named(entry),
    parties,
    into: into === null ? null : named(into),
  }));
}

/** Levels are codes of a choice, or columns of a table. */
function levelLabels(name: string, { codebook, language }: Saying): Record<string, string> {
  const item = findItem(codebook, name);
  return Object.fromEntries([
    ...(item?.codes ?? []).map(({ code, label }) => [code, label[language]]),
    ...(item?.columns ?? []).map((column) => [column.name, column.label[language]]),
  ]) as Record<string, string>;
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
      ...offered(
        item.codes.map(({ label }) => label[language]),
        language,
      ),
      ...item.reasons.map((reason) => translate(language, `analyst:segment_${reason}`)),
    ],
    columns: item.columns.map(({ label }) => label[language]),
    universe: item.universe?.words[language] ?? null,
  };
}

/** Lists of the register (species, Parties, currencies) are too long to print under a question. */
const mostOffered = 30;

function offered(labels: readonly string[], language: Language): readonly string[] {
  if (labels.length <= mostOffered) return labels;
  return [translate(language, "analyst:question_long_list", { count: labels.length })];
}
