import type { Language } from "#app/core/language.ts";
import { formatDate } from "#app/core/lifecycle/format-instant.ts";
import { translate } from "#app/io/i18n.server.ts";
import type { Round } from "../rounds/queries.server.ts";
import { readRegions } from "./breakdowns.server.ts";

/** What the divisions of a round and their groups are called, in one language. */
export interface GroupNames {
  /** A division as the caption of a table: "By region". */
  readonly caption: (breakdown: string) => string;
  /** The head of the column of its groups: "Region". */
  readonly head: (breakdown: string) => string;
  readonly group: (breakdown: string, group: string) => string;
  /** Whose list it is, and from when it holds; null for the divisions that every round has. */
  readonly source: (breakdown: string) => string | null;
}

/** Regions are named by the register, membership of the European Union by the interface, groupings as the round keeps them. */
export async function readGroupNames({ groupings }: Pick<Round, "groupings">, language: Language): Promise<GroupNames> {
  const regions = await readRegions();
  const find = (breakdown: string) => groupings.find(({ grouping }) => grouping === breakdown);
  return {
    caption: (breakdown) => find(breakdown)?.label[language] ?? translate(language, `analyst:breakdown_${breakdown}`),
    head: (breakdown) => translate(language, `analyst:breakdown_${find(breakdown) ? "eu" : breakdown}_group`),
    group: (breakdown, group) =>
      breakdown === "region"
        ? (regions.get(group)?.[language] ?? group)
        : (find(breakdown)?.groups.find((each) => each.group === group)?.label[language] ??
          translate(language, `analyst:group_${group}`)),
    source: (breakdown) => {
      const grouping = find(breakdown);
      if (!grouping) return null;
      const details = { source: grouping.source[language], date: formatDate(grouping.asOf, language) };
      return translate(language, "groupings:source_dated", details);
    },
  };
}
