import { isLongList } from "../invent/invent-code.ts";
import type { ItemState } from "../survey/answers.ts";
import type { Codebook, Column, Item } from "../survey/codebook.ts";
import type { InventedReport } from "./invent-reports.ts";

/** Codes of an item or a column that nobody chose, though `answers` were given. */
export interface Unchosen {
  readonly item: string;
  readonly column: string | null;
  readonly codes: readonly string[];
  readonly answers: number;
}

/** Among fewer answers than these it says nothing that a code is missing. */
const enough = 20;

/** The codes that no report chose, in the order asked. Lists of Parties and the like are left out. */
export function unchosenCodes({ items }: Codebook, reports: readonly InventedReport[]): readonly Unchosen[] {
  return items
    .flatMap((item) => {
      const states = reports.flatMap(({ form }) => form?.states.get(item.name) ?? []);
      return item.kind === "table"
        ? item.columns.map((column) => unchosenIn(column, item.name, cellsOf(column, states)))
        : [unchosenIn(item, null, states)];
    })
    .filter(({ codes, answers }) => codes.length > 0 && answers >= enough);
}

function cellsOf({ name }: Column, states: readonly ItemState[]): readonly ItemState[] {
  return states.flatMap((state) => {
    if (state.state !== "answered" || typeof state.value === "string") return [];
    return state.value.flatMap((row) => (typeof row === "object" ? (row.cells[name] ?? []) : []));
  });
}

function unchosenIn(field: Item | Column, table: string | null, states: readonly ItemState[]): Unchosen {
  const given = states.flatMap((state) => (state.state === "answered" ? [state.value] : []));
  const chosen = new Set<unknown>(given.flat());
  const codes = isLongList(field) ? [] : field.codes.map(({ code }) => code).filter((code) => !chosen.has(code));
  return { item: table ?? field.name, column: table === null ? null : field.name, codes, answers: given.length };
}
