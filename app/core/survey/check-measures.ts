import type { z } from "zod";
import type { Condition } from "../measures/condition.ts";
import type { Addend, Measure, measuresFileSchema, Sum } from "../measures/measure.ts";
import { compareDecimals } from "../numbers/compare-decimals.ts";
import { checkCondition } from "./check-condition.ts";
import type { Codebook, Column, Item } from "./codebook.ts";
import { fault, type Fault, type FaultKey, type FaultParameters } from "./fault.ts";
import { printPath, type Step } from "./json-path.ts";

export type MeasuresFile = z.infer<typeof measuresFileSchema>;

/** The catalogue as the check sees it: which indicators there are, by code, such as 2.3.2. */
export interface CatalogueIndicators {
  readonly id: string;
  readonly version: number;
  readonly indicators: readonly { readonly code: string }[];
}

type Tell = (inside: readonly Step[], problem: FaultKey, params?: FaultParameters) => void;

/** What is wrong with well-formed measures: whatever they read must be in the codebook, and of the right kind. */
export function checkMeasures(
  file: MeasuresFile,
  codebook: Codebook,
  catalogue: CatalogueIndicators,
): readonly Fault[] {
  const faults: Fault[] = [];
  const items = new Map(codebook.items.map((item) => [item.name, item]));
  const keys = new Set<string>();
  checkCatalogue(file, catalogue, faults);
  for (const [index, measure] of file.measures.entries()) {
    const tell: Tell = (inside, problem, params = {}) => {
      const path = printPath(["measures", index, ...inside]);
      faults.push(fault({ file: "measures.json", path, item: measure.key }, problem, params));
    };
    if (keys.has(measure.key)) tell(["key"], "duplicate_measure", { measure: measure.key });
    keys.add(measure.key);
    checkIndicators(measure, catalogue, tell);
    checkReads(measure, items, tell);
  }
  return faults;
}

function checkCatalogue({ catalogue: found }: MeasuresFile, catalogue: CatalogueIndicators, faults: Fault[]): void {
  if (found.id === catalogue.id && found.version === catalogue.version) return;
  const where = { file: "measures.json", path: "catalogue" } as const;
  faults.push(fault(where, "other_catalogue", { found: printCatalogue(found), expected: printCatalogue(catalogue) }));
}

function printCatalogue({ id, version }: { readonly id: string; readonly version: number }): string {
  return `${id} v${version}`;
}

function checkIndicators(measure: Measure, catalogue: CatalogueIndicators, tell: Tell): void {
  const known = new Set(catalogue.indicators.map(({ code }) => code));
  for (const [index, indicator] of measure.indicators.entries()) {
    if (!known.has(indicator)) tell(["indicators", index], "unknown_indicator", { indicator });
    if (measure.indicators.indexOf(indicator) < index) tell(["indicators", index], "repeated", { value: indicator });
  }
}

function checkReads(measure: Measure, items: ReadonlyMap<string, Item>, tell: Tell): void {
  switch (measure.kind) {
    case "parties":
      return checkStatement(measure.condition, ["condition"], items, tell);
    case "total":
      return checkSum(measure.sum, ["sum"], items, tell);
    case "ratio":
      checkSum(measure.numerator, ["numerator"], items, tell);
      return checkSum(measure.denominator, ["denominator"], items, tell);
  }
}

function checkStatement(
  condition: Condition,
  inside: readonly Step[],
  items: ReadonlyMap<string, Item>,
  tell: Tell,
): void {
  checkCondition(
    condition,
    (name) => items.get(name) ?? null,
    (problem, params) => tell(inside, problem, params),
  );
}

function checkSum(sum: Sum, inside: readonly Step[], items: ReadonlyMap<string, Item>, tell: Tell): void {
  if (sum.zeroWhen) checkStatement(sum.zeroWhen, [...inside, "zeroWhen"], items, tell);
  for (const [index, addend] of sum.of.entries()) {
    checkAddend(addend, items, (deeper, problem, params) => tell([...inside, "of", index, ...deeper], problem, params));
  }
}

function checkAddend(addend: Addend, items: ReadonlyMap<string, Item>, tell: Tell): void {
  const item = items.get(addend.item);
  if (!item) return tell(["item"], "unknown_item", { item: addend.item });
  if (item.kind === "table") return checkTableAddend(addend, item, tell);
  if (addend.column !== undefined) tell(["column"], "column_without_table", { item: item.name });
  if (addend.rowsWhere) tell(["rowsWhere"], "column_without_table", { item: item.name });
  checkAddable(addend, item, item.name, tell);
}

function checkTableAddend(addend: Addend, table: Item, tell: Tell): void {
  const columns = new Map(table.columns.map((column) => [column.name, column]));
  if (addend.rowsWhere) checkRowsWhere(addend.rowsWhere, table, columns, tell);
  if (addend.column === undefined) return tell([], "column_needed", { item: table.name });
  const column = columns.get(addend.column);
  if (!column) return tell(["column"], "unknown_column", { item: table.name, column: addend.column });
  checkAddable(addend, column, `${table.name}.${column.name}`, tell);
}

function checkRowsWhere(
  where: NonNullable<Addend["rowsWhere"]>,
  table: Item,
  columns: ReadonlyMap<string, Column>,
  tell: Tell,
): void {
  const column = columns.get(where.column);
  if (!column) return tell(["rowsWhere", "column"], "unknown_column", { item: table.name, column: where.column });
  const item = `${table.name}.${column.name}`;
  if (column.kind !== "choice")
    return tell(["rowsWhere"], "condition_kind", { test: "rowsWhere", item, kind: column.kind });
  const known = new Set(column.codes.map(({ code }) => code));
  for (const [index, code] of where.in.entries()) {
    if (!known.has(code)) tell(["rowsWhere", "in", index], "unknown_code", { item, code });
  }
}

/** Numbers are added as they are; one choice by the bands of its codes. */
function checkAddable(addend: Addend, field: Item | Column, item: string, tell: Tell): void {
  const { kind } = field;
  if (kind === "choice")
    return addend.bands ? checkBands(addend.bands, field, item, tell) : tell([], "bands_needed", { item });
  if (kind !== "integer" && kind !== "decimal") return tell([], "not_addable", { item, kind });
  if (addend.bands) tell(["bands"], "bands_without_choice", { item, kind });
}

function checkBands(bands: NonNullable<Addend["bands"]>, field: Item | Column, item: string, tell: Tell): void {
  const missing = field.codes.filter(({ code }) => !Object.hasOwn(bands, code)).map(({ code }) => code);
  if (missing.length > 0) tell(["bands"], "bands_incomplete", { item, codes: missing.join(", ") });
  const known = new Set(field.codes.map(({ code }) => code));
  for (const [code, { lower, upper }] of Object.entries(bands)) {
    if (!known.has(code)) tell(["bands", code], "unknown_code", { item, code });
    if (upper !== null && compareDecimals(lower, upper) > 0) tell(["bands", code], "bounds_reversed", { lower, upper });
  }
}
