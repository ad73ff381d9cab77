import { fieldNames, rowCount, type Sent } from "./entry-form.ts";

/** The fields of a form as pairs, as they were typed. */
export type Typed = readonly (readonly [name: string, value: string])[];

/** What a button of a table asks for: one more row, or one less. */
export type RowChange = { readonly add: true } | { readonly remove: number };

/** What a button of a form says; null when it saves. */
export function rowChangeOf(intent: string): RowChange | null {
  if (intent === "add") return { add: true };
  const row = Number(/^remove\.(\d{1,3})$/.exec(intent)?.[1]);
  return row > 0 ? { remove: row } : null;
}

/** The form with one row more at the end, or without one of its rows. Nothing else that was typed moves. */
export function changeRows(typed: Typed, sent: Sent, party: string | null, change: RowChange): Typed {
  const { rows, cell } = fieldNames(party);
  const count = rowCount(sent, rows);
  const others = typed.filter(([name]) => name !== rows && name !== "intent");
  if ("add" in change) return [...others, [rows, String(count + 1)]];
  const prefix = cell(0, "").slice(0, -"0.".length);
  const kept = others.flatMap(([name, value]): Typed => {
    const [row, column] = name.startsWith(prefix) ? name.slice(prefix.length).split(".") : [];
    const ordinal = Number(row);
    if (column === undefined || ordinal < change.remove) return [[name, value]];
    return ordinal === change.remove ? [] : [[cell(ordinal - 1, column), value]];
  });
  return [...kept, [rows, String(Math.max(count - 1, 0))]];
}
