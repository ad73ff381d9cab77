import type { Language } from "#app/core/language.ts";
import { itemsInCondition, itemsReadBy } from "#app/core/measures/items-read.ts";
import type { Measure } from "#app/core/measures/measure.ts";
import { moneySegments, partiesSegments, sumSegments } from "#app/core/rollup/account.ts";
import { entryOf } from "#app/core/measures/entry-of.ts";
import type { Breakdown } from "#app/core/rollup/roll-up.ts";
import type { PartyStanding } from "#app/core/rollup/result.ts";
import type { Codebook, Item } from "#app/core/survey/codebook.ts";
import type { StandingEntry } from "../record/record-entry.ts";
import { answerView, type AnswerView } from "./answer-view.ts";
import type { LineageFilter, LineageRow } from "./queries.server.ts";

/** A Party behind a number. */
export interface PartyView {
  readonly party: string;
  readonly name: string;
  readonly standing: PartyStanding;
  /** Its answers, in the order of the questions; null when it has not submitted. */
  readonly answers: readonly AnswerView[] | null;
  /** What it gave that is more than one figure, in words. */
  readonly given: readonly GivenView[];
  /** Of a record: where what is recorded of it was taken from, each source once. */
  readonly sources: readonly SourceView[];
}

/** A thing named, an amount, or a level with its figure. */
export interface GivenView {
  readonly label: string;
  /** A decimal string; null for a name, and for a level that the Party chose. */
  readonly figure: string | null;
}

interface SourceView {
  readonly source: string;
  /** ISO date. */
  readonly date: string | null;
}

/** How many Parties stand in a segment. */
export interface SegmentCount {
  readonly segment: string;
  readonly parties: number;
}

/** The segments that a Party can stand in under a measure, in order. */
function segmentsOf(measure: Measure): readonly string[] {
  if (measure.kind === "parties") return partiesSegments;
  return measure.kind === "money" ? moneySegments : sumSegments;
}

/** Whether a filter names a part that the account of a measure can have: one of its segments, and a group of a breakdown. */
export function isPartOf(
  measure: Measure,
  breakdowns: readonly Breakdown[],
  { segment, breakdown, group }: LineageFilter,
): boolean {
  if (segment !== undefined && !segmentsOf(measure).includes(segment)) return false;
  if (breakdown === undefined || group === undefined) return breakdown === group;
  return breakdowns.some((each) => each.breakdown === breakdown && each.groups.includes(group));
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

interface Behind {
  readonly items: readonly Item[];
  readonly entries: readonly StandingEntry[];
  readonly codebook: Codebook;
  readonly language: Language;
}

/** Parties in the order of their names as the language sorts them, each with its answers in words. */
export function partyViews(rows: readonly LineageRow[], behind: Behind): PartyView[] {
  const { items, codebook, language } = behind;
  const collator = new Intl.Collator(language);
  const sources = codebook.recordedBy ? sourcesByParty(behind) : new Map<string | null, SourceView[]>();
  return rows
    .map(({ party, standing, items: said }) => ({
      party: party.party,
      name: party.name[language],
      standing,
      answers: said && items.map((item) => answerView(item, said.get(item.name), language)),
      given: givenViews(standing, behind),
      sources: sources.get(party.party) ?? [],
    }))
    .sort((left, right) => collator.compare(left.name, right.name));
}

function sourcesByParty({ items, entries }: Behind): ReadonlyMap<string | null, SourceView[]> {
  const names = new Set(items.map(({ name }) => name));
  const own = entries.filter(({ item, source }) => names.has(item) && source !== null);
  return new Map(
    Array.from(
      Map.groupBy(own, ({ party }) => party),
      ([party, some]) => [
        party,
        [
          ...new Map(
            some.map(({ source, sourceDate }) => [`${source}\n${sourceDate}`, { source: source!, date: sourceDate }]),
          ).values(),
        ],
      ],
    ),
  );
}

/** Codes by their labels, currencies by their codes, levels by the labels of codes or columns. */
function givenViews({ given }: PartyStanding, { items, language }: Behind): GivenView[] {
  if (given === null) return [];
  if ("amounts" in given) return given.amounts.map(({ currency, amount }) => ({ label: currency, figure: amount }));
  const fields = items.flatMap((item) => [item, ...item.columns]);
  if ("names" in given) {
    const codes = new Map(fields.flatMap((field) => field.codes).map(({ code, label }) => [entryOf(code), label]));
    return given.names.map(({ entry, label }) => ({ label: codes.get(entry)?.[language] ?? label, figure: null }));
  }
  const ofCode = new Map(fields.flatMap((field) => field.codes).map(({ code, label }) => [code, label]));
  const ofColumn = new Map(items.flatMap(({ columns }) => columns).map(({ name, label }) => [name, label]));
  return given.levels.map(({ level, figure }) =>
    ofColumn.has(level)
      ? { label: ofColumn.get(level)![language], figure }
      : { label: ofCode.get(level)?.[language] ?? level, figure: null },
  );
}
