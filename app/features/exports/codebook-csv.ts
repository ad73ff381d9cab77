import { codebookColumns, codebookRows } from "#app/core/export/codebook-rows.ts";
import { csvLine, numberCell, textCell, type CsvDialect } from "#app/core/export/csv.ts";
import type { ExportSource } from "./export-source.ts";

/** The codebook as a file, a line at a time, the header first: what every column and code of the other files means. */
export function* codebookCsv({ isInvented, version, codebook }: ExportSource, dialect: CsvDialect): Generator<string> {
  yield dialect.start + csvLine(["invented", "version", ...codebookColumns].map(textCell), dialect);
  const start = [textCell(String(isInvented)), textCell(version)];
  for (const row of codebookRows(codebook)) {
    const cells = codebookColumns.map((column) =>
      column === "minimum" || column === "maximum" ? numberCell(row[column], dialect) : textCell(row[column]),
    );
    yield csvLine([...start, ...cells], dialect);
  }
}
