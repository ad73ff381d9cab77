import type { Person } from "#app/core/access/person.ts";
import type { Words } from "#app/core/language.ts";

/** The name of one of a person's Parties. The guard has found that it is theirs. */
export function partyNameOf(person: Person, party: string): Words {
  const own = person.parties.find((each) => each.party === party);
  if (!own) throw new Error(`${party} is not a Party of this person`);
  return own.name;
}
