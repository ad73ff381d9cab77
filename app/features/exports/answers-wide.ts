import { csvLine, numberCell, textCell, type CsvCell, type CsvDialect } from "#app/core/export/csv.ts";
import type { ItemState, TableRow } from "#app/core/survey/answers.ts";
import type { Column, Item } from "#app/core/survey/codebook.ts";
import { variablesOf } from "#app/core/survey/variables.ts";
import type { ExportSource } from "./export-source.ts";
import { partyCells, partyColumns } from "./party-cells.ts";
import type { ExportedParty } from "./responses.server.ts";
import { valueCell } from "./value-cell.ts";

const columns = ["response", "revision", "late", "submitted_at"];

export function wideHeader(source: ExportSource, dialect: CsvDialect): string {
  const names = [...partyColumns(source), ...columns, ...variablesOf(source.codebook).map(({ name }) => name)];
  return dialect.start + csvLine(names.map(textCell), dialect);
}

/** Makes the writer of a Party's line: the state of each item, then its value, code by code where several may be chosen. */
export function wideWriter(source: ExportSource, dialect: CsvDialect): (party: ExportedParty) => string {
  const writers = source.codebook.items.map((item) => [item.name, fieldCells(item, dialect)] as const);
  return (party) => {
    const items = party.submission?.items;
    let line = [...partyCells(party, source), ...responseCells(party, dialect)].join(dialect.separator);
    for (const [name, write] of writers) {
      line += write(items ? (items.get(name) ?? { state: "not_asked" }) : { state: "not_submitted" });
    }
    return `${line}\r\n`;
  };
}

function responseCells({ submission }: ExportedParty, dialect: CsvDialect): CsvCell[] {
  if (submission === null) return [textCell("not_submitted"), ...Array.from({ length: 3 }, () => textCell(null))];
  const { revision, late, submittedAt } = submission;
  return [textCell("submitted"), numberCell(revision, dialect), textCell(String(late)), textCell(submittedAt)];
}

/**
 * Makes the writer of a field's cells, in the order of its variables, each with the separator before it: the state, then the
 * value; of a table the number of rows.
 */
export function fieldCells(field: Item | Column, dialect: CsvDialect): (state: ItemState) => string {
  const { separator } = dialect;
  const codes = field.codes.map(({ code }) => code);
  const isFlags = field.kind === "choices";
  const blank = isFlags ? separator.repeat(codes.length) : separator;
  const answered = `${separator}answered`;
  return (state) => {
    if (state.state !== "answered") return separator + state.state + blank;
    const { value } = state;
    if (typeof value === "string") return answered + separator + valueCell(field, value, dialect);
    if (!isFlags) return answered + separator + (value as readonly TableRow[]).length;
    let cells = answered;
    for (const code of codes) cells += separator + ((value as readonly string[]).includes(code) ? "1" : "0");
    return cells;
  };
}
