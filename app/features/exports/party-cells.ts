import { textCell, type CsvCell } from "#app/core/export/csv.ts";
import { languages } from "#app/core/language.ts";
import type { ExportSource } from "./export-source.ts";
import type { ExportedParty } from "./responses.server.ts";

/**
 * The columns with which every line about a Party begins: a line cut out of its file still says where it is from. The group
 * of a Party in a grouping stands under the grouping's name after `group_`, with `_` for `-`.
 */
export function partyColumns({ groupings }: ExportSource): string[] {
  return [
    "invented",
    "round",
    "party",
    ...languages.map((language) => `party_name_${language}`),
    "region",
    "eu",
    ...groupings.map((grouping) => `group_${grouping.replaceAll("-", "_")}`),
  ];
}

/** Their cells. */
export function partyCells({ party }: ExportedParty, { round, isInvented, groupings }: ExportSource): CsvCell[] {
  return [
    textCell(String(isInvented)),
    textCell(round),
    textCell(party.party),
    ...languages.map((language) => textCell(party.name[language])),
    ...["region", "eu", ...groupings].map((breakdown) => textCell(party.groups[breakdown] ?? null)),
  ];
}
