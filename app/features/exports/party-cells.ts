import { textCell, type CsvCell } from "#app/core/export/csv.ts";
import { languages } from "#app/core/language.ts";
import type { ExportSource } from "./export-source.ts";
import type { ExportedParty } from "./responses.server.ts";

/** The columns with which every line about a Party begins: a line cut out of its file still says where it is from. */
export const partyColumns = [
  "invented",
  "round",
  "party",
  ...languages.map((language) => `party_name_${language}`),
  "region",
  "eu",
] as const;

/** Their cells. */
export function partyCells({ party }: ExportedParty, { round, isInvented }: ExportSource): CsvCell[] {
  return [
    textCell(String(isInvented)),
    textCell(round),
    textCell(party.party),
    ...languages.map((language) => textCell(party.name[language])),
    textCell(party.groups["region"] ?? null),
    textCell(party.groups["eu"] ?? null),
  ];
}
