import type { TrendInput } from "#app/core/compare/trend.ts";
import { itemsReadBy } from "#app/core/measures/items-read.ts";
import type { RoundMeasure } from "#app/core/measures/round-measure.ts";
import type { MeasureResult, PartyRow } from "#app/core/rollup/result.ts";
import type { ItemStates } from "#app/core/survey/answers.ts";
import { readAnswers } from "../results/read-answers.server.ts";
import { settingsOf, type RoundInputs } from "../results/round-inputs.server.ts";
import { measuresOf } from "../results/round-measures.server.ts";
import type { Round } from "../rounds/queries.server.ts";

/** A round with the results that its pages show: as they were frozen, or as they stand now. */
export interface ShownRound {
  readonly round: Round;
  readonly inputs: RoundInputs;
  readonly isPublished: boolean;
  readonly resultsOf: (measures: readonly RoundMeasure[]) => Promise<{ readonly measures: readonly MeasureResult[] }>;
}

/** A measure of a round with its result, and with what every Party says on the items that it reads. */
export interface Figures {
  readonly of: RoundMeasure;
  readonly input: TrendInput;
}

/** The measures of a round that have the key of one of those given and read the same, by key. */
export async function readFigures(
  shown: ShownRound,
  like: readonly RoundMeasure[],
): Promise<ReadonlyMap<string, Figures>> {
  const measures = measuresOf(shown.inputs.versions).filter(({ measure, reads }) =>
    like.some((each) => each.measure.key === measure.key && each.reads === reads),
  );
  const [{ measures: results }, said] = await Promise.all([
    shown.resultsOf(measures),
    readSubmitted(shown.inputs, measures),
  ]);
  const settings = settingsOf(shown.inputs);
  return new Map(
    measures.map((of, index) => {
      const rows = rowsOf(shown.inputs, of, said);
      return [of.measure.key, { of, input: { measure: of.measure, result: results[index]!.all, rows, settings } }];
    }),
  );
}

/** What the Parties submitted on the items that some measures read. */
async function readSubmitted(
  { parties, versions }: RoundInputs,
  measures: readonly RoundMeasure[],
): Promise<ReadonlyMap<string, ItemStates | null>> {
  const items = measures.filter(({ reads }) => reads === "submission").flatMap(({ measure }) => itemsReadBy(measure));
  const said = new Map<string, ItemStates | null>();
  if (items.length === 0) return said;
  for await (const { party, items: own } of readAnswers(parties, [...new Set(items)], versions.asked.codebook)) {
    said.set(party.party, own);
  }
  return said;
}

/** Behind a figure that was recorded for the round there are no Parties. */
function rowsOf(
  { parties, record }: RoundInputs,
  { reads }: RoundMeasure,
  said: ReadonlyMap<string, ItemStates | null>,
): PartyRow[] {
  if (reads === "round") return [];
  return parties.map(({ party, groups }) => ({
    party,
    groups,
    items: reads === "record" ? (record.parties.get(party) ?? new Map()) : (said.get(party) ?? null),
  }));
}
