import type { FileAnswer } from "#app/core/survey/answers-file.ts";
import type { Codebook, Column, Item } from "#app/core/survey/codebook.ts";
import { findItem } from "#app/core/survey/find-item.ts";
import { storedLimits } from "#app/core/survey/read-value.ts";
import type { EntryFault } from "./check-entry.ts";
import { readTableOfFile, type FileLine } from "./read-file-lines.ts";
import type { EntriesInFile, PlacedEntry, RecordFileFault } from "./record-file.ts";

/** The columns of the file; surveys/README.md says what each holds. */
const recordColumns = [
  "party",
  "item",
  "row",
  "column",
  "code",
  "value",
  "state",
  "source",
  "source_date",
  "note",
] as const;

type Name = (typeof recordColumns)[number];
type Line = FileLine<Name>;
type Tell = (line: Line, column: Name, words: RecordFileFault["words"], params?: RecordFileFault["params"]) => null;

/** Reads entries from CSV, one fact a line: the lines of one item and Party make one entry. Values are not yet read by their kind. */
export function readRecordCsv(text: string, codebook: Codebook): EntriesInFile {
  const { lines, faults: strange } = readTableOfFile(text, recordColumns);
  const faults = [...strange];
  const tell: Tell = ({ line, cells }, column, words, params = {}) => {
    faults.push({ row: line, column, party: cells.party, words, params });
    return null;
  };
  const groups = Map.groupBy(lines, ({ cells: { party, item } }) => `${item}/${party}`);
  const entries = [...groups.values()].flatMap((group) => entryOf(group, codebook, tell) ?? []);
  return { entries, faults };
}

/** One entry; null, with the faults told, when its lines do not make one. */
function entryOf(lines: readonly Line[], codebook: Codebook, tell: Tell): PlacedEntry | null {
  const first = lines[0]!;
  const { party, item: name } = first.cells;
  const item = findItem(codebook, name);
  if (!item) return tell(first, "item", "record:fault_unknown_item", { item: name });
  const given = item.kind === "table" ? readRows(item, lines, tell) : readField(item, lines, tell);
  const facts = ["source", "source_date", "note"] as const;
  const [source, sourceDate, note] = facts.map((fact) => factOf(fact, lines, tell));
  if (given === undefined) return null;
  return {
    input: {
      item: name,
      party: party || null,
      seen: null,
      given: given.value,
      source: source || null,
      sourceDate: sourceDate || null,
      note: note || null,
    },
    placeOf: (fault) => placeOf(fault, lines, given.rows),
  };
}

/** A source is said once for an entry, in its first line, or the same in every line. */
function factOf(fact: "source" | "source_date" | "note", lines: readonly Line[], tell: Tell): string {
  const [first, ...others] = lines;
  const other = others.find(({ cells }) => cells[fact] !== "" && cells[fact] !== first!.cells[fact]);
  if (other) tell(other, fact, "record:fault_source_differs", { line: first!.line });
  return first!.cells[fact];
}

/** A value read from lines, with the numbers of the rows of a table in their order. */
interface ReadLines {
  readonly value: FileAnswer | null;
  readonly rows: readonly string[];
}

/** The value of what is no table. */
function readField(item: Item, lines: readonly Line[], tell: Tell): ReadLines | undefined {
  const strange = lines.find(({ cells: { row, column } }) => row !== "" || column !== "");
  if (strange)
    return void tell(strange, strange.cells.row ? "row" : "column", "record:fault_not_a_table", { item: item.name });
  const said = lines.map((line) => sayingOf(item, line, tell));
  if (said.some((each) => each === undefined)) return undefined;
  const [first] = said;
  if (lines.length === 1) return { value: asGiven(item, first!), rows: [] };
  const codes = said.filter((each) => typeof each === "string");
  if (item.kind === "choices" && codes.length === said.length && new Set(codes).size === codes.length)
    return { value: codes, rows: [] };
  return void tell(lines[1]!, "item", "import:given_twice", { line: lines[0]!.line });
}

function asGiven(field: Item | Column, said: Saying): FileAnswer | null {
  return typeof said === "string" && field.kind === "choices" ? [said] : said;
}

type Saying = string | { reason: "no_information" | "not_applicable" } | null;

/** What one line says: a value, a reason, or that what stands is withdrawn (null). */
function sayingOf(field: Item | Column, line: Line, tell: Tell): Saying | undefined {
  const { state, code, value } = line.cells;
  if (state === "answered") return valueOf(field, line, tell);
  if (state !== "no_information" && state !== "not_applicable" && state !== "not_answered")
    return void tell(line, "state", "record:fault_state_unknown", { state });
  if (code !== "" || value !== "") return void tell(line, code ? "code" : "value", "import:reason_with_value");
  return state === "not_answered" ? null : { reason: state };
}

function valueOf(field: Item | Column, line: Line, tell: Tell): string | undefined {
  const isCoded = field.kind === "choice" || field.kind === "choices";
  const [right, wrong] = isCoded ? (["code", "value"] as const) : (["value", "code"] as const);
  if (line.cells[wrong] !== "")
    return void tell(line, wrong, isCoded ? "import:goes_into_code" : "import:goes_into_value", { item: field.name });
  if (line.cells[right] === "") return void tell(line, right, "import:value_missing");
  return line.cells[right];
}

type Cells = Record<string, string | string[]>;

/** The rows of a table in the order of their numbers; or the reason why there is none, on one line. */
function readRows(table: Item, lines: readonly Line[], tell: Tell): ReadLines | undefined {
  const whole = lines.find(({ cells }) => cells.row === "" && cells.column === "");
  if (whole) {
    if (whole.cells.state === "answered") return void tell(whole, "row", "import:row_missing", { item: table.name });
    if (lines.length > 1)
      return void tell(
        lines.find((line) => line !== whole)!,
        "row",
        "import:given_twice",
        { line: whole.line },
      );
    const said = sayingOf(table, whole, tell);
    return said === undefined ? undefined : { value: said, rows: [] };
  }
  const rows = new Map<string, Cells>();
  let isFaultless = true;
  for (const line of lines) if (!putCell(table, line, lines, rows, tell)) isFaultless = false;
  if (!isFaultless) return undefined;
  const numbers = [...rows.keys()].toSorted((left, right) => Number(left) - Number(right));
  return { value: numbers.map((number) => rows.get(number)!), rows: numbers };
}

function putCell(table: Item, line: Line, lines: readonly Line[], rows: Map<string, Cells>, tell: Tell): boolean {
  const { row, column: name } = line.cells;
  if (row === "" || name === "") return tell(line, row ? "column" : "row", "import:row_and_column") ?? false;
  if (!/^[1-9]\d{0,2}$/.test(row) || Number(row) > storedLimits.rows)
    return tell(line, "row", "import:row_form", { most: storedLimits.rows }) ?? false;
  const column = table.columns.find((each) => each.name === name);
  if (!column) return tell(line, "column", "import:unknown_column", { item: table.name, column: name }) ?? false;
  const said =
    line.cells.state === "answered" ? valueOf(column, line, tell) : tell(line, "state", "record:fault_cell_state");
  if (typeof said !== "string") return false;
  const cells = rows.get(row) ?? {};
  rows.set(row, cells);
  const before = cells[name];
  if (before === undefined) cells[name] = column.kind === "choices" ? [said] : said;
  else if (Array.isArray(before) && !before.includes(said)) before.push(said);
  else {
    const first = lines.find(({ cells: { row: other, column: named } }) => other === row && named === name)!;
    return tell(line, "column", "import:given_twice", { line: first.line }) ?? false;
  }
  return true;
}

/** Where what is wrong with an entry stands: the line of its cell, else its first line. */
function placeOf(
  { row, column, field, words }: EntryFault,
  lines: readonly Line[],
  rows: readonly string[],
): { row: number; column: string } {
  const number = row === null ? null : rows[row - 1];
  const line =
    lines.find(({ cells }) => cells.row === number && cells.column === column) ??
    lines.find(({ cells }) => cells.row === number) ??
    lines[0]!;
  if (field !== null) return { row: line.line, column: field === "sourceDate" ? "source_date" : field };
  if (/party/.test(words) || words === "record:fault_about_the_round") return { row: line.line, column: "party" };
  return { row: line.line, column: line.cells.code ? "code" : line.cells.value ? "value" : "state" };
}
