import type { Words } from "#app/core/language.ts";
import type { Breakdown } from "#app/core/rollup/roll-up.ts";
import { sql } from "#app/io/db.server.ts";
import type { AskedParty } from "./asked-parties.server.ts";

/** The ways in which every result is divided. Their groups are pinned with the Parties when a round is launched. */
export const breakdownNames = ["region", "eu"] as const;

/** Groups by membership of the European Union, which is a Party itself, beside its member States. */
const euGroups = ["member", "non_member", "union"];

/** The groups that the Parties of a round stand in, in the order to publish. Groups without a Party are left out. */
export async function readBreakdowns(parties: readonly AskedParty[]): Promise<Breakdown[]> {
  const regions = [...(await readRegions()).keys()];
  return breakdownNames.map((breakdown) => {
    const present = new Set(parties.map(({ groups }) => groups[breakdown] ?? ""));
    const known = breakdown === "region" ? regions : euGroups;
    const strange = [...present].filter((group) => !known.includes(group)).sort();
    return { breakdown, groups: [...known.filter((group) => present.has(group)), ...strange] };
  });
}

/** Names of regions by code, in the order of the register. */
export async function readRegions(): Promise<ReadonlyMap<string, Words>> {
  const rows = await sql<{ id: string; name: Words }>('SELECT id, name FROM region ORDER BY "order"');
  return new Map(rows.map(({ id, name }) => [id, name]));
}
