import type { Language } from "#app/core/language.ts";
import { itemsInCondition, itemsReadBy } from "#app/core/measures/items-read.ts";
import type { Measure } from "#app/core/measures/measure.ts";
import { partiesSegments, sumSegments } from "#app/core/rollup/account.ts";
import type { PartyStanding } from "#app/core/rollup/result.ts";
import type { Codebook, Item } from "#app/core/survey/codebook.ts";
import { answerView, type AnswerView } from "./answer-view.ts";
import type { LineageRow } from "./queries.server.ts";

/** A Party behind a number. */
export interface PartyView {
  readonly party: string;
  readonly name: string;
  readonly standing: PartyStanding;
  /** Its answers, in the order of the questions; null when it has not submitted. */
  readonly answers: readonly AnswerView[] | null;
}

/** How many Parties stand in a segment. */
export interface SegmentCount {
  readonly segment: string;
  readonly parties: number;
}

/** The segments that a Party can stand in under a measure, in order. */
export function segmentsOf(measure: Measure): readonly string[] {
  return measure.kind === "parties" ? partiesSegments : sumSegments;
}

/** The questions that explain where a Party stands: those that the measure reads, and those that decide whether they are asked. */
export function itemsBehind(measure: Measure, codebook: Codebook): Item[] {
  const named = new Set(itemsReadBy(measure));
  // A question comes after those that decide about it, so that going backwards meets every one.
  for (const item of codebook.items.toReversed()) {
    if (!named.has(item.name)) continue;
    const gates = [item.shownWhen, item.universe?.condition].filter((condition) => condition != null);
    for (const name of gates.flatMap(itemsInCondition)) named.add(name);
  }
  return codebook.items.filter(({ name }) => named.has(name));
}

/** How many Parties stand in each segment, in order. */
export function countSegments(measure: Measure, rows: readonly LineageRow[]): SegmentCount[] {
  return segmentsOf(measure).map((segment) => ({
    segment,
    parties: rows.filter(({ standing }) => standing.segment === segment).length,
  }));
}

/** Parties in the order of their names as the language sorts them, each with its answers in words. */
export function partyViews(rows: readonly LineageRow[], items: readonly Item[], language: Language): PartyView[] {
  const collator = new Intl.Collator(language);
  return rows
    .map(({ party, standing, items: said }) => ({
      party: party.party,
      name: party.name[language],
      standing,
      answers: said && items.map((item) => answerView(item, said.get(item.name), language)),
    }))
    .sort((left, right) => collator.compare(left.name, right.name));
}
