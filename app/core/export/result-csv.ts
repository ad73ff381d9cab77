import { csvLine, numberCell, textCell, type CsvCell, type CsvDialect } from "./csv.ts";
import { resultColumnNames, resultColumns, type ResultColumn, type ResultRow } from "./result-columns.ts";

/** Results as a CSV file, a line at a time, the header first. */
export function* resultCsv(rows: Iterable<ResultRow>, dialect: CsvDialect): Generator<string> {
  yield dialect.start + csvLine(resultColumnNames.map(textCell), dialect);
  for (const row of rows) {
    yield csvLine(
      resultColumnNames.map((column) => cellOf(row, column, dialect)),
      dialect,
    );
  }
}

function cellOf(row: ResultRow, column: ResultColumn, dialect: CsvDialect): CsvCell {
  const value = row[column];
  return resultColumns[column] === "text" ? textCell(value as string | null) : numberCell(value, dialect);
}
