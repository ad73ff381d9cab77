import type { Language } from "#app/core/language.ts";
import type { FollowedParty, Progress } from "./queries.server.ts";

export const progresses = ["silent", "started", "submitted", "late"] as const satisfies readonly Progress[];
export const partyOrders = ["party", "region", "progress", "saved", "submitted"] as const;

export type PartyOrder = (typeof partyOrders)[number];

/** Which Parties of a round to list, and how: all of it stands in the address. */
export interface PartySelection {
  readonly region: string;
  readonly progress: Progress | "";
  /** A part of the name, in the reader's language, or the code. */
  readonly name: string;
  readonly sort: PartyOrder;
  readonly descending: boolean;
}

/** Reads it from an address; what is not understood is as if absent. */
export function readSelection(query: URLSearchParams): PartySelection {
  const progress = query.get("progress");
  const sort = query.get("sort");
  return {
    region: query.get("region") ?? "",
    progress: progresses.find((each) => each === progress) ?? "",
    name: (query.get("name") ?? "").trim().slice(0, 100),
    sort: partyOrders.find((each) => each === sort) ?? "party",
    descending: query.get("order") === "descending",
  };
}

/** Writes it into an address, leaving out what goes without saying. */
export function writeSelection({ region, progress, name, sort, descending }: PartySelection): string {
  const query = new URLSearchParams();
  if (name) query.set("name", name);
  if (region) query.set("region", region);
  if (progress) query.set("progress", progress);
  if (sort !== "party") query.set("sort", sort);
  if (descending) query.set("order", "descending");
  return query.size > 0 ? `?${query}` : "";
}

/** The Parties selected, in the order of the language; equals by name; those without a time last, whichever the direction. */
export function selectParties(
  parties: readonly FollowedParty[],
  selection: PartySelection,
  regionNames: ReadonlyMap<string, string>,
  language: Language,
): FollowedParty[] {
  const { compare } = new Intl.Collator(language);
  const sought = plain(selection.name);
  const byName = (left: FollowedParty, right: FollowedParty) => compare(left.name[language], right.name[language]);
  const direction = selection.descending ? -1 : 1;
  const key = keyOf(selection.sort, regionNames, language);
  return parties
    .filter(
      ({ party, name, groups, progress }) =>
        (!selection.region || groups.region === selection.region) &&
        (!selection.progress || progress === selection.progress) &&
        (plain(name[language]).includes(sought) || party.toLowerCase() === sought),
    )
    .sort((left, right) => {
      const [one, other] = [key(left), key(right)];
      if (one === null || other === null) return Number(one === null) - Number(other === null) || byName(left, right);
      return direction * compare(one, other) || byName(left, right);
    });
}

function keyOf(
  sort: PartyOrder,
  regionNames: ReadonlyMap<string, string>,
  language: Language,
): (party: FollowedParty) => string | null {
  switch (sort) {
    case "party":
      return ({ name }) => name[language];
    case "region":
      return ({ groups }) => regionNames.get(groups.region) ?? groups.region;
    case "progress":
      return ({ progress }) => String(progresses.indexOf(progress));
    case "saved":
      return ({ lastSavedAt }) => lastSavedAt;
    case "submitted":
      return ({ firstSubmittedAt }) => firstSubmittedAt;
  }
}

/** Small letters without accents: who types "cote" finds Côte d’Ivoire. */
function plain(text: string): string {
  return text
    .normalize("NFD")
    .replaceAll(/\p{Diacritic}/gu, "")
    .replaceAll("’", "'")
    .toLowerCase();
}
