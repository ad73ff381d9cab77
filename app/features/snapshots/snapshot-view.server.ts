import type { Language } from "#app/core/language.ts";
import type { RoundInputs } from "../results/round-inputs.server.ts";
import { measuresOf } from "../results/round-measures.server.ts";
import { changeViews, type ChangeViews } from "./change-views.ts";
import { listSnapshots, type Snapshot } from "./queries.server.ts";
import { snapshotPath } from "./snapshot-paths.ts";

/** What every page of a snapshot says of it. Who froze it is the Secretariat: the name of the person is not for everyone. */
export interface SnapshotView {
  readonly id: string;
  readonly number: number;
  readonly frozenAt: string;
  readonly publishedAt: string | null;
  readonly sha256: string;
  readonly engine: string;
  /** Parties whose submission in it is late. */
  readonly late: number;
  /** The other snapshots of the round that everyone may see, by number. */
  readonly others: readonly { readonly id: string; readonly number: number }[];
  readonly hasErratum: boolean;
  /** A later one is published. */
  readonly isSuperseded: boolean;
  /** Whether the page stands at the snapshot's own address. */
  readonly isAtOwnAddress: boolean;
}

/** Why there is another snapshot than the one before, and what changed. */
export interface ErratumView {
  readonly why: string;
  /** The number of the one before. */
  readonly before: number;
  readonly changes: ChangeViews;
}

/** What a snapshot is. `at` is the path of the page. */
export async function snapshotView(snapshot: Snapshot, language: Language, at: string): Promise<SnapshotView> {
  const { id, number, frozenAt, publishedAt, sha256, engine, content } = snapshot;
  const all = await listSnapshots(snapshot.round);
  const others = all.filter((each) => each.id !== id && each.publishedAt !== null);
  return {
    id,
    number,
    frozenAt,
    publishedAt,
    sha256,
    engine,
    late: content.parties.filter(({ submission }) => submission?.late).length,
    others: others.map((each) => ({ id: each.id, number: each.number })),
    hasErratum: snapshot.changes !== null,
    isSuperseded: others.some((each) => each.number > number),
    isAtOwnAddress: at === snapshotPath(language, id),
  };
}

/** The erratum of a snapshot, in words; null for the first. */
export function erratumView(
  { number, erratum, content }: Snapshot,
  inputs: RoundInputs,
  language: Language,
): ErratumView | null {
  if (!erratum) return null;
  const measures = measuresOf(inputs.versions);
  const record = inputs.versions.record?.codebook ?? null;
  const changes = changeViews(erratum.changes, { parties: content.parties, measures, record, language });
  return { why: erratum.why[language], before: number - 1, changes };
}
