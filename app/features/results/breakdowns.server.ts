import type { Words } from "#app/core/language.ts";
import type { Breakdown } from "#app/core/rollup/roll-up.ts";
import { sql } from "#app/io/db.server.ts";
import type { PinnedGrouping } from "../rounds/pinned-grouping.ts";
import type { AskedParty } from "./asked-parties.server.ts";

/** Groups by membership of the European Union, which is a Party itself, beside its member States. */
const euGroups = ["member", "non_member", "union"];

/**
 * The ways in which every result of a round is divided: by region, by membership of the European Union, then by the groupings
 * of the round. Groups stand in the order to publish; those without a Party are left out. Which group a Party is in was
 * pinned when the round was launched.
 */
export async function readBreakdowns(round: string, parties: readonly AskedParty[]): Promise<Breakdown[]> {
  const [row] = await sql<{ groupings: readonly PinnedGrouping[] }>("SELECT groupings FROM round WHERE id = $1", [
    round,
  ]);
  const known: (readonly [string, readonly string[]])[] = [
    ["region", [...(await readRegions()).keys()]],
    ["eu", euGroups],
    ...(row?.groupings ?? []).map(({ grouping, groups }) => [grouping, groups.map(({ group }) => group)] as const),
  ];
  return known.map(([breakdown, groups]) => {
    const present = new Set(parties.map((party) => party.groups[breakdown] ?? ""));
    const strange = [...present].filter((group) => !groups.includes(group)).sort();
    return { breakdown, groups: [...groups.filter((group) => present.has(group)), ...strange] };
  });
}

/** Names of regions by code, in the order of the register. */
export async function readRegions(): Promise<ReadonlyMap<string, Words>> {
  const rows = await sql<{ id: string; name: Words }>('SELECT id, name FROM region ORDER BY "order"');
  return new Map(rows.map(({ id, name }) => [id, name]));
}
