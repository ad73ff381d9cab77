import { csvLine, numberCell, plainCsv, textCell } from "#app/core/export/csv.ts";

/** What the cells of a column hold, as a data package says it. */
export type FieldType = "string" | "boolean" | "integer" | "number" | "date" | "datetime";

/** A column of a file. */
export interface PackField {
  readonly name: string;
  readonly type: FieldType;
}

/** A file of a pack: its name, the words for it (a key of the namespace `pack`), and its text, a piece at a time. */
export interface PackFile {
  readonly name: string;
  readonly title: `pack:${string}`;
  /** The columns of a CSV file, in order; null for every other file. */
  readonly fields: readonly PackField[] | null;
  readonly write: () => AsyncIterable<string> | Iterable<string>;
}

/** A file of one text. */
export function textFile(name: string, title: PackFile["title"], text: () => string): PackFile {
  return { name, title, fields: null, write: () => [text()] };
}

/** A file of JSON, as people read it. */
export function jsonFile(name: string, title: PackFile["title"], value: unknown): PackFile {
  return textFile(name, title, () => `${JSON.stringify(value, null, 2)}\n`);
}

type Cell = string | number | boolean | null;

/** A CSV file of rows at hand. */
export function rowsFile(
  name: string,
  title: PackFile["title"],
  fields: readonly PackField[],
  rows: readonly (readonly Cell[])[],
): PackFile {
  return { name, title, fields, write: () => [headerOf(fields), ...rows.map((row) => lineOf(fields, row))] };
}

function headerOf(fields: readonly PackField[]): string {
  return csvLine(
    fields.map(({ name }) => textCell(name)),
    plainCsv,
  );
}

function lineOf(fields: readonly PackField[], row: readonly Cell[]): string {
  const cells = row.map((cell, index) => {
    const { type } = fields[index]!;
    if (type === "integer" || type === "number") return numberCell(cell as string | number | null, plainCsv);
    return textCell(cell === null ? null : String(cell));
  });
  return csvLine(cells, plainCsv);
}
