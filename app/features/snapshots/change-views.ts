import type { SnapshotChange } from "#app/core/compare/snapshot-change.ts";
import type { Language } from "#app/core/language.ts";
import type { RoundMeasure } from "#app/core/measures/round-measure.ts";
import { headlineOf, type Headline } from "#app/core/rollup/headline-of.ts";
import type { Result } from "#app/core/rollup/result.ts";
import type { ItemState } from "#app/core/survey/answers.ts";
import type { Codebook } from "#app/core/survey/codebook.ts";
import { findItem } from "#app/core/survey/find-item.ts";
import { answerView, type AnswerView } from "../results/answer-view.ts";
import type { SnapshotContent } from "./snapshot-content.ts";

/** Changes by what they are about, in the reader's language. */
export interface ChangeViews {
  readonly engine: { readonly before: string; readonly after: string } | null;
  readonly results: readonly ResultChangeView[];
  readonly submissions: readonly SubmissionChangeView[];
  readonly entries: readonly EntryChangeView[];
  readonly rates: readonly BeforeAfter<RateView>[];
  readonly matches: readonly (BeforeAfter<string> & { readonly measure: string })[];
}

/** One thing by its name, as it was and as it is; null: there was none, or there is none any more. */
interface BeforeAfter<Value> {
  readonly name: string;
  readonly before: Value | null;
  readonly after: Value | null;
}

interface RateView {
  readonly rate: string;
  readonly source: string;
  /** ISO date. */
  readonly asOf: string;
}

/** A result whose figures changed. Its headline may be the same. */
export interface ResultChangeView extends BeforeAfter<Headline> {
  readonly measure: string;
  readonly indicators: readonly string[];
  readonly unit: string;
  /** How many groups have other figures. */
  readonly groups: number;
}

/** A Party with another submission: the revisions. */
export interface SubmissionChangeView extends BeforeAfter<number> {
  readonly isLate: boolean;
}

/** What the Secretariat recorded otherwise, with where it is from. */
export interface EntryChangeView extends BeforeAfter<EntryView> {
  /** Null: it is about the round. */
  readonly party: string | null;
}

interface EntryView {
  readonly answer: AnswerView;
  readonly source: string | null;
  /** ISO date. */
  readonly sourceDate: string | null;
  readonly note: string | null;
}

interface Saying {
  readonly parties: SnapshotContent["parties"];
  readonly measures: readonly RoundMeasure[];
  /** Of what the Secretariat records. */
  readonly record: Codebook | null;
  readonly language: Language;
}

/** Puts changes in words: measures and questions by their labels, Parties by their names. */
export function changeViews(
  changes: readonly SnapshotChange[],
  { parties, measures, record, language }: Saying,
): ChangeViews {
  const names = new Map(parties.map(({ party, name }) => [party, name[language]]));
  const measureOf = (key: string) => measures.find(({ measure }) => measure.key === key)?.measure;
  const of = <Kind extends SnapshotChange["kind"]>(kind: Kind) =>
    changes.filter((change): change is Extract<SnapshotChange, { kind: Kind }> => change.kind === kind);
  return {
    engine: of("engine")[0] ?? null,
    results: of("result").map(({ measure: key, before, after, groups }) => {
      const measure = measureOf(key);
      const headline = (result: Result | null) => (measure && result ? headlineOf(measure, result) : null);
      return {
        measure: key,
        indicators: measure?.indicators ?? [],
        name: measure?.label[language] ?? key,
        unit: measure?.unit[language] ?? "",
        before: headline(before),
        after: headline(after),
        groups: groups.length,
      };
    }),
    submissions: of("submission").map(({ party, before, after }) => ({
      name: names.get(party) ?? party,
      before: before?.revision ?? null,
      after: after?.revision ?? null,
      isLate: after?.late ?? false,
    })),
    entries: of("entry").map(({ item: name, party, before, after }) => {
      const item = record && findItem(record, name);
      const said = (entry: typeof before) => {
        if (!item || !entry) return null;
        const { source, sourceDate, note } = entry;
        return { answer: answerView(item, entry as ItemState, language), source, sourceDate, note };
      };
      return {
        name: item?.label[language] ?? name,
        party: party && (names.get(party) ?? party),
        before: said(before),
        after: said(after),
      };
    }),
    rates: of("rate").map(({ currency, before, after }) => ({ name: currency, before, after })),
    matches: of("match").map(({ measure, entry, before, after }) => ({
      measure: measureOf(measure)?.label[language] ?? measure,
      name: entry,
      before,
      after,
    })),
  };
}
