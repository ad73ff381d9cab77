import { csvLine, textCell, type CsvDialect } from "#app/core/export/csv.ts";
import type { ItemState, Reason, TableRow } from "#app/core/survey/answers.ts";
import type { Column, Item } from "#app/core/survey/codebook.ts";
import type { ExportSource } from "./export-source.ts";
import { partyCells, partyColumns } from "./party-cells.ts";
import type { ExportedParty } from "./responses.server.ts";
import { valueCell } from "./value-cell.ts";

/** One fact a line: `row` and `column` are of a table's cell, `code` of one choice among several, whose value is 1 or 0. */
const columns = ["item", "row", "column", "code", "state", "value"];

type FieldState = ItemState<string | readonly string[]>;

export function longHeader(source: ExportSource, dialect: CsvDialect): string {
  return dialect.start + csvLine([...partyColumns(source), ...columns].map(textCell), dialect);
}

/**
 * Makes the writer of a Party's lines: one for each item, with its value or the reason there is none; a Party that has not
 * submitted has its lines too, so that every item adds up to all Parties. What does not change from Party to Party is
 * written once.
 */
export function longWriter(source: ExportSource, dialect: CsvDialect): (party: ExportedParty) => string {
  const writers = source.codebook.items.map((item) => [item.name, itemWriter(item, dialect)] as const);
  return (party) => {
    const start = partyCells(party, source).join(dialect.separator) + dialect.separator;
    const items = party.submission?.items;
    let lines = "";
    for (const [name, write] of writers) {
      lines += write(start, items ? (items.get(name) ?? { state: "not_asked" }) : { state: "not_submitted" });
    }
    return lines;
  };
}

type Write<State> = (start: string, state: State) => string;

function itemWriter(item: Item, dialect: CsvDialect): Write<ItemState> {
  const { separator } = dialect;
  const begin = `${item.name}${separator}${separator}${separator}`;
  if (item.kind !== "table") return fieldWriter(item, begin, dialect) as Write<ItemState>;
  const cells = item.columns.map((column) => [column.name, cellWriter(item, column, dialect)] as const);
  return (start, state) => {
    if (state.state !== "answered") return line(start, begin, separator, state.state);
    const rows = state.value as readonly TableRow[];
    const own = `${start}${begin}${separator}answered${separator}${rows.length}\r\n`;
    return rows.reduce((lines, row, index) => {
      const prefix = `${start}${item.name}${separator}${index + 1}${separator}`;
      return cells.reduce(
        (more, [name, write]) => more + write(prefix, row.cells[name] ?? { state: "not_answered" }),
        lines,
      );
    }, own);
  };
}

function cellWriter(table: Item, column: Column, dialect: CsvDialect): Write<FieldState> {
  return fieldWriter(column, `${column.name}${dialect.separator}`, dialect);
}

/** `begin` ends where the code is written. */
function fieldWriter(field: Item | Column, begin: string, dialect: CsvDialect): Write<FieldState> {
  const { separator } = dialect;
  const codes = field.codes.map(
    ({ code }) => [code, `${begin}${textCell(code)}${separator}answered${separator}`] as const,
  );
  const answered = `${begin}${separator}answered${separator}`;
  return (start, state) => {
    if (state.state !== "answered") return line(start, begin, separator, state.state);
    const { value } = state;
    if (typeof value === "string") return `${start}${answered}${valueCell(field, value, dialect)}\r\n`;
    let lines = "";
    for (const [code, rest] of codes) lines += `${start}${rest}${value.includes(code) ? 1 : 0}\r\n`;
    return lines;
  };
}

function line(start: string, begin: string, separator: string, reason: Reason): string {
  return `${start}${begin}${separator}${reason}${separator}\r\n`;
}
