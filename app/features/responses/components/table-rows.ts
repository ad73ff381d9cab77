import type { Language } from "#app/core/language.ts";
import type { DraftAnswer } from "#app/core/survey/answers.ts";
import type { Item } from "#app/core/survey/codebook.ts";
import { cellPath, rowIdForm } from "#app/core/survey/find-item.ts";
import { blank, fromForm, isSame, toForm } from "./survey-values.ts";

/** Under this key a row of the form carries its stable id. No column can have this name. */
export const rowKey = "row-id";

/** A row as the form holds it. */
export type FormRow = Readonly<Record<string, unknown>>;

type Read = (path: string) => DraftAnswer;

/** What the form shows of a table: its rows in order, each with its id. */
export function toFormRows(table: Item, read: Read, language: Language): FormRow[] {
  return rowIds(read(table.name)).map((id) => {
    const cells = table.columns.map((column) => [
      column.name,
      toForm(column, read(cellPath(table.name, id, column.name)), language),
    ]);
    return { [rowKey]: id, ...Object.fromEntries(cells.filter(([, value]) => value !== undefined)) };
  });
}

/** The answers that differ between what the form holds and what is known: cells, and the list of rows. */
export function changedCells(
  table: Item,
  rows: readonly FormRow[],
  read: Read,
  language: Language,
): ReadonlyMap<string, DraftAnswer> {
  const changes = new Map<string, DraftAnswer>();
  const ids: string[] = [];
  for (const row of rows) {
    const id = row[rowKey];
    if (typeof id !== "string" || !rowIdForm.test(id)) continue;
    ids.push(id);
    for (const column of table.columns) {
      const path = cellPath(table.name, id, column.name);
      const before = read(path);
      // What the form shows of an answer is not always the answer: only what was touched is read again.
      if (isSameInForm(toForm(column, before, language), row[column.name])) continue;
      const after = fromForm(column, row[column.name], language);
      if (!isSame(before, after)) changes.set(path, after);
    }
  }
  const before = read(table.name);
  const after = { ...blank, value: ids.length > 0 ? ids : null, reason: before.reason };
  if (!isSame(before, after)) changes.set(table.name, after);
  return changes;
}

/** The ids of the rows of a table, in order. */
export function rowIds(answer: DraftAnswer): readonly string[] {
  return Array.isArray(answer.value) ? answer.value : [];
}

/**
 * One list of rows out of two that were made from the same one: both people's new rows stay, and a row that only one of them
 * removed stays too, to be removed again if that is meant.
 */
export function mergeRows(theirs: readonly string[], mine: readonly string[]): readonly string[] {
  return [...theirs, ...mine.filter((id) => !theirs.includes(id))];
}

function isSameInForm(left: unknown, right: unknown): boolean {
  return JSON.stringify(left ?? null) === JSON.stringify(right ?? null) || (left === undefined && right === "");
}
