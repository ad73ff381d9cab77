import type { Language } from "#app/core/language.ts";
import type { FileAnswer } from "#app/core/survey/answers-file.ts";
import type { Column, Item, OfferedReason } from "#app/core/survey/codebook.ts";
import type { EntryFault } from "./check-entry.ts";
import { readTyped } from "./typed-value.ts";

/** What a form sends, field by field; a field may come several times. */
export type Sent = Pick<FormData, "get" | "getAll">;

/** The names of an entry's fields. On a form of many Parties each bears its Party. */
export function fieldNames(party: string | null) {
  const end = party === null ? "" : `.${party}`;
  return {
    value: `value${end}`,
    reason: `reason${end}`,
    seen: `seen${end}`,
    rows: `rows${end}`,
    cell: (row: number, column: string) => `cell${end}.${row}.${column}`,
  } as const;
}

/** The value that a form gives to an item, and what could not be understood. */
export interface ReadForm {
  readonly given: FileAnswer | null;
  readonly faults: readonly EntryFault[];
}

/** Most rows of a table that a form has. */
const mostRows = 200;

/** Reads the fields of one entry. `standing` is what stood there when the form was written. */
export function readEntryForm(
  item: Item,
  party: string | null,
  sent: Sent,
  language: Language,
  standing: FileAnswer | null,
): ReadForm {
  const names = fieldNames(party);
  const faults: EntryFault[] = [];
  const tell = (place: Partial<EntryFault> & Pick<EntryFault, "words" | "params">) =>
    void faults.push({ item: item.name, party, row: null, column: null, field: null, ...place });
  const reason = reasonOf(item, text(sent.get(names.reason)) || text(sent.get(names.value)));
  const value =
    item.kind === "table"
      ? readRows(item, sent, names, language, standing, tell)
      : readField(item, sent.getAll(names.value).map(text), language, valuesIn(standing), (fault) => tell(fault));
  const isBlank = value === null || value === reason;
  if (reason !== null && !isBlank) tell({ words: "record:fault_reason_and_value", params: {} });
  return { given: reason === null ? value : { reason }, faults };
}

function reasonOf(item: Item, sent: string): OfferedReason | null {
  return item.reasons.find((reason) => reason === sent) ?? null;
}

type TellFault = (fault: Pick<EntryFault, "words" | "params">) => void;

function readField(
  field: Item | Column,
  typed: readonly string[],
  language: Language,
  standing: readonly string[],
  tell: TellFault,
): string | string[] | null {
  const values = typed.flatMap((each) => {
    const read = readTyped(field, each, language, standing);
    if ("fault" in read) tell(read.fault);
    return "value" in read && read.value !== null ? [read.value] : [];
  });
  if (field.kind === "choices") return values.length > 0 ? values : null;
  return values[0] ?? null;
}

type Cells = Record<string, string | string[]>;

/** The rows of a table to the last in which something was typed. Faults name the row by its place on the form. */
function readRows(
  table: Item,
  sent: Sent,
  names: ReturnType<typeof fieldNames>,
  language: Language,
  standing: FileAnswer | null,
  tell: (fault: Pick<EntryFault, "row" | "column" | "words" | "params">) => void,
): Cells[] | null {
  const before = Array.isArray(standing) ? standing.filter((row) => typeof row === "object") : [];
  const rows = Array.from({ length: rowCount(sent, names.rows) }, (_, index) => {
    const row = index + 1;
    const cells: Cells = {};
    for (const column of table.columns) {
      const typed = sent.getAll(names.cell(row, column.name)).map(text);
      const standingThere = before.flatMap((each) => each[column.name] ?? []);
      const value = readField(column, typed, language, standingThere, (fault) =>
        tell({ row, column: column.name, ...fault }),
      );
      if (value !== null) cells[column.name] = value;
    }
    return cells;
  });
  const last = rows.findLastIndex((cells) => Object.keys(cells).length > 0);
  return last < 0 ? null : rows.slice(0, last + 1);
}

/** How many rows a form has. */
export function rowCount(sent: Sent, name: string): number {
  const count = Number(text(sent.get(name)) || "0");
  return Number.isInteger(count) && count >= 0 ? Math.min(count, mostRows) : 0;
}

function valuesIn(standing: FileAnswer | null): readonly string[] {
  if (typeof standing === "string") return [standing];
  return Array.isArray(standing) ? standing.filter((value) => typeof value === "string") : [];
}

/** Files are not fields of a value. */
export function text(sent: FormDataEntryValue | null): string {
  return typeof sent === "string" ? sent : "";
}
