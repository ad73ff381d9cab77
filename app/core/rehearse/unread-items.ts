import { itemsInCondition, itemsReadBy } from "../measures/items-read.ts";
import type { Measure } from "../measures/measure.ts";
import type { Codebook } from "../survey/codebook.ts";

/** An item that feeds no indicator. */
export interface UnreadItem {
  readonly item: string;
  /** Items that its answer shows or hides. Without any, the answer is used for nothing that a program knows of. */
  readonly decides: readonly string[];
}

/** The items that no measure reads, in the order asked. */
export function unreadItems({ items }: Codebook, measures: readonly Measure[]): readonly UnreadItem[] {
  const read = new Set(measures.flatMap(itemsReadBy));
  const needs = items.map((item) => {
    const conditions = [item.shownWhen, item.universe?.condition].filter((condition) => condition != null);
    return { name: item.name, of: new Set(conditions.flatMap(itemsInCondition)) };
  });
  return items
    .filter(({ name }) => !read.has(name))
    .map(({ name }) => ({ item: name, decides: needs.filter(({ of }) => of.has(name)).map((each) => each.name) }));
}
