import { isLanguage, type Language } from "#app/core/language.ts";
import type { RoundMeasure } from "#app/core/measures/round-measure.ts";
import { readableRoundScope, readableSnapshotScope, type Person } from "#app/features/accounts/guard.server.ts";
import type { RoundResults } from "#app/features/results/queries.server.ts";
import type { RoundInputs } from "#app/features/results/round-inputs.server.ts";
import { measuresOf } from "#app/features/results/round-measures.server.ts";
import { resultsPath } from "#app/features/results/result-paths.ts";
import { roundView, type RoundView } from "#app/features/results/round-view.ts";
import { readRound, type Round } from "#app/features/rounds/queries.server.ts";
import { heldBySnapshot, readHeldResults, type HeldResults } from "#app/features/snapshots/held-results.server.ts";
import { readSnapshot } from "#app/features/snapshots/queries.server.ts";
import { snapshotPath } from "#app/features/snapshots/snapshot-paths.ts";
import {
  erratumView,
  snapshotView,
  type ErratumView,
  type SnapshotView,
} from "#app/features/snapshots/snapshot-view.server.ts";
import { notFound } from "#app/http/refusals.ts";

/** Results that the reader may see, computed now or as they were frozen. */
export interface OpenedResults {
  readonly language: Language;
  readonly round: Round;
  readonly inputs: RoundInputs;
  /** Every measure of the round. */
  readonly measures: readonly RoundMeasure[];
  /** The results of some measures, in their order. */
  readonly resultsOf: (measures: readonly RoundMeasure[]) => Promise<RoundResults>;
  /** The path under which the pages of these results stand. */
  readonly at: string;
  /** What the pages say of the round, and of the snapshot that they show; null: computed now. */
  readonly view: { readonly round: RoundView; readonly snapshot: SnapshotView | null; readonly at: string };
  /** Of the snapshot; null where there is none. */
  readonly erratum: ErratumView | null;
  readonly isSecretariat: boolean;
  /** Whether the reader sees what is not published: the Secretariat and analysts. */
  readonly seesAll: boolean;
}

interface Params {
  readonly language?: string | undefined;
  readonly round?: string | undefined;
  readonly snapshot?: string | undefined;
}

/**
 * Opens results for reading. Of a snapshot: as they were frozen. Of a round that is published: its newest published snapshot
 * (a round that was published before there were snapshots is computed). Of other rounds: computed now, for the Secretariat and
 * analysts. Whatever the reader may not see is not there.
 */
export async function openResults(request: Request, params: Params): Promise<OpenedResults> {
  const { language } = params;
  if (!isLanguage(language)) throw notFound();
  if (params.snapshot !== undefined) {
    const { person } = await readableSnapshotScope(request, params.snapshot);
    const snapshot = await readSnapshot(params.snapshot);
    const round = snapshot && (await readRound(snapshot.round));
    if (!snapshot || !round) throw notFound();
    const at = snapshotPath(language, snapshot.id);
    return opened(await heldBySnapshot(snapshot), { round, language, at, ...rolesOf(person) });
  }
  if (params.round === undefined) throw notFound();
  const { person } = await readableRoundScope(request, params.round);
  const round = await readRound(params.round);
  if (!round) throw notFound();
  const at = resultsPath(language, round.id);
  return opened(await readHeldResults(round), { round, language, at, ...rolesOf(person) });
}

type Opening = Pick<OpenedResults, "round" | "language" | "at" | "isSecretariat" | "seesAll">;

async function opened({ inputs, snapshot, resultsOf }: HeldResults, opening: Opening): Promise<OpenedResults> {
  const { round, language, at } = opening;
  const shown = roundView(round, language);
  const publishedAt = snapshot ? snapshot.publishedAt : shown.publishedAt;
  return {
    ...opening,
    inputs,
    measures: measuresOf(inputs.versions),
    resultsOf,
    view: {
      round: {
        ...shown,
        publishedAt,
        isPublished: publishedAt !== null,
        state: publishedAt ? "published" : stateOf(shown),
      },
      snapshot: snapshot && (await snapshotView(snapshot, language, at)),
      at,
    },
    erratum: snapshot && erratumView(snapshot, inputs, language),
  };
}

/** A snapshot that is not published is frozen, whatever was published before it. */
function stateOf({ state }: RoundView): RoundView["state"] {
  return state === "published" ? "frozen" : state;
}

function rolesOf(person: Person | null): Pick<OpenedResults, "isSecretariat" | "seesAll"> {
  const isSecretariat = person?.roles.includes("secretariat") ?? false;
  return { isSecretariat, seesAll: isSecretariat || (person?.roles.includes("analyst") ?? false) };
}
