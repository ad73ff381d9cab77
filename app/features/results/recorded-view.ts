import type { Language } from "#app/core/language.ts";
import { itemsReadBy } from "#app/core/measures/items-read.ts";
import type { Measure } from "#app/core/measures/measure.ts";
import type { Codebook } from "#app/core/survey/codebook.ts";
import { findItem } from "#app/core/survey/find-item.ts";
import { stateOf } from "../record/entry-states.ts";
import type { StandingEntry } from "../record/record-entry.ts";
import { answerView, type AnswerView } from "./answer-view.ts";

/** What the Secretariat recorded, in words, with where it was taken from. */
export interface RecordedView {
  readonly item: string;
  readonly label: string;
  readonly unit: string | null;
  readonly answer: AnswerView;
  readonly source: string | null;
  /** ISO date of the source. */
  readonly sourceDate: string | null;
  readonly note: string | null;
}

/** What stands behind a figure of the round: an entry for each item that the measure reads, in its order. */
export function recordedViews(
  measure: Measure,
  entries: readonly StandingEntry[],
  codebook: Codebook,
  language: Language,
): RecordedView[] {
  return itemsReadBy(measure).flatMap((name) => {
    const item = findItem(codebook, name);
    if (!item) return [];
    const entry = entries.find((each) => each.item === name && each.party === null);
    return {
      item: name,
      label: item.label[language],
      unit: item.unit?.[language] ?? null,
      answer: answerView(item, stateOf(entry), language),
      source: entry?.source ?? null,
      sourceDate: entry?.sourceDate ?? null,
      note: entry?.note ?? null,
    };
  });
}
