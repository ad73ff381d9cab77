import type { ItemState, Reason, TableRow } from "../survey/answers.ts";
import type { RowsWhere } from "./measure.ts";

/** Whether a row of a table counts, or the reason that nobody can tell. */
export function isRowCounted(where: RowsWhere | undefined, row: TableRow): boolean | Reason {
  if (where === undefined) return true;
  const cell = row.cells[where.column] ?? { state: "not_asked" };
  if (cell.state !== "answered") return cell.state;
  const codes = typeof cell.value === "string" ? [cell.value] : cell.value;
  return codes.some((code) => where.in.includes(code));
}

/** The rows of a table that was answered. Throws when the item is no table, which the check of a survey excludes. */
export function rowsOf(item: string, state: Extract<ItemState, { readonly state: "answered" }>): readonly TableRow[] {
  const { value } = state;
  if (Array.isArray(value) && value.every((row) => typeof row === "object")) return value as readonly TableRow[];
  throw new TypeError(`A measure reads the rows of ${item}, which is not a table`);
}
