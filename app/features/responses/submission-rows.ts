import type { ItemState, ItemStates, TableRow } from "#app/core/survey/answers.ts";
import type { Codebook, Column, Item } from "#app/core/survey/codebook.ts";

/** A submission's answers as columns of the table submission_answer: one fact a row. */
export interface SubmissionRows {
  readonly items: string[];
  readonly rows: number[];
  readonly columns: string[];
  readonly codes: string[];
  readonly states: string[];
  readonly values: (string | null)[];
  readonly numbers: (string | null)[];
}

interface Place {
  readonly item: string;
  readonly row: number;
  readonly column: string;
}

/**
 * Writes what each item says as rows, in the order of the codebook. A choice of several codes is a row for each code (1 or 0);
 * a table is a row with the number of its rows, then its cells; whatever has no answer is one row with its reason.
 */
export function submissionRows(codebook: Codebook, states: ItemStates): SubmissionRows {
  const rows: SubmissionRows = { items: [], rows: [], columns: [], codes: [], states: [], values: [], numbers: [] };
  for (const item of codebook.items) {
    const state = states.get(item.name) ?? { state: "not_asked" };
    if (item.kind === "table") putTable(rows, item, state);
    else putField(rows, item, state as ItemState<string | readonly string[]>, { item: item.name, row: 0, column: "" });
  }
  return rows;
}

function putTable(rows: SubmissionRows, table: Item, state: ItemState): void {
  const place = { item: table.name, row: 0, column: "" };
  if (state.state !== "answered") return put(rows, place, "", state.state, null, null);
  const filled = state.value as readonly TableRow[];
  put(rows, place, "", "answered", String(filled.length), String(filled.length));
  for (const [index, { cells }] of filled.entries()) {
    for (const column of table.columns) {
      putField(rows, column, cells[column.name] ?? { state: "not_answered" }, {
        item: table.name,
        row: index + 1,
        column: column.name,
      });
    }
  }
}

function putField(
  rows: SubmissionRows,
  field: Item | Column,
  state: ItemState<string | readonly string[]>,
  place: Place,
): void {
  if (state.state !== "answered") return put(rows, place, "", state.state, null, null);
  if (typeof state.value === "string") {
    const isNumber = field.kind === "integer" || field.kind === "decimal";
    return put(rows, place, "", "answered", state.value, isNumber ? state.value : null);
  }
  for (const { code } of field.codes) {
    const flag = state.value.includes(code) ? "1" : "0";
    put(rows, place, code, "answered", flag, flag);
  }
}

function put(
  rows: SubmissionRows,
  place: Place,
  code: string,
  state: string,
  value: string | null,
  number: string | null,
): void {
  rows.items.push(place.item);
  rows.rows.push(place.row);
  rows.columns.push(place.column);
  rows.codes.push(code);
  rows.states.push(state);
  rows.values.push(value);
  rows.numbers.push(number);
}
