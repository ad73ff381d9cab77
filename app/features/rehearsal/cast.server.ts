import { join } from "node:path";
import type { Words } from "#app/core/language.ts";
import type { RehearsedParty } from "#app/core/rehearse/invent-reports.ts";
import type { RehearsalCast } from "#app/core/rehearse/rehearse.ts";
import { sql } from "#app/io/db.server.ts";
import { eligibleParties } from "../rounds/eligible-parties.server.ts";
import { registerSchema } from "../surveys/inputs.ts";
import { readRegions } from "../surveys/queries.server.ts";
import { readJson } from "../surveys/read-folder.server.ts";

/** Who takes part in a rehearsal: every Party of the Convention, by region. */
export interface Cast extends RehearsalCast {
  readonly regions: readonly Region[];
}

interface Region {
  readonly id: string;
  readonly name: Words;
}

/** The Parties that a round launched today would ask, the European Union among them. */
export async function readCast(): Promise<Cast> {
  const [clock] = await sql<{ today: string }>("SELECT current_date::text AS today");
  const today = clock!.today;
  return castOf(await eligibleParties(today, true), await readRegions(), today);
}

/** The Parties of the register in a folder of definitions, for authors who have no database at hand. */
export function castInFiles(root: string): Cast {
  const { asOf, regions, parties } = registerSchema.parse(readJson(join(root, "register/parties.json")));
  const inForce = parties.filter(({ inForceOn }) => inForceOn <= asOf);
  return castOf(
    inForce.map(({ iso3, region }) => ({ party: iso3, groups: { region } })),
    regions.map(({ code, name }) => ({ id: code, name })),
    asOf,
  );
}

/** A smaller cast: Parties from all over the list, so that no region is lost before it must be. */
export function withFewer(cast: Cast, wanted: number): Cast {
  const step = cast.parties.length / wanted;
  const parties = Array.from({ length: wanted }, (_, place) => cast.parties[Math.floor(place * step)]!);
  return { ...cast, parties, breakdowns: breakdownsOf(parties, cast.regions) };
}

/** The two calendar years before the day are what such a round would ask about. */
function castOf(listed: readonly RehearsedParty[], regions: readonly Region[], day: string): Cast {
  const year = Number(day.slice(0, 4));
  const parties = listed
    .map(({ party, groups }) => ({ party, groups }))
    .toSorted((left, right) => (left.party < right.party ? -1 : 1));
  return {
    parties,
    regions,
    breakdowns: breakdownsOf(parties, regions),
    round: { round: "rehearsal", period: [`${year - 2}-01-01`, `${year - 1}-12-31`] },
  };
}

function breakdownsOf(parties: readonly RehearsedParty[], regions: readonly Region[]): RehearsalCast["breakdowns"] {
  const present = new Set(parties.map(({ groups }) => groups["region"]));
  return [{ breakdown: "region", groups: regions.map(({ id }) => id).filter((id) => present.has(id)) }];
}
