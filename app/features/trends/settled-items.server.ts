import { compareVersions } from "#app/core/compare/compare-versions.ts";
import { settleComparison, type SettledItem } from "#app/core/compare/settle-comparison.ts";
import { decidedWith } from "../surveys/comparison-view.server.ts";
import { readVersion } from "../surveys/queries.server.ts";

/** Versions are sealed, and so is what is decided about them: each pair is compared once in the life of the process. */
const known = new Map<string, Promise<readonly SettledItem[]>>();

/** How the items of the versions of two rounds compare; null when it is one version. Which of the two was written first does not matter. */
export async function settledItems(one: string, other: string): Promise<readonly SettledItem[] | null> {
  if (one === other) return null;
  const pair = [one, other].sort().join(" ");
  const comparing = known.get(pair) ?? compare(one, other);
  known.set(pair, comparing);
  return comparing.catch((error: unknown) => {
    known.delete(pair);
    throw error;
  });
}

async function compare(one: string, other: string): Promise<readonly SettledItem[]> {
  const versions = await Promise.all([one, other].map(readVersion));
  const [earlier, later] = versions.toSorted((left, right) => (left?.number ?? 0) - (right?.number ?? 0));
  if (!earlier || !later) throw new Error(`A round asks a version that is not there: ${one} or ${other}`);
  return settleComparison(compareVersions(earlier, later), decidedWith(later, earlier.id));
}
