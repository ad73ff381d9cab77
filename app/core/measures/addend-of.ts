import { readDecimal } from "../numbers/decimal.ts";
import type { ItemState, ItemStates, Reason, TableRow } from "../survey/answers.ts";
import { isRowCounted, rowsOf } from "./counted-rows.ts";
import type { Addend } from "./measure.ts";
import { addParts, exactlyZero, type PartySum } from "./party-sum.ts";

/** What one addend gives: the item's number, the bounds of its band, or the column added up over the rows of its table. */
export function addendOf(addend: Addend, items: ItemStates): PartySum {
  const state: ItemState = items.get(addend.item) ?? { state: "not_asked" };
  if (state.state !== "answered") return nothing([state.state]);
  if (addend.column !== undefined) return columnSum(addend, addend.column, rowsOf(addend.item, state));
  return figureOf(addend, state.value);
}

/**
 * Adds a column up over the rows that count. When every row is known not to count, the sum is exactly 0; when the rows that
 * count are all blank, nothing is known.
 */
function columnSum(addend: Addend, column: string, rows: readonly TableRow[]): PartySum {
  if (rows.length === 0) return nothing(["not_answered"]);
  const parts = rows.map((row) => rowPart(addend, column, row)).filter((part) => part !== "not_counted");
  return parts.length === 0 ? exactlyZero : addParts(parts);
}

function rowPart(addend: Addend, column: string, row: TableRow): PartySum | "not_counted" {
  const counted = isRowCounted(addend.rowsWhere, row);
  if (counted === false) return "not_counted";
  if (counted !== true) return nothing([counted]);
  const cell = row.cells[column] ?? { state: "not_asked" };
  return cell.state === "answered" ? figureOf(addend, cell.value) : nothing([cell.state]);
}

function figureOf(addend: Addend, value: unknown): PartySum {
  if (typeof value !== "string")
    throw new TypeError(`A sum reads one number of ${addend.item}, which has several values`);
  if (addend.bands === undefined) return bounds(value, value);
  const band = addend.bands[value];
  if (band === undefined) throw new TypeError(`A sum has no band for the code ${value} of ${addend.item}`);
  return bounds(band.lower, band.upper);
}

function bounds(lower: string, upper: string | null): PartySum {
  const least = readDecimal(lower);
  const most = upper === null ? null : upper === lower ? least : readDecimal(upper);
  return { lower: least, upper: most, missing: [] };
}

function nothing(missing: readonly Reason[]): PartySum {
  return { lower: null, upper: null, missing };
}
