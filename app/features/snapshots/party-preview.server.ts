import type { PartyScope } from "#app/core/access/scope.ts";
import type { Language } from "#app/core/language.ts";
import type { Reading, RoundMeasure } from "#app/core/measures/round-measure.ts";
import { standingOf } from "#app/core/rollup/lineage.ts";
import type { ItemStates } from "#app/core/survey/answers.ts";
import type { Item } from "#app/core/survey/codebook.ts";
import { readContent } from "../responses/submission-content.ts";
import { readSubmission } from "../responses/submissions.server.ts";
import type { OwnRound } from "../responses/own-rounds.server.ts";
import { titleView, type TitleView } from "../results/indicator-view.ts";
import { itemsBehind, partyViews, type PartyView } from "../results/lineage-view.server.ts";
import { readInputs, settingsOf, type RoundInputs } from "../results/round-inputs.server.ts";
import { codebookOf, measuresOf } from "../results/round-measures.server.ts";

/** A Party's own row in one result. */
export interface PreviewRow {
  readonly measure: string;
  readonly label: string;
  readonly unit: string;
  readonly reads: Reading;
  readonly kind: RoundMeasure["measure"]["kind"];
  readonly view: PartyView;
  /** The questions that it rests on, beside `view.answers`, with the section in which each stands. */
  readonly questions: readonly { readonly item: string; readonly label: string; readonly section: string }[];
}

/** An indicator with the Party's rows in its results; a result of two indicators stands under the first. */
export interface PreviewIndicator extends TitleView {
  readonly rows: readonly PreviewRow[];
}

/** A Party's rows in every result of a round. */
export interface PartyPreview {
  /** What it submitted counts, by the number of its revision; null: it has not submitted. */
  readonly revision: number | null;
  /** In the order of the catalogue. */
  readonly indicators: readonly PreviewIndicator[];
  /** How many rows there are. */
  readonly rows: number;
  /** Results that are one figure for the round: no Party has a row in them. */
  readonly withoutRow: number;
}

/**
 * What becomes of a Party's last submission, and of what the Secretariat recorded about it, in every result of the round: the
 * same law that counts all Parties, asked for one. Nothing of another Party is read into it.
 */
export async function readPartyPreview(
  scope: PartyScope,
  { round, draft }: Pick<OwnRound, "round" | "draft">,
  language: Language,
): Promise<PartyPreview> {
  const [inputs, submission] = await Promise.all([
    readInputs(round),
    draft.submission && readSubmission(scope, draft.submission.receipt),
  ]);
  const own = inputs.parties.find(({ party }) => party === scope.party);
  if (!own) throw new Error(`${round.id} does not ask ${scope.party}`);
  const said: Readonly<Record<Reading, ItemStates | null>> = {
    submission: submission && readContent(inputs.versions.asked.codebook, submission.content),
    record: inputs.record.parties.get(scope.party) ?? new Map(),
    round: null,
  };
  const measures = measuresOf(inputs.versions);
  const withRow = measures.filter(({ reads }) => reads !== "round");
  const byIndicator = Map.groupBy(withRow, ({ measure }) => measure.indicators[0]!);
  return {
    revision: submission?.revision ?? null,
    indicators: inputs.versions.asked.catalogue.indicators.flatMap((indicator) => {
      const under = byIndicator.get(indicator.code) ?? [];
      const rows = under.map((of) => previewRow(of, { inputs, own, items: said[of.reads], language }));
      return rows.length === 0 ? [] : [{ ...titleView(indicator, language), rows }];
    }),
    rows: withRow.length,
    withoutRow: measures.length - withRow.length,
  };
}

interface Own {
  readonly inputs: RoundInputs;
  readonly own: RoundInputs["parties"][number];
  readonly items: ItemStates | null;
  readonly language: Language;
}

function previewRow(of: RoundMeasure, { inputs, own, items, language }: Own): PreviewRow {
  const { measure, reads } = of;
  const codebook = codebookOf(inputs.versions, of);
  const behind = itemsBehind(measure, codebook);
  const standing = standingOf(measure, { party: own.party, groups: own.groups, items }, settingsOf(inputs));
  const entries = inputs.record.entries.filter(({ party }) => party === own.party);
  const [view] = partyViews([{ party: own, standing, items }], { items: behind, entries, codebook, language });
  return {
    measure: measure.key,
    label: measure.label[language],
    unit: measure.unit[language],
    reads,
    kind: measure.kind,
    view: view!,
    questions: behind.map(({ name, label, section }: Item) => ({ item: name, label: label[language], section })),
  };
}
