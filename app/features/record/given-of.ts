import type { FileAnswer } from "#app/core/survey/answers-file.ts";
import type { TableRow } from "#app/core/survey/answers.ts";
import { canonicalJson } from "#app/core/survey/canonical-json.ts";
import type { RecordEntry } from "./record-entry.ts";

/** What an entry says in the form in which values are given; null when nothing is recorded, or it was withdrawn. */
export function givenOf(entry: Pick<RecordEntry, "state" | "value"> | undefined): FileAnswer | null {
  if (!entry || entry.state === "not_answered") return null;
  if (entry.state !== "answered") return { reason: entry.state };
  const value = entry.value!;
  if (typeof value === "string") return value;
  return isRows(value) ? value.map(cellsOf) : [...value];
}

/** Whether two values given say the same. A row in which nothing is said is no row. */
export function isSameGiven(left: FileAnswer | null, right: FileAnswer | null): boolean {
  return canonicalJson(withoutBlankRows(left)) === canonicalJson(withoutBlankRows(right));
}

function withoutBlankRows(given: FileAnswer | null): unknown {
  if (!Array.isArray(given)) return given;
  return (given as readonly unknown[]).filter((row) => typeof row !== "object" || Object.keys(row!).length > 0);
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
