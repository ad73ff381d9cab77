import type { RoundMeasure } from "#app/core/measures/round-measure.ts";
import { computeResults, type RoundResults } from "../results/queries.server.ts";
import { readInputs, type RoundInputs } from "../results/round-inputs.server.ts";
import type { Round } from "../rounds/queries.server.ts";
import { newestPublished, type Snapshot } from "./queries.server.ts";
import { snapshotInputs } from "./snapshot-inputs.server.ts";
import { snapshotResults } from "./snapshot-results.ts";

/** The results of a round as everyone who may read them meets them, with their inputs. */
export interface HeldResults {
  readonly inputs: RoundInputs;
  /** The snapshot that they are of; null: computed now. */
  readonly snapshot: Snapshot | null;
  /** The results of some measures, in their order. */
  readonly resultsOf: (measures: readonly RoundMeasure[]) => Promise<RoundResults>;
}

/**
 * The results of a round: of its newest published snapshot, read from what was stored; of a round that is not published, and of
 * one that was published before there were snapshots, computed now.
 */
export async function readHeldResults(round: Round): Promise<HeldResults> {
  const snapshot = round.publishedAt === null ? null : await newestPublished(round.id);
  if (snapshot) return heldBySnapshot(snapshot);
  const inputs = await readInputs(round);
  return { inputs, snapshot: null, resultsOf: (measures) => computeResults(inputs, measures) };
}

/** The results that a snapshot holds. */
export async function heldBySnapshot(snapshot: Snapshot): Promise<HeldResults> {
  const inputs = await snapshotInputs(snapshot.content);
  return { inputs, snapshot, resultsOf: async (measures) => snapshotResults(snapshot.content, measures) };
}
