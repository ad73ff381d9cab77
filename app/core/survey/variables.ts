import type { Words } from "../language.ts";
import type { Codebook, Column, Item } from "./codebook.ts";

/** What the cells of a column hold. `flag` is 1 or 0 for one code; `rows` counts; `state` is answered or the reason. */
export type VariableKind =
  "state" | "code" | "flag" | "integer" | "decimal" | "text" | "long_text" | "date" | "link" | "rows";

/** A column of an export: one fact a cell. */
export interface Variable {
  /** `item`, `item.code` or `item.state`; of a table's rows, `column`, `column.code` or `column.state`. */
  readonly name: string;
  readonly item: string;
  /** The column of a table; null for an item. */
  readonly column: string | null;
  /** The code that a flag stands for. */
  readonly code: string | null;
  readonly kind: VariableKind;
  readonly labels: Words;
}

const stateWords: Words = { en: "state of the answer", fr: "état de la réponse", es: "estado de la respuesta" };
const rowsWords: Words = { en: "number of rows", fr: "nombre de lignes", es: "número de filas" };

/** The columns of the wide export, in the order asked: of each item its state, then its value, code by code for several. */
export function variablesOf(codebook: Codebook): readonly Variable[] {
  return codebook.items.flatMap((item) => fieldVariables(item, { item: item.name, column: null }));
}

/** The columns of the rows of one table, in order. */
export function tableVariables(table: Item): readonly Variable[] {
  return table.columns.flatMap((column) => fieldVariables(column, { item: table.name, column: column.name }));
}

function fieldVariables(field: Item | Column, place: Pick<Variable, "item" | "column">): readonly Variable[] {
  const { name, label } = field;
  const state = {
    ...place,
    name: `${name}.state`,
    code: null,
    kind: "state",
    labels: joined(label, stateWords),
  } as const;
  return [state, ...valueVariables(field, place)];
}

function valueVariables(field: Item | Column, place: Pick<Variable, "item" | "column">): readonly Variable[] {
  const { name, label } = field;
  switch (field.kind) {
    case "choice":
      return [{ ...place, name, code: null, kind: "code", labels: label }];
    case "choices":
      return field.codes.map(({ code, label: codeLabel }) => {
        return { ...place, name: `${name}.${code}`, code, kind: "flag", labels: joined(label, codeLabel) };
      });
    case "table":
      return [{ ...place, name, code: null, kind: "rows", labels: joined(label, rowsWords) }];
    default:
      return [{ ...place, name, code: null, kind: field.kind, labels: label }];
  }
}

/** Two labels as one. A dash, because a label may end in a question mark. */
function joined(left: Words, right: Words): Words {
  return { en: `${left.en} – ${right.en}`, fr: `${left.fr} – ${right.fr}`, es: `${left.es} – ${right.es}` };
}
