import type { AnswerFault } from "./answer-fault.ts";
import type { DraftAnswers, ItemState, TableRow } from "./answers.ts";
import type { Item } from "./codebook.ts";
import { cellPath } from "./find-item.ts";
import { readField } from "./read-field.ts";

/** The rows of a table in which something is said, in their order, and what is wrong with their cells. */
export interface ReadTable {
  readonly rows: readonly TableRow[];
  readonly faults: readonly AnswerFault[];
}

/** Reads the cells of a table. A row in which nothing is said is not a row: an added row left blank counts for nothing. */
export function readTable(table: Item, rowIds: readonly string[], answers: DraftAnswers): ReadTable {
  const read = rowIds.map((id) => readRow(table, id, answers)).filter((row) => row !== null);
  return { rows: read.map(({ row }) => row), faults: read.flatMap(({ faults }) => faults) };
}

function readRow(table: Item, id: string, answers: DraftAnswers): { row: TableRow; faults: AnswerFault[] } | null {
  const cells: Record<string, ItemState<string | readonly string[]>> = {};
  const faults: AnswerFault[] = [];
  let isBlank = true;
  for (const column of table.columns) {
    const path = cellPath(table.name, id, column.name);
    const { value, fault } = readField(column, answers.get(path));
    cells[column.name] = value === null ? { state: "not_answered" } : { state: "answered", value };
    if (value !== null || fault) isBlank = false;
    const told =
      fault ?? (value === null && column.required ? { problem: "required_missing" as const, params: {} } : null);
    if (told) faults.push({ path, item: table.name, row: id, column: column.name, ...told });
  }
  return isBlank ? null : { row: { id, cells }, faults };
}
