import type {
  Amounts,
  DistinctMeasure,
  MoneyMeasure,
  Naming,
  StatusMeasure,
  ValueMeasure,
} from "../measures/measure.ts";
import { checkCondition } from "./check-condition.ts";
import { checkRowsWhere, findColumn, type Reading, type TellPlace } from "./check-sum.ts";
import type { Column, Item } from "./codebook.ts";

type Figures = DistinctMeasure | MoneyMeasure | StatusMeasure | ValueMeasure;
type Finding = Pick<Reading, "find" | "tell">;

/** Whatever a measure of names, amounts or levels reads must be in the codebook, and of a kind that can say it. */
export function checkFigures(measure: Figures, { find, tell }: Finding): void {
  switch (measure.kind) {
    case "distinct":
      for (const [index, place] of measure.of.entries()) checkNaming(place, find, inside(tell, ["of", index]));
      return checkZero(measure, find, tell);
    case "money":
      for (const [index, place] of measure.of.entries()) checkAmounts(place, find, inside(tell, ["of", index]));
      return checkZero(measure, find, tell);
    case "status":
      return checkStatus(measure, find, tell);
    case "value":
      return checkValue(measure, find, tell);
  }
}

function inside(tell: TellPlace, steps: Parameters<TellPlace>[0]): TellPlace {
  return (deeper, problem, params) => tell([...steps, ...deeper], problem, params);
}

function checkZero({ zeroWhen }: DistinctMeasure | MoneyMeasure, find: Finding["find"], tell: TellPlace): void {
  if (zeroWhen) checkCondition(zeroWhen, find, (problem, params) => tell(["zeroWhen"], problem, params));
}

function checkNaming(place: Naming, find: Finding["find"], tell: TellPlace): void {
  const item = find(place.item);
  if (!item) return tell(["item"], "unknown_item", { item: place.item });
  if (item.kind !== "table") {
    if (place.column !== undefined) tell(["column"], "column_without_table", { item: item.name });
    if (place.rowsWhere) tell(["rowsWhere"], "column_without_table", { item: item.name });
    return checkNameable(item, item.name, tell);
  }
  if (place.rowsWhere) checkRowsWhere(place.rowsWhere, item, tell);
  if (place.column === undefined) return tell([], "column_needed", { item: item.name });
  const column = findColumn(item, place.column);
  if (!column) return tell(["column"], "unknown_column", { item: item.name, column: place.column });
  checkNameable(column, `${item.name}.${column.name}`, tell);
}

function checkNameable({ kind }: Item | Column, item: string, tell: TellPlace): void {
  if (kind !== "choice" && kind !== "choices" && kind !== "text") tell([], "not_nameable", { item, kind });
}

function checkAmounts(place: Amounts, find: Finding["find"], tell: TellPlace): void {
  const table = find(place.item);
  if (!table) return tell(["item"], "unknown_item", { item: place.item });
  if (table.kind !== "table") return tell(["item"], "table_needed", { item: table.name });
  if (place.rowsWhere) checkRowsWhere(place.rowsWhere, table, tell);
  const amount = findColumn(table, place.amount);
  if (!amount) tell(["amount"], "unknown_column", { item: table.name, column: place.amount });
  else if (!isNumber(amount)) {
    tell(["amount"], "not_addable", { item: `${table.name}.${amount.name}`, kind: amount.kind });
  }
  const currency = findColumn(table, place.currency);
  if (!currency) return tell(["currency"], "unknown_column", { item: table.name, column: place.currency });
  const isCurrency = currency.kind === "choice" && currency.codes.every(({ code }) => /^[A-Z]{3}$/.test(code));
  if (!isCurrency)
    tell(["currency"], "not_a_currency", { item: `${table.name}.${currency.name}`, kind: currency.kind });
}

function checkStatus(measure: StatusMeasure, find: Finding["find"], tell: TellPlace): void {
  const item = find(measure.item);
  if (!item) return tell(["item"], "unknown_item", { item: measure.item });
  if (item.kind !== "choice" && item.kind !== "table") {
    return tell(["item"], "not_a_scale", { item: item.name, kind: item.kind });
  }
  for (const property of ["levels", "outside"] as const) {
    for (const [index, level] of (measure[property] ?? []).entries()) {
      checkLevel(level, item, inside(tell, [property, index]));
    }
  }
  const stated = new Set([...measure.levels, ...(measure.outside ?? [])]);
  const left = item.codes.filter(({ code }) => !stated.has(code)).map(({ code }) => code);
  if (left.length > 0) tell(["levels"], "levels_incomplete", { item: item.name, codes: left.join(", ") });
  for (const [index, level] of measure.counted.entries()) {
    if (!measure.levels.includes(level)) tell(["counted", index], "counted_not_a_level", { level });
  }
}

/** A level is a code of the choice, or a column of numbers of the table. */
function checkLevel(level: string, item: Item, tell: TellPlace): void {
  if (item.kind === "choice") {
    if (!item.codes.some(({ code }) => code === level)) tell([], "unknown_level", { item: item.name, level });
    return;
  }
  const column = findColumn(item, level);
  if (!column) return tell([], "unknown_level", { item: item.name, level });
  if (!isNumber(column)) tell([], "not_addable", { item: `${item.name}.${level}`, kind: column.kind });
}

function checkValue({ item: name }: ValueMeasure, find: Finding["find"], tell: TellPlace): void {
  const item = find(name);
  if (!item) return tell(["item"], "unknown_item", { item: name });
  if (!isNumber(item)) tell(["item"], "not_a_value", { item: name });
}

function isNumber({ kind }: Item | Column): boolean {
  return kind === "integer" || kind === "decimal";
}
