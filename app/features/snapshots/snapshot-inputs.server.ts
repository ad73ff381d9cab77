import { recordStates } from "../record/entry-states.ts";
import type { RoundInputs } from "../results/round-inputs.server.ts";
import { readRoundVersions, type RoundVersions } from "../results/round-measures.server.ts";
import type { SnapshotContent } from "./snapshot-content.ts";

/** A content is sealed and shared, and so is what is made of it. */
const known = new WeakMap<SnapshotContent, Promise<RoundInputs>>();

/**
 * The inputs that a snapshot was computed from, as the results of a round take them: the same law then gives the same results
 * again, and every number opens to the answers that it rests on, whatever was submitted or recorded since.
 */
export async function snapshotInputs(content: SnapshotContent): Promise<RoundInputs> {
  const reading = known.get(content) ?? makeInputs(content);
  known.set(content, reading);
  return reading.catch((error: unknown) => {
    known.delete(content);
    throw error;
  });
}

async function makeInputs(content: SnapshotContent): Promise<RoundInputs> {
  const versions = await readRoundVersions({ version: content.version.id, record: content.record?.id ?? null });
  const parties = content.parties.map(({ submission, ...party }) => ({ ...party, submission: submission?.id ?? null }));
  const { rates, matches } = content;
  return { versions, parties, breakdowns: breakdownsOf(content), record: recordOf(content, versions), rates, matches };
}

/** Every result of Parties has the same divisions, with their groups in the order in which they were published. */
function breakdownsOf({ measures, results }: SnapshotContent): RoundInputs["breakdowns"] {
  const index = measures.findIndex(({ reads }) => reads !== "round");
  return (results[index]?.breakdowns ?? []).map(({ breakdown, groups }) => ({
    breakdown,
    groups: groups.map(({ group }) => group),
  }));
}

function recordOf({ entries, parties }: SnapshotContent, { record }: RoundVersions): RoundInputs["record"] {
  const asked = parties.map(({ party }) => party);
  return { ...recordStates(record?.codebook ?? null, asked, entries), entries };
}
