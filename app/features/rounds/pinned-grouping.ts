import type { Words } from "#app/core/language.ts";
import type { Grouping } from "#app/core/survey/grouping.ts";

/** A grouping as a round keeps it: in words. Which of its groups a Party is in stands with the Party. */
export interface PinnedGrouping {
  readonly grouping: string;
  readonly label: Words;
  /** Whose list it is, and the day from which it holds. */
  readonly source: Words;
  readonly asOf: string;
  /** In the order to publish; everybody else is last. */
  readonly groups: readonly { readonly group: string; readonly label: Words }[];
}

/** What a round keeps of a grouping. */
export function pinnedGrouping({ grouping, label, source, asOf, groups, rest }: Grouping): PinnedGrouping {
  return {
    grouping,
    label,
    source,
    asOf,
    groups: [...groups, rest].map(({ group, label: words }) => ({ group, label: words })),
  };
}
