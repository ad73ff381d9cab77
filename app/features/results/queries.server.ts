import { itemsReadBy } from "#app/core/measures/items-read.ts";
import type { RoundMeasure } from "#app/core/measures/round-measure.ts";
import { standingOf } from "#app/core/rollup/lineage.ts";
import type { MeasureResult, PartyStanding } from "#app/core/rollup/result.ts";
import { rollUp, startRollUp } from "#app/core/rollup/roll-up.ts";
import type { RollUpSettings } from "#app/core/rollup/settings.ts";
import type { ItemStates } from "#app/core/survey/answers.ts";
import type { Round } from "../rounds/queries.server.ts";
import type { AskedParty } from "./asked-parties.server.ts";
import { readAnswers } from "./read-answers.server.ts";
import { readInputs, settingsOf, type RoundInputs } from "./round-inputs.server.ts";
import { codebookOf } from "./round-measures.server.ts";

/** Results of a round, and how many of those asked have submitted. */
export interface RoundResults {
  readonly eligible: number;
  readonly submitted: number;
  /** In the order of the measures asked for. */
  readonly measures: readonly MeasureResult[];
}

/** Computes the results of measures of a round, from its inputs as they stand now. */
export async function readResults(round: Round, measures: readonly RoundMeasure[]): Promise<RoundResults> {
  return computeResults(await readInputs(round), measures);
}

/**
 * Computes results: over all eligible Parties, and by each breakdown of the round. Only the submissions named count; drafts
 * are never part of results. Memory does not grow with the round. What the Secretariat recorded for the round is no Party's:
 * it is one row, without groups.
 */
export async function computeResults(inputs: RoundInputs, measures: readonly RoundMeasure[]): Promise<RoundResults> {
  const settings = settingsOf(inputs);
  const { parties, breakdowns, record } = inputs;
  const of = (reads: RoundMeasure["reads"]) => measures.filter((each) => each.reads === reads).map(unplaced);
  const recorded = parties.map(({ party, groups }) => ({
    party,
    groups,
    items: record.parties.get(party) ?? new Map(),
  }));
  const results = {
    submission: await rollUpSubmissions(inputs, of("submission"), settings),
    record: rollUp(of("record"), recorded, breakdowns, settings),
    round: rollUp(of("round"), [{ party: "", groups: {}, items: record.round }], [], settings),
  };
  const next = { submission: 0, record: 0, round: 0 };
  return {
    eligible: parties.length,
    submitted: parties.filter(({ submission }) => submission !== null).length,
    measures: measures.map(({ reads }) => results[reads][next[reads]++]!),
  };
}

async function rollUpSubmissions(
  { parties, breakdowns, versions }: RoundInputs,
  measures: readonly RoundMeasure["measure"][],
  settings: RollUpSettings,
): Promise<MeasureResult[]> {
  if (measures.length === 0) return [];
  const started = startRollUp(measures, breakdowns, settings);
  const items = [...new Set(measures.flatMap(itemsReadBy))];
  for await (const { party, items: said } of readAnswers(parties, items, versions.asked.codebook)) {
    started.add({ party: party.party, groups: party.groups, items: said });
  }
  return started.result();
}

/** Where one Party stands in a measure, and what is said of it on the items asked for. */
export interface LineageRow {
  readonly party: AskedParty;
  readonly standing: PartyStanding;
  readonly items: ItemStates | null;
}

/** A part of a measure's account: one segment, one group of a breakdown, or both; nothing is everybody. */
export interface LineageFilter {
  readonly segment?: string | undefined;
  readonly breakdown?: string | undefined;
  readonly group?: string | undefined;
}

/**
 * The Parties behind a number of a measure's result, with what each says on the items that the measure reads and on `also`.
 * Without a filter it is every eligible Party, so that segments can be counted again. Behind a figure of the round there are
 * no Parties.
 */
export async function readLineage(
  inputs: RoundInputs,
  of: RoundMeasure,
  filter: LineageFilter = {},
  also: readonly string[] = [],
): Promise<LineageRow[]> {
  if (of.reads === "round") return [];
  const parties = inputs.parties.filter((party) => isInGroup(party, filter));
  const wanted = [...new Set([...itemsReadBy(of.measure), ...also])];
  const settings = settingsOf(inputs);
  const rows: LineageRow[] = [];
  const add = (party: AskedParty, items: ItemStates | null) => {
    const standing = standingOf(of.measure, { party: party.party, groups: party.groups, items }, settings);
    if (filter.segment === undefined || filter.segment === standing.segment) rows.push({ party, standing, items });
  };
  if (of.reads === "record") {
    for (const party of parties) add(party, inputs.record.parties.get(party.party) ?? new Map());
    return rows;
  }
  for await (const { party, items } of readAnswers(parties, wanted, codebookOf(inputs.versions, of))) add(party, items);
  return rows;
}

function isInGroup(party: AskedParty, { breakdown, group }: LineageFilter): boolean {
  return breakdown === undefined || group === undefined || party.groups[breakdown] === group;
}

function unplaced({ measure }: RoundMeasure): RoundMeasure["measure"] {
  return measure;
}
