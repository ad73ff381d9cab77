import { resultColumns, type ResultColumnKind } from "#app/core/export/result-columns.ts";
import type { Item } from "#app/core/survey/codebook.ts";
import { tableVariables, variablesOf, type Variable, type VariableKind } from "#app/core/survey/variables.ts";
import type { ExportSource } from "../export-source.ts";
import { partyColumns } from "../party-cells.ts";
import type { FieldType, PackField } from "./pack-file.ts";

/** Types of columns by their names, where it is not a text. */
const typed: Readonly<Record<string, FieldType>> = {
  invented: "boolean",
  required: "boolean",
  late: "boolean",
  row: "integer",
  revision: "integer",
  submitted_at: "datetime",
};

/** Columns named one by one. */
export function namedFields(names: readonly string[]): PackField[] {
  return names.map((name) => ({ name, type: typed[name] ?? "string" }));
}

/** The columns of answers-long.csv and of the record. */
export function longFields(source: ExportSource): PackField[] {
  return namedFields([...partyColumns(source), "item", "row", "column", "code", "state", "value"]);
}

/** The columns of answers-wide.csv. */
export function wideFields(source: ExportSource): PackField[] {
  const response = ["response", "revision", "late", "submitted_at"];
  return [...namedFields([...partyColumns(source), ...response]), ...variablesOf(source.codebook).map(fieldOf)];
}

/** The columns of the rows of a table. */
export function tableFields(source: ExportSource, table: Item): PackField[] {
  return [...namedFields([...partyColumns(source), "table", "state", "row"]), ...tableVariables(table).map(fieldOf)];
}

/** The columns of results.csv. */
export function resultFields(): PackField[] {
  const types: Readonly<Record<ResultColumnKind, FieldType>> = { text: "string", count: "integer", decimal: "number" };
  return Object.entries(resultColumns).map(([name, kind]) => ({
    name,
    type: name === "invented" ? "boolean" : types[kind],
  }));
}

const variableTypes: Readonly<Partial<Record<VariableKind, FieldType>>> = {
  flag: "integer",
  rows: "integer",
  integer: "integer",
  decimal: "number",
  date: "date",
};

function fieldOf({ name, kind }: Variable): PackField {
  return { name, type: variableTypes[kind] ?? "string" };
}
