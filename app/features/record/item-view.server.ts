import type { Language } from "#app/core/language.ts";
import type { Item, Section } from "#app/core/survey/codebook.ts";
import { findItem } from "#app/core/survey/find-item.ts";
import { readEligible, type PinnedParty, type Round } from "../rounds/queries.server.ts";
import { readVersion } from "../surveys/queries.server.ts";
import { aboutOf, type About } from "#app/core/survey/items-about.ts";
import { readRecord, readRevisions, type RecordEntry } from "./queries.server.ts";

/** An item of the record with everything that was ever recorded under it. */
export interface ItemRecord {
  readonly item: Item;
  readonly section: Section;
  readonly about: About;
  /** The newest first, of each Party. */
  readonly revisions: readonly RecordEntry[];
}

/** An item of the record of a round; null when the round has no record, or the record no such item. */
export async function readItemRecord(round: Round, name: string): Promise<ItemRecord | null> {
  const version = round.record === null ? null : await readVersion(round.record);
  const item = version && findItem(version.codebook, name);
  if (!item) return null;
  const section = version.codebook.sections.find((each) => each.name === item.section)!;
  return { item, section, about: aboutOf(version.codebook, item), revisions: await readRevisions(round.id, name) };
}

/** Which Parties of a round are shown. */
export interface PartyChoice {
  readonly region: string;
  /** Only those of which nothing is recorded. */
  readonly blank: boolean;
}

/** A Party with what stands of it. */
export interface PartyEntry {
  readonly party: string;
  readonly name: string;
  readonly entry: RecordEntry | null;
}

/** The Parties of a round on the form of an item. */
export interface PartyEntries {
  /** Those chosen, in the order of their names, each with what stands. */
  readonly parties: readonly PartyEntry[];
  /** How many are left out, because what the record says of them elsewhere hides the item. */
  readonly hidden: number;
}

/** The Parties of which an item is recorded, as they are chosen. */
export async function readPartyEntries(
  round: Round,
  { item, revisions }: ItemRecord,
  choice: PartyChoice,
  language: Language,
): Promise<PartyEntries> {
  const [asked, record] = await Promise.all([readEligible(round.id), readRecord(round)]);
  const newest = new Map(revisions.toReversed().map((entry) => [entry.party, entry]));
  const { compare } = new Intl.Collator(language);
  const isHidden = ({ party }: PinnedParty) =>
    record.parties.get(party)?.get(item.name)?.state === "not_shown" && !newest.has(party);
  const isChosen = ({ party, groups }: PinnedParty): boolean => {
    const state = newest.get(party)?.state ?? "not_answered";
    return (choice.region === "" || groups.region === choice.region) && (!choice.blank || state === "not_answered");
  };
  const shown = asked.filter((party) => !isHidden(party));
  const parties = shown
    .filter(isChosen)
    .map(({ party, name }) => ({ party, name: name[language], entry: newest.get(party) ?? null }))
    .toSorted((left, right) => compare(left.name, right.name));
  return { parties, hidden: asked.length - shown.length };
}

/** Reads which Parties are to be shown from an address. */
export function readPartyChoice(query: URLSearchParams): PartyChoice {
  return { region: query.get("region") ?? "", blank: query.get("blank") === "yes" };
}
