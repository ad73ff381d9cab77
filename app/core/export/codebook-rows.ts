import { languages, type Language } from "../language.ts";
import type { Codebook, Column, Item } from "../survey/codebook.ts";
import { tableVariables, variablesOf, type Variable } from "../survey/variables.ts";

/** The columns of a codebook as flat rows, in order. Names never depend on language. */
export const codebookColumns = [
  "variable",
  "table",
  "item",
  "column",
  "code",
  "kind",
  ...columnsIn("label"),
  ...columnsIn("code_label"),
  ...columnsIn("unit"),
  ...columnsIn("guidance"),
  ...columnsIn("universe"),
  "section",
  "indicators",
  "required",
  "reasons",
  "minimum",
  "maximum",
] as const;

export type CodebookColumn = (typeof codebookColumns)[number];

type LocalColumn<Name extends string> = `${Name}_${Language}`;

/** One row: a column of an export, or a permitted code of one. Every cell is a text; null is an empty one. */
export type CodebookRow = Readonly<Record<CodebookColumn, string | null>>;

/**
 * The codebook of a version as flat rows: every column of the exports, of the wide table and of each table's rows, each
 * followed by a row for every code that it may hold. `table` names the item whose rows the column is in.
 */
export function* codebookRows(codebook: Codebook): Generator<CodebookRow> {
  for (const variable of variablesOf(codebook)) yield* rowsOf(variable, codebook);
  for (const table of codebook.items.filter((item) => item.kind === "table")) {
    for (const variable of tableVariables(table)) yield* rowsOf(variable, codebook);
  }
}

function* rowsOf(variable: Variable, codebook: Codebook): Generator<CodebookRow> {
  const item = codebook.items.find((candidate) => candidate.name === variable.item);
  const field = variable.column === null ? item : item?.columns.find(({ name }) => name === variable.column);
  if (item === undefined || field === undefined)
    throw new RangeError(`No field is behind the variable ${variable.name}`);
  const row = variableRow(variable, item, field);
  yield row;
  if (variable.kind !== "code") return;
  for (const { code, label } of field.codes) yield { ...row, code, ...inLanguages("code_label", label) };
}

function variableRow(variable: Variable, item: Item, field: Item | Column): CodebookRow {
  const code = field.codes.find((candidate) => candidate.code === variable.code);
  return {
    variable: variable.name,
    table: variable.column === null ? null : item.name,
    item: item.name,
    column: variable.column,
    code: variable.code,
    kind: variable.kind,
    ...inLanguages("label", variable.labels),
    ...inLanguages("code_label", code?.label ?? null),
    ...inLanguages("unit", field.unit),
    ...inLanguages("guidance", field.guidance),
    ...inLanguages("universe", item.universe?.words ?? null),
    section: item.section,
    indicators: item.indicators.join(" "),
    required: String(field.required),
    reasons: item.reasons.join(" "),
    minimum: field.minimum,
    maximum: field.maximum,
  };
}

function columnsIn<Name extends string>(name: Name): LocalColumn<Name>[] {
  return languages.map((language) => `${name}_${language}` as const);
}

function inLanguages<Name extends string>(
  name: Name,
  words: Item["unit"],
): Readonly<Record<LocalColumn<Name>, string | null>> {
  const cells = languages.map((language) => [`${name}_${language}`, words?.[language] ?? null]);
  return Object.fromEntries(cells) as Record<LocalColumn<Name>, string | null>;
}
