import { readCsv } from "#app/core/import/read-csv.ts";
import type { RecordFileFault } from "./record-file.ts";

/** A line of a CSV file, its cells by column, without space around them. */
export interface FileLine<Name extends string> {
  readonly line: number;
  readonly cells: Readonly<Record<Name, string>>;
}

/** Reads CSV with a header that has these columns, in any order. Lines that do not fit it are told, and left out. */
export function readTableOfFile<Name extends string>(
  text: string,
  columns: readonly Name[],
): { readonly lines: readonly FileLine<Name>[]; readonly faults: readonly RecordFileFault[] } {
  const { records, brokenLine } = readCsv(text);
  const faults: RecordFileFault[] = [];
  const tell = (row: number, column: string, words: RecordFileFault["words"], params: RecordFileFault["params"] = {}) =>
    void faults.push({ row, column, party: "", words, params });
  if (brokenLine !== null) tell(brokenLine, "", "import:not_csv");
  const [header, ...rest] = records;
  const names = header?.cells.map((cell) => cell.trim()) ?? [];
  const missing = columns.filter((name) => !names.includes(name));
  for (const column of missing) tell(1, column, "record:fault_column_missing", { column, columns: columns.join(",") });
  if (!header || missing.length > 0) return { lines: [], faults };
  if (rest.length === 0) tell(1, "", "import:nothing_given");
  const lines = rest.flatMap(({ line, cells }) => {
    if (cells.length !== names.length) {
      tell(line, "", "import:cell_count", { expected: names.length, found: cells.length });
      return [];
    }
    const byName = Object.fromEntries(columns.map((name) => [name, cells[names.indexOf(name)]!.trim()]));
    return [{ line, cells: byName as Record<Name, string> }];
  });
  return { lines, faults };
}
