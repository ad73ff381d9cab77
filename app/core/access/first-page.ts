import type { Language } from "../language.ts";
import type { Person } from "./person.ts";

/** The page on which a person's work begins, by the first of their roles. */
export function firstPage(person: Pick<Person, "roles" | "parties">, language: Language): string {
  const [party] = person.parties;
  if (party) return `/${language}/parties/${party.party}`;
  if (person.roles.includes("secretariat")) return `/${language}/secretariat`;
  if (person.roles.includes("administrator")) return `/${language}/administration/users`;
  return person.roles.includes("analyst") ? `/${language}/rounds` : `/${language}`;
}

/** Whether a path is under a Party for which the person does not work: somebody else was there before. */
export function isOfOtherParty(person: Pick<Person, "parties">, path: string): boolean {
  const party = /^\/[a-z]{2}\/parties\/([^/?]+)/.exec(path)?.[1];
  return party !== undefined && !person.parties.some((own) => own.party === party);
}
