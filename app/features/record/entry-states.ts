import type { ItemState, ItemStates } from "#app/core/survey/answers.ts";
import type { Item } from "#app/core/survey/codebook.ts";
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

/** What an entry says. */
export function stateOf(entry: Pick<StandingEntry, "state" | "value"> | undefined): ItemState {
  if (!entry) return { state: "not_answered" };
  if (entry.state !== "answered") return { state: entry.state };
  return { state: "answered", value: entry.value! };
}
