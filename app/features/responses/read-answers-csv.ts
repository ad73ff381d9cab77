import { readCsv, type CsvRecord } from "#app/core/import/read-csv.ts";
import type { DraftAnswer, StoredValue } from "#app/core/survey/answers.ts";
import type { Codebook, Column, Item } from "#app/core/survey/codebook.ts";
import { cellPath, findItem } from "#app/core/survey/find-item.ts";
import { storedLimits } from "#app/core/survey/read-value.ts";
import {
  importFault,
  type AnswersInFile,
  type ImportFault,
  type ImportProblem,
  type PartyInFile,
} from "./import-fault.ts";

/** The columns of the file; surveys/README.md says what each holds. */
const columns = ["party", "item", "row", "column", "code", "value", "state"] as const;

type ColumnName = (typeof columns)[number];
type Line = Readonly<Record<ColumnName, string>>;
type Tell = (column: ColumnName, problem: ImportProblem, params?: ImportFault["params"]) => void;

/** Reads answers of many Parties from CSV, one fact a line. Values are not yet read by their kind. */
export function readAnswersCsv(text: string, codebook: Codebook): AnswersInFile {
  const { records, brokenLine } = readCsv(text);
  const faults: ImportFault[] = [];
  if (brokenLine !== null) faults.push(importFault({ row: brokenLine, column: "" }, "", "not_csv"));
  const [header, ...lines] = records;
  const places = columns.map((name) => header?.cells.indexOf(name) ?? -1);
  for (const [at, name] of columns.entries()) {
    if (places[at]! < 0) faults.push(importFault({ row: 1, column: name }, "", "column_missing", { column: name }));
  }
  if (!header || places.includes(-1)) return { parties: [], faults };
  if (lines.length === 0) faults.push(importFault({ row: 1, column: "" }, "", "nothing_given"));

  const parties = new Map<string, PartyInFile>();
  for (const record of lines) {
    if (record.cells.length !== header.cells.length) {
      const params = { expected: header.cells.length, found: record.cells.length };
      faults.push(importFault({ row: record.line, column: "" }, "", "cell_count", params));
      continue;
    }
    putLine(record, places, codebook, parties, faults);
  }
  for (const party of parties.values()) orderRows(party, faults);
  return { parties: [...parties.values()], faults };
}

function putLine(
  { line: row, cells }: CsvRecord,
  places: readonly number[],
  codebook: Codebook,
  parties: Map<string, PartyInFile>,
  faults: ImportFault[],
): void {
  const line = lineOf(cells, places);
  const tell: Tell = (column, problem, params) =>
    void faults.push(importFault({ row, column }, line.party, problem, params));
  let party = parties.get(line.party);
  if (!party) {
    party = { party: line.party, place: { row, column: "party" }, answers: new Map(), places: new Map() };
    parties.set(line.party, party);
  }
  const field = fieldOf(line, codebook, tell);
  const answer = field && answerOf(field.asked, line, tell);
  if (field && answer) put(party, field.path, field.asked, answer, { row, column: line.code ? "code" : "value" }, tell);
}

function lineOf(cells: readonly string[], places: readonly number[]): Line {
  const [party = "", item = "", row = "", column = "", code = "", , state = ""] = places.map((at) => cells[at]!.trim());
  // Spaces around a text are the Party's own.
  return { party, item, row, column, code, state, value: cells[places[columns.indexOf("value")]!]! };
}

/** The item or column of a line, and the path under which its answer is kept. */
function fieldOf(line: Line, codebook: Codebook, tell: Tell): { asked: Item | Column; path: string } | null {
  const item = findItem(codebook, line.item);
  if (!item) return refuse(tell("item", "unknown_item", { item: line.item }));
  if (line.row === "" && line.column === "") {
    // A table as a whole takes a reason; its rows make up its value.
    if (item.kind === "table" && line.state === "answered")
      return refuse(tell("row", "row_missing", { item: item.name }));
    return { asked: item, path: item.name };
  }
  if (item.kind !== "table") return refuse(tell(line.row ? "row" : "column", "not_a_table", { item: item.name }));
  if (line.row === "" || line.column === "") return refuse(tell(line.row ? "column" : "row", "row_and_column"));
  if (!/^[1-9]\d{0,2}$/.test(line.row) || Number(line.row) > storedLimits.rows) {
    return refuse(tell("row", "row_form", { most: storedLimits.rows }));
  }
  const column = item.columns.find(({ name }) => name === line.column);
  if (!column) return refuse(tell("column", "unknown_column", { item: item.name, column: line.column }));
  return { asked: column, path: cellPath(item.name, `row${line.row}`, column.name) };
}

function answerOf(asked: Item | Column, line: Line, tell: Tell): DraftAnswer | null {
  const isCoded = asked.kind === "choice" || asked.kind === "choices";
  switch (line.state) {
    case "no_information":
    case "not_applicable":
      if (line.code !== "" || line.value !== "") return refuse(tell(line.code ? "code" : "value", "reason_with_value"));
      return { value: null, raw: null, reason: line.state };
    case "answered": {
      const [right, wrong] = isCoded ? (["code", "value"] as const) : (["value", "code"] as const);
      if (line[wrong] !== "")
        return refuse(tell(wrong, isCoded ? "goes_into_code" : "goes_into_value", { item: asked.name }));
      if (line[right] === "") return refuse(tell(right, "value_missing"));
      return { value: asked.kind === "choices" ? [line.code] : line[right], raw: null, reason: null };
    }
    default:
      return refuse(tell("state", "state_unknown", { state: line.state }));
  }
}

/** A second line for one answer is one more code of an item of several; anything else is given twice. */
function put(
  { answers, places }: PartyInFile,
  path: string,
  asked: Item | Column,
  answer: DraftAnswer,
  place: { readonly row: number; readonly column: ColumnName },
  tell: Tell,
): void {
  const before = answers.get(path);
  if (!before) {
    answers.set(path, answer);
    places.set(path, place);
    return;
  }
  const [codes, more] = [before.value, answer.value];
  const isMore = asked.kind === "choices" && isList(codes) && isList(more) && !codes.includes(more[0]!);
  if (!isMore) return tell(place.column, "given_twice", { line: places.get(path)!.row });
  answers.set(path, { ...before, value: [...codes, ...more] });
}

/** The value of a table is its rows, in the order of their numbers. */
function orderRows({ party, answers, places }: PartyInFile, faults: ImportFault[]): void {
  const tables = Map.groupBy(
    [...answers.keys()].filter((path) => path.includes("/")),
    (path) => path.split("/")[0]!,
  );
  for (const [table, cells] of tables) {
    const place = places.get(cells[0]!)!;
    const reason = places.get(table);
    if (reason) faults.push(importFault(place, party, "given_twice", { line: reason.row }));
    const rows = [...new Set(cells.map((path) => path.split("/")[1]!))];
    const value = rows.sort((left, right) => Number(left.slice(3)) - Number(right.slice(3)));
    answers.set(table, { value, raw: null, reason: null });
    places.set(table, place);
  }
}

function isList(value: StoredValue): value is readonly string[] {
  return Array.isArray(value);
}

function refuse(_told: void): null {
  return null;
}
