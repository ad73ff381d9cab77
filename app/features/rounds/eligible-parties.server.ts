import type { Words } from "#app/core/language.ts";
import { groupOf, type Grouping } from "#app/core/survey/grouping.ts";
import type { Client } from "#app/io/db.server.ts";
import { sql } from "#app/io/db.server.ts";

/** A Party that a round would ask, with its groups as they are now. */
export interface EligibleParty {
  readonly party: string;
  readonly name: Words;
  readonly groups: PartyGroups;
}

/** The group of a Party in each division: the two that every round has, and those of its groupings. */
export interface PartyGroups {
  readonly region: string;
  readonly eu: "member" | "non_member" | "union";
  readonly [grouping: string]: string;
}

/** The Parties for which the Convention is in force on $1; with the European Union beside its members when $2. */
const eligible = `
  SELECT id AS party, name, jsonb_build_object('region', region_id, 'eu',
         CASE WHEN type <> 'state' THEN 'union' WHEN eu_member_state THEN 'member' ELSE 'non_member' END) AS groups
  FROM party
  WHERE in_force_on <= $1::date AND (type = 'state' OR $2::boolean)`;

/** The Parties that a round with this reference date would ask, by their code. */
export async function eligibleParties(referenceDate: string, includesEu: boolean): Promise<EligibleParty[]> {
  return sql<EligibleParty & Record<string, unknown>>(`${eligible} ORDER BY id`, [referenceDate, includesEu]);
}

/** Pins them to a round with their groups, and a response each. Returns how many they are. */
export async function pinEligible(
  client: Client,
  round: {
    readonly id: string;
    readonly version: string;
    readonly referenceDate: string;
    readonly includesEu: boolean;
  },
  groupings: readonly Grouping[],
): Promise<number> {
  const { rows: asked } = await client.query<EligibleParty>(eligible, [round.referenceDate, round.includesEu]);
  const { rowCount } = await client.query(
    `INSERT INTO eligible (round_id, party_id, party_name, groups)
     SELECT $1, e->>'party', e->'name', e->'groups' FROM jsonb_array_elements($2::jsonb) AS e`,
    [round.id, JSON.stringify(asked.map((party) => ({ ...party, groups: groupsOf(party, groupings) })))],
  );
  await client.query(
    "INSERT INTO response (round_id, party_id, version_id) SELECT round_id, party_id, $2 FROM eligible WHERE round_id = $1",
    [round.id, round.version],
  );
  return rowCount ?? 0;
}

function groupsOf({ party, groups }: EligibleParty, groupings: readonly Grouping[]): PartyGroups {
  return {
    ...groups,
    ...Object.fromEntries(groupings.map((grouping) => [grouping.grouping, groupOf(party, grouping)])),
  };
}
