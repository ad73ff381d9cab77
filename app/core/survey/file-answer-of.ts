import type { ItemState, TableRow } from "./answers.ts";
import type { FileAnswer } from "./answers-file.ts";

/** What a file would say of an item in this state: a value, rows by column, or a reason that Parties choose; null: nothing. */
export function fileAnswerOf(state: ItemState): FileAnswer | null {
  if (state.state === "no_information" || state.state === "not_applicable") return { reason: state.state };
  if (state.state !== "answered") return null;
  const { value } = state;
  if (typeof value === "string") return value;
  return isRows(value) ? value.map(cellsOf) : [...value];
}

function isRows(value: readonly string[] | readonly TableRow[]): value is readonly TableRow[] {
  return value.length > 0 && typeof value[0] !== "string";
}

function cellsOf({ cells }: TableRow): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(cells).flatMap(([column, cell]) => {
      if (cell.state !== "answered") return [];
      return [[column, typeof cell.value === "string" ? cell.value : [...cell.value]]];
    }),
  );
}
