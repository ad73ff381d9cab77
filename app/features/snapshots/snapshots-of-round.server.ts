import { mintAllScope } from "#app/core/access/scope.ts";
import { mayAct } from "#app/core/lifecycle/round-state.ts";
import { listRequests } from "../responses/correction-requests.server.ts";
import { readAskedParties } from "../results/asked-parties.server.ts";
import type { Round } from "../rounds/queries.server.ts";
import { listSnapshots, readSnapshot, type SnapshotHead } from "./queries.server.ts";

/** The snapshots of a round as its page lists them. */
export interface SnapshotsOfRound {
  readonly list: readonly SnapshotHead[];
  /** How many Parties submitted since the newest; null before the first. */
  readonly since: { readonly submissions: number; readonly number: number } | null;
  /** The number of the newest, while it is not published. */
  readonly toPublish: number | null;
  readonly mayFreeze: boolean;
  /** Requests for a correction that nobody has answered. */
  readonly requests: number;
}

/** Reads the snapshots of a round, and what has come in since. */
export async function readSnapshotsOfRound(round: Round): Promise<SnapshotsOfRound> {
  const [heads, requests] = await Promise.all([listSnapshots(round.id), listRequests(mintAllScope(), round.id)]);
  const newest = heads.at(-1);
  return {
    list: heads,
    since: newest ? { submissions: await countSince(newest), number: newest.number } : null,
    toPublish: newest && newest.publishedAt === null ? newest.number : null,
    mayFreeze: mayAct("freeze", round.state),
    requests: requests.filter(({ isAnswered }) => !isAnswered).length,
  };
}

/** Submissions that count now, and are not those that the snapshot holds. */
async function countSince({ id, round }: SnapshotHead): Promise<number> {
  const [snapshot, parties] = await Promise.all([readSnapshot(id), readAskedParties(round)]);
  const held = new Set(snapshot?.content.parties.flatMap(({ submission }) => submission?.id ?? []));
  return parties.filter(({ submission }) => submission !== null && !held.has(submission)).length;
}
