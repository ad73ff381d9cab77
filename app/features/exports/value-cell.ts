import { numberCell, textCell, type CsvCell, type CsvDialect } from "#app/core/export/csv.ts";
import type { Column, Item } from "#app/core/survey/codebook.ts";

/** Writes one value of a field: numbers as numbers, everything else as text that no spreadsheet runs. */
export function valueCell(field: Item | Column, value: string, dialect: CsvDialect): CsvCell {
  return field.kind === "integer" || field.kind === "decimal" ? numberCell(value, dialect) : textCell(value);
}
