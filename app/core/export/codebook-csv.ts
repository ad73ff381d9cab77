import type { Codebook } from "../survey/codebook.ts";
import { codebookColumns, codebookRows, type CodebookColumn, type CodebookRow } from "./codebook-rows.ts";
import { csvLine, numberCell, textCell, type CsvCell, type CsvDialect } from "./csv.ts";

/** A codebook as a CSV file, a line at a time, the header first. */
export function* codebookCsv(codebook: Codebook, dialect: CsvDialect): Generator<string> {
  yield dialect.start + csvLine(codebookColumns.map(textCell), dialect);
  for (const row of codebookRows(codebook)) {
    yield csvLine(
      codebookColumns.map((column) => cellOf(row, column, dialect)),
      dialect,
    );
  }
}

/** Bounds are numbers; everything else is what somebody wrote. */
function cellOf(row: CodebookRow, column: CodebookColumn, dialect: CsvDialect): CsvCell {
  const isBound = column === "minimum" || column === "maximum";
  return isBound ? numberCell(row[column], dialect) : textCell(row[column]);
}
