import type { Addend, RowsWhere, Sum } from "../measures/measure.ts";
import { compareDecimals } from "../numbers/compare-decimals.ts";
import { checkCondition } from "./check-condition.ts";
import type { Column, Item } from "./codebook.ts";
import type { FaultKey, FaultParameters } from "./fault.ts";
import type { Step } from "./json-path.ts";

/** Tells a problem at a place inside what is checked. */
export type TellPlace = (inside: readonly Step[], problem: FaultKey, params?: FaultParameters) => void;

/** What the check of a sum needs: the items, whom to tell, and what a choice without bands is. */
export interface Reading {
  readonly find: (item: string) => Item | null;
  readonly tell: TellPlace;
  readonly choiceWithoutBands: "bands_needed" | "choice_in_ratio";
}

/** Whatever a sum adds up must be in the codebook, and be numbers, or one choice with bands. */
export function checkSum(sum: Sum, inside: readonly Step[], reading: Reading): void {
  const { find, tell } = reading;
  if (sum.zeroWhen) {
    checkCondition(sum.zeroWhen, find, (problem, params) => tell([...inside, "zeroWhen"], problem, params));
  }
  for (const [index, addend] of sum.of.entries()) {
    const tellInside: TellPlace = (deeper, problem, params) =>
      tell([...inside, "of", index, ...deeper], problem, params);
    checkAddend(addend, { ...reading, tell: tellInside });
  }
}

function checkAddend(addend: Addend, reading: Reading): void {
  const { find, tell } = reading;
  const item = find(addend.item);
  if (!item) return tell(["item"], "unknown_item", { item: addend.item });
  if (item.kind === "table") return checkTableAddend(addend, item, reading);
  if (addend.column !== undefined) tell(["column"], "column_without_table", { item: item.name });
  if (addend.rowsWhere) tell(["rowsWhere"], "column_without_table", { item: item.name });
  checkAddable(addend, item, item.name, reading);
}

function checkTableAddend(addend: Addend, table: Item, reading: Reading): void {
  const { tell } = reading;
  if (addend.rowsWhere) checkRowsWhere(addend.rowsWhere, table, tell);
  if (addend.column === undefined) return tell([], "column_needed", { item: table.name });
  const column = findColumn(table, addend.column);
  if (!column) return tell(["column"], "unknown_column", { item: table.name, column: addend.column });
  checkAddable(addend, column, `${table.name}.${column.name}`, reading);
}

/** A filter of rows reads one choice column of the table, and codes that it has. */
export function checkRowsWhere(where: RowsWhere, table: Item, tell: TellPlace): void {
  const column = findColumn(table, where.column);
  if (!column) return tell(["rowsWhere", "column"], "unknown_column", { item: table.name, column: where.column });
  const item = `${table.name}.${column.name}`;
  if (column.kind !== "choice") {
    return tell(["rowsWhere"], "condition_kind", { test: "rowsWhere", item, kind: column.kind });
  }
  const known = new Set(column.codes.map(({ code }) => code));
  for (const [index, code] of where.in.entries()) {
    if (!known.has(code)) tell(["rowsWhere", "in", index], "unknown_code", { item, code });
  }
}

/** The column of that name; null when the table has none. */
export function findColumn(table: Item, name: string): Column | null {
  return table.columns.find((column) => column.name === name) ?? null;
}

/** Numbers are added as they are; one choice by the bands of its codes. */
function checkAddable(addend: Addend, field: Item | Column, item: string, reading: Reading): void {
  const { tell, choiceWithoutBands } = reading;
  const { kind } = field;
  if (kind === "choice" && addend.bands) return checkBands(addend.bands, field, item, tell);
  if (kind === "choice") return tell([], choiceWithoutBands, { item });
  if (kind !== "integer" && kind !== "decimal") return tell([], "not_addable", { item, kind });
  if (addend.bands) tell(["bands"], "bands_without_choice", { item, kind });
}

function checkBands(bands: NonNullable<Addend["bands"]>, field: Item | Column, item: string, tell: TellPlace): void {
  const missing = field.codes.filter(({ code }) => !Object.hasOwn(bands, code)).map(({ code }) => code);
  if (missing.length > 0) tell(["bands"], "bands_incomplete", { item, codes: missing.join(", ") });
  const known = new Set(field.codes.map(({ code }) => code));
  for (const [code, { lower, upper }] of Object.entries(bands)) {
    if (!known.has(code)) tell(["bands", code], "unknown_code", { item, code });
    if (upper !== null && compareDecimals(lower, upper) > 0) tell(["bands", code], "bounds_reversed", { lower, upper });
  }
}
