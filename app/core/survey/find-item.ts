import type { Codebook, Column, Item } from "./codebook.ts";

/** Where an answer is kept: an item, or a cell of a table. */
export interface AnswerPath {
  readonly item: Item;
  readonly row: string | null;
  readonly column: Column | null;
}

/** Ids of table rows: made by the browser that adds the row, and stable from then on. */
export const rowIdForm = /^[a-z0-9]{4,16}$/;

/** Codebooks never change, so each is indexed once. */
const indexes = new WeakMap<Codebook, ReadonlyMap<string, Item>>();

/** The item of a name; null when the version does not ask it. */
export function findItem(codebook: Codebook, name: string): Item | null {
  let index = indexes.get(codebook);
  if (!index) {
    index = new Map(codebook.items.map((item) => [item.name, item]));
    indexes.set(codebook, index);
  }
  return index.get(name) ?? null;
}

/** Reads `item` or `item/row/column`; null when the path has another form, or the codebook has no such item or column. */
export function parsePath(codebook: Codebook, path: string): AnswerPath | null {
  const [name = "", row, columnName, ...rest] = path.split("/");
  const item = findItem(codebook, name);
  if (!item || rest.length > 0) return null;
  if (row === undefined) return { item, row: null, column: null };
  const column = item.columns.find((candidate) => candidate.name === columnName);
  return column && rowIdForm.test(row) ? { item, row, column } : null;
}

/** The path of a cell. */
export function cellPath(item: string, row: string, column: string): string {
  return `${item}/${row}/${column}`;
}
