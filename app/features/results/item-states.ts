import type { ItemState, ItemStates, TableRow } from "#app/core/survey/answers.ts";
import { findItem } from "#app/core/survey/find-item.ts";
import type { Codebook } from "#app/core/survey/codebook.ts";

/** One row of `submission_answer`, without its submission. */
export interface AnswerRow {
  readonly item: string;
  /** Ordinal of a table's row, from 1; 0 for what is not a cell. */
  readonly row: number;
  readonly column: string;
  /** The code that this row is about, of an item of several choices; its value is 1 or 0. */
  readonly code: string;
  readonly state: string;
  readonly value: string | null;
}

type Cells = Record<string, ItemState<string | readonly string[]>>;

/** What a submission says, item by item, from its rows in order: the states that the Party's answers had when it submitted. */
export function itemStates(rows: Iterable<AnswerRow>, codebook: Codebook): ItemStates {
  const states = new Map<string, ItemState>();
  for (const row of rows) {
    if (row.row > 0) addCell(states, row);
    else states.set(row.item, fieldState(row, states.get(row.item), findItem(codebook, row.item)?.kind === "table"));
  }
  return states;
}

/** A code's row adds its code to those chosen; every other row says all there is to say. */
function fieldState(row: AnswerRow, before: ItemState | undefined, isTable: boolean): ItemState {
  if (row.state !== "answered") return { state: row.state } as ItemState;
  if (isTable) return before?.state === "answered" ? before : { state: "answered", value: [] as TableRow[] };
  return { state: "answered", value: row.code === "" ? (row.value ?? "") : chosen(row, before) };
}

function addCell(states: Map<string, ItemState>, row: AnswerRow): void {
  const table = states.get(row.item);
  const rows = (table?.state === "answered" ? table.value : []) as TableRow[];
  if (table?.state !== "answered") states.set(row.item, { state: "answered", value: rows });
  const cells = (rows[row.row - 1] ??= { id: String(row.row), cells: {} }).cells as Cells;
  const before = cells[row.column];
  cells[row.column] = fieldState(row, before, false) as Cells[string];
}

function chosen(row: AnswerRow, before: ItemState | undefined): readonly string[] {
  const codes = before?.state === "answered" ? (before.value as readonly string[]) : [];
  return row.value === "1" ? [...codes, row.code] : codes;
}
