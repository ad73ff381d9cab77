import type { ItemState, ItemStates } from "#app/core/survey/answers.ts";
import type { Codebook, Item } from "#app/core/survey/codebook.ts";
import { itemsAbout, type About } from "#app/core/survey/items-about.ts";
import { hiddenReason } from "#app/core/survey/read-response.ts";
import type { StandingEntry } from "./record-entry.ts";

/**
 * What entries about one Party, or about the round, say item by item. Every item is there: what nobody recorded, and what was
 * withdrawn, is not answered. An entry of an item that the record itself hides is kept, and left out.
 */
export function entryStates(items: readonly Item[], entries: readonly StandingEntry[]): ItemStates {
  const byItem = new Map(entries.map((entry) => [entry.item, entry]));
  const states = new Map<string, ItemState>();
  for (const item of items) {
    const hidden = hiddenReason(item, states);
    states.set(item.name, hidden ? { state: hidden } : stateOf(byItem.get(item.name)));
  }
  return states;
}

/** The same of every Party, and of the round. Without a record nothing is said of them. */
export function recordStates(
  codebook: Codebook | null,
  parties: readonly string[],
  entries: readonly StandingEntry[],
): { readonly parties: ReadonlyMap<string, ItemStates>; readonly round: ItemStates } {
  const [aboutParty, aboutRound] = [itemsOf(codebook, "party"), itemsOf(codebook, "round")];
  const byParty = Map.groupBy(entries, ({ party }) => party);
  return {
    parties: new Map(parties.map((party) => [party, entryStates(aboutParty, byParty.get(party) ?? [])])),
    round: entryStates(aboutRound, byParty.get(null) ?? []),
  };
}

function itemsOf(codebook: Codebook | null, about: About): readonly Item[] {
  return codebook ? itemsAbout(codebook, about).items : [];
}

/** What an entry says. */
export function stateOf(entry: Pick<StandingEntry, "state" | "value"> | undefined): ItemState {
  if (!entry) return { state: "not_answered" };
  if (entry.state !== "answered") return { state: entry.state };
  return { state: "answered", value: entry.value! };
}
