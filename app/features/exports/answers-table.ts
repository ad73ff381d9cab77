import { csvLine, textCell, type CsvDialect } from "#app/core/export/csv.ts";
import type { ItemState, TableRow } from "#app/core/survey/answers.ts";
import type { Item } from "#app/core/survey/codebook.ts";
import { tableVariables } from "#app/core/survey/variables.ts";
import { fieldCells } from "./answers-wide.ts";
import type { ExportSource } from "./export-source.ts";
import { partyCells, partyColumns } from "./party-cells.ts";
import type { ExportedParty } from "./responses.server.ts";

export function tableHeader(source: ExportSource, table: Item, dialect: CsvDialect): string {
  const names = [...partyColumns(source), "table", "state", "row", ...tableVariables(table).map(({ name }) => name)];
  return dialect.start + csvLine(names.map(textCell), dialect);
}

/**
 * Makes the writer of the rows that a Party added to a table, in its order. A Party without rows has one line, with the reason
 * and nothing else.
 */
export function tableWriter(source: ExportSource, table: Item, dialect: CsvDialect): (party: ExportedParty) => string {
  const { separator } = dialect;
  const writers = table.columns.map((column) => [column.name, fieldCells(column, dialect)] as const);
  const blank = separator.repeat(tableVariables(table).length + 1);
  return (party) => {
    const start = [...partyCells(party, source), textCell(table.name)].join(separator) + separator;
    const state = stateOf(party, table);
    if (state.state !== "answered") return `${start}${state.state}${blank}\r\n`;
    const lines = (state.value as readonly TableRow[]).map(({ cells }, index) => {
      const own = writers.map(([name, write]) => write(cells[name] ?? { state: "not_answered" }));
      return `${start}answered${separator}${index + 1}${own.join("")}\r\n`;
    });
    return lines.join("");
  };
}

function stateOf({ submission }: ExportedParty, table: Item): ItemState {
  if (submission === null) return { state: "not_submitted" };
  return submission.items.get(table.name) ?? { state: "not_asked" };
}
