import type { Item } from "#app/core/survey/codebook.ts";

/** What stays chosen when a code is added: "none of these" takes the others away, and any other takes "none of these" away. */
export function withoutExcluded(item: Pick<Item, "exclusiveCodes">, before: unknown, after: unknown): unknown {
  if (!Array.isArray(after) || item.exclusiveCodes.length === 0) return after;
  const earlier: readonly unknown[] = Array.isArray(before) ? before : [];
  const added = after.find((code) => !earlier.includes(code));
  if (added === undefined) return after;
  if (item.exclusiveCodes.includes(String(added))) return [added];
  return after.filter((code) => !item.exclusiveCodes.includes(String(code)));
}
