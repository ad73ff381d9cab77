import type { Language } from "#app/core/language.ts";
import { aboutOf, type About } from "#app/core/survey/items-about.ts";
import type { RoundRecord } from "./queries.server.ts";
import type { RecordEntry } from "./record-entry.ts";

/** How far an item is recorded in a round. */
export interface ItemProgress {
  readonly item: string;
  readonly label: string;
  /** The title of its section. */
  readonly section: string;
  readonly about: About;
  readonly indicators: readonly string[];
  /** How many of `of` have an entry that says something: a value, or why there is none. */
  readonly recorded: number;
  /** The Parties it is about, 1 for the round. Those that the record itself leaves out are not counted. */
  readonly of: number;
  /** What was recorded last, withdrawals included; null when nothing ever was. */
  readonly last: { readonly by: string; readonly at: string } | null;
}

/** The items of a record as the Secretariat follows them, in a language. */
export function recordView(
  { version, parties, round, entries }: RoundRecord,
  language: Language,
): readonly ItemProgress[] {
  if (!version) return [];
  const { codebook } = version;
  const byItem = Map.groupBy(entries, ({ item }) => item);
  const sections = new Map(codebook.sections.map(({ name, title }) => [name, title[language]]));
  return codebook.items.map((item) => {
    const about = aboutOf(codebook, item);
    const states = (about === "round" ? [round] : [...parties.values()]).map((each) => each.get(item.name)?.state);
    const asked = states.filter((state) => state !== "not_shown");
    return {
      item: item.name,
      label: item.label[language],
      section: sections.get(item.section) ?? "",
      about,
      indicators: item.indicators,
      recorded: asked.filter((state) => state !== "not_answered").length,
      of: asked.length,
      last: lastOf(byItem.get(item.name) ?? []),
    };
  });
}

function lastOf(entries: readonly RecordEntry[]): ItemProgress["last"] {
  const last = entries.toSorted((left, right) => right.recordedAt.localeCompare(left.recordedAt))[0];
  return last ? { by: last.recordedBy, at: last.recordedAt } : null;
}
