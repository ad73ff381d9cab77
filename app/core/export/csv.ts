import type { Language } from "../language.ts";

/** How a CSV file is written. */
export interface CsvDialect {
  /** What the file begins with: a byte order mark tells Excel that it is UTF-8. */
  readonly start: "" | "\ufeff";
  readonly separator: "," | ";";
  readonly decimalMark: "." | ",";
}

/** A cell that may be written: only the functions of this file make one, so that no text reaches a file unguarded. */
export type CsvCell = string & { readonly madeBy: "csv" };

/** RFC 4180 in UTF-8, for programs and for keeping: commas, decimals as they were given. */
export const plainCsv: CsvDialect = { start: "", separator: ",", decimalMark: "." };

const excelWithCommas: CsvDialect = { start: "\ufeff", separator: ",", decimalMark: "." };
const excelWithSemicolons: CsvDialect = { start: "\ufeff", separator: ";", decimalMark: "," };

/** What Excel opens rightly by a double click where people work in that language (docs/decisions/0020-csv-for-excel.md). */
export const excelCsv: Readonly<Record<Language, CsvDialect>> = {
  en: excelWithCommas,
  fr: excelWithSemicolons,
  es: excelWithSemicolons,
};

/**
 * What a spreadsheet takes for the start of a formula, the full-width forms included, behind apostrophes of our own or the
 * author's. NUL and line breaks are dropped by some programs, which then see what follows.
 */
// oxlint-disable-next-line no-control-regex -- The control characters are the point.
const formulaStart = /^'*[=+\-@\t\r\n\0＝＋－＠]/;

/** Anything that one of the dialects, or a program guessing wrongly, would read as the end of a cell. */
const needsQuotes = /[",;\t\r\n]/;

const decimal = /^-?\d+(?:\.\d+)?$/;

/** A text cell; null is an empty one. A leading apostrophe keeps a spreadsheet from running what a person typed. */
export function textCell(text: string | null): CsvCell {
  if (text === null) return "" as CsvCell;
  const guarded = formulaStart.test(text) ? `'${text}` : text;
  return (needsQuotes.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded) as CsvCell;
}

/**
 * A number cell, from a decimal string or a whole number; null is an empty one. A negative number stays a number. Throws on
 * anything else: a text in a number's place is a defect of the caller.
 */
export function numberCell(number: string | number | null, dialect: CsvDialect): CsvCell {
  if (number === null) return "" as CsvCell;
  const written = String(number);
  if (!decimal.test(written)) throw new TypeError(`Not a decimal number: ${written}`);
  return (dialect.decimalMark === "." ? written : written.replace(".", dialect.decimalMark)) as CsvCell;
}

/** One line of a file, its line end included. */
export function csvLine(cells: readonly CsvCell[], dialect: CsvDialect): string {
  return `${cells.join(dialect.separator)}\r\n`;
}

/** What a text cell said before it was guarded, once a parser has taken off its quotes. For files that come back. */
export function textOfCell(cell: string): string {
  return formulaStart.test(cell) && cell.startsWith("'") ? cell.slice(1) : cell;
}
