import { itemsReadBy } from "#app/core/measures/items-read.ts";
import type { Measure } from "#app/core/measures/measure.ts";
import { standingOf } from "#app/core/rollup/lineage.ts";
import type { MeasureResult, PartyStanding } from "#app/core/rollup/result.ts";
import { startRollUp, type Breakdown } from "#app/core/rollup/roll-up.ts";
import type { ItemStates } from "#app/core/survey/answers.ts";
import type { Codebook } from "#app/core/survey/codebook.ts";
import { readBreakdowns } from "./breakdowns.server.ts";
import { readAskedParties, type AskedParty } from "./asked-parties.server.ts";
import { readAnswers } from "./read-answers.server.ts";

/** Results of a round, and how many of those asked have submitted. */
export interface RoundResults {
  readonly eligible: number;
  readonly submitted: number;
  readonly measures: readonly MeasureResult[];
}

/** The part of a sealed version that results are computed from. */
interface Measured {
  readonly codebook: Codebook;
}

/**
 * Computes the results of measures over a round, now: over all eligible Parties, by region, by membership of the European
 * Union and by the groupings of the round. Only current submissions count; drafts are never part of results. Memory does not grow with the round.
 *
 * @param round the round's id
 * @param version the version that the round asks
 * @param measures of that version
 */
export async function readResults(
  round: string,
  version: Measured,
  measures: readonly Measure[],
): Promise<RoundResults> {
  const parties = await readAskedParties(round);
  const rollUp = startRollUp(measures, await readBreakdowns(round, parties));
  for await (const { party, items } of readAnswers(parties, itemsReadByAll(measures), version.codebook)) {
    rollUp.add({ party: party.party, groups: party.groups, items });
  }
  const submitted = parties.filter(({ submission }) => submission !== null).length;
  return { eligible: parties.length, submitted, measures: rollUp.result() };
}

/** The groups that the Parties of a round stand in, by breakdown. */
export async function readRoundGroups(round: string): Promise<Breakdown[]> {
  return readBreakdowns(round, await readAskedParties(round));
}

/** Where one Party stands in a measure, and what it says on the items asked for. */
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
 * Without a filter it is every eligible Party, so that segments can be counted again.
 */
export async function readLineage(
  round: string,
  version: Measured,
  measure: Measure,
  filter: LineageFilter = {},
  also: readonly string[] = [],
): Promise<LineageRow[]> {
  const parties = (await readAskedParties(round)).filter((party) => isInGroup(party, filter));
  const rows: LineageRow[] = [];
  const wanted = [...new Set([...itemsReadBy(measure), ...also])];
  for await (const { party, items } of readAnswers(parties, wanted, version.codebook)) {
    const standing = standingOf(measure, { party: party.party, groups: party.groups, items });
    if (filter.segment === undefined || filter.segment === standing.segment) rows.push({ party, standing, items });
  }
  return rows;
}

function isInGroup(party: AskedParty, { breakdown, group }: LineageFilter): boolean {
  return breakdown === undefined || group === undefined || party.groups[breakdown] === group;
}

function itemsReadByAll(measures: readonly Measure[]): string[] {
  return [...new Set(measures.flatMap(itemsReadBy))];
}
