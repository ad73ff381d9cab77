import type { Words } from "#app/core/language.ts";
import { roundStateAt, type RoundState } from "#app/core/lifecycle/round-state.ts";
import { problem } from "#app/core/problems.ts";
import { groupOf } from "#app/core/survey/grouping.ts";
import { sql } from "#app/io/db.server.ts";
import { readRegions, readRegisterDate, readVersion } from "../surveys/queries.server.ts";
import { chooseGroupings } from "./choose-groupings.server.ts";
import { checkVersions } from "./check-versions.server.ts";
import { eligibleParties } from "./eligible-parties.server.ts";
import { readLaunch, type FieldProblem, type Launch, type LaunchInput } from "./inputs.ts";
import { freeRoundId } from "./launch-round.server.ts";
import { pinnedGrouping, type PinnedGrouping } from "./pinned-grouping.ts";

/** What a launch would do, for a person to confirm. */
export interface LaunchPreview {
  /** With its name settled, so that a launch sent twice launches one round. */
  readonly launch: Launch & { readonly id: string };
  readonly versionTitle: Words;
  /** Of what the Secretariat itself will record; null when it records nothing. */
  readonly recordTitle: Words | null;
  /** The state in which it would begin: a round may be launched after its opening. */
  readonly state: RoundState;
  readonly asked: number;
  readonly regions: readonly { readonly id: string; readonly name: Words; readonly parties: readonly Words[] }[];
  /** Whom the results will be divided into, by each grouping chosen. */
  readonly groupings: readonly (PinnedGrouping & { readonly parties: Readonly<Record<string, number>> })[];
  /** Of the register that says who is asked. */
  readonly registerDate: string | null;
}

/** Reads a launch without doing it: the same checks, and the Parties that would be asked. */
export async function previewLaunch(
  input: LaunchInput,
): Promise<LaunchPreview | { readonly faults: readonly FieldProblem[] }> {
  const launch = readLaunch(input);
  if ("faults" in launch) return launch;
  const strange = await checkVersions(launch);
  if (strange) return { faults: [strange] };
  const [version, record] = await Promise.all([
    readVersion(launch.version),
    launch.record && readVersion(launch.record),
  ]);
  const parties = await eligibleParties(launch.referenceDate, launch.includesEu);
  if (parties.length === 0) return { faults: [{ ...problem("nobody_eligible"), field: "referenceDate" }] };
  const groupings = await chooseGroupings(launch.groupings);
  if ("problem" in groupings) return { faults: [groupings] };
  const byRegion = Map.groupBy(parties, ({ groups }) => groups.region);
  const clock = await sql<{ now: Date }>("SELECT clock_timestamp() AS now");
  return {
    launch: { ...launch, id: launch.id ?? (await freeRoundId(launch)) },
    versionTitle: version!.title,
    recordTitle: record ? record.title : null,
    state: roundStateAt({ ...launch, closedAt: null, frozenAt: null, publishedAt: null }, clock[0]!.now.toISOString()),
    asked: parties.length,
    regions: (await readRegions()).map(({ id, name }) => ({
      id,
      name,
      parties: (byRegion.get(id) ?? []).map((party) => party.name),
    })),
    groupings: groupings.map((grouping) => ({
      ...pinnedGrouping(grouping),
      parties: countBy(parties.map(({ party }) => groupOf(party, grouping))),
    })),
    registerDate: await readRegisterDate(),
  };
}

function countBy(names: readonly string[]): Readonly<Record<string, number>> {
  const groups = [...Map.groupBy(names, (name) => name)];
  return Object.fromEntries(groups.map(([name, all]) => [name, all.length]));
}
