import { answersFileSchema, type AnswersFile } from "#app/core/survey/answers-file.ts";
import type { Codebook } from "#app/core/survey/codebook.ts";
import { draftFromFile, type FileFault } from "#app/core/survey/draft-from-file.ts";
import {
  importFault,
  type AnswersInFile,
  type ImportFault,
  type ImportPlace,
  type ImportProblem,
} from "./import-fault.ts";

/** Reads answers of many Parties from JSON. Values are not yet read by their kind. */
export function readAnswersJson(text: string, codebook: Codebook): AnswersInFile {
  const file = parse(text);
  if ("faults" in file) return { parties: [], faults: file.faults };
  const faults: ImportFault[] = [];
  const first = new Map<string, number>();
  const parties = file.responses.map(({ party, answers }, index) => {
    const row = index + 1;
    const before = first.get(party);
    if (before !== undefined) faults.push(importFault({ row, column: "party" }, party, "party_twice", { row: before }));
    else first.set(party, row);
    const draft = draftFromFile(codebook, answers);
    faults.push(...draft.faults.map((fault) => faultOf(fault, row, party)));
    const places = new Map([...draft.answers.keys()].map((path) => [path, placeOf(row, path)]));
    return { party, place: { row, column: "party" }, answers: new Map(draft.answers), places };
  });
  return { parties, faults };
}

function parse(text: string): AnswersFile | { readonly faults: readonly ImportFault[] } {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    return { faults: [importFault({ row: 0, column: "" }, "", "not_json")] };
  }
  const read = answersFileSchema.safeParse(json);
  if (read.success) return read.data;
  return {
    faults: read.error.issues.map(({ path, message }) => {
      const [, index, ...rest] = path;
      const row = typeof index === "number" ? index + 1 : 0;
      return importFault({ row, column: rest.join(".") }, "", "wrong_form", { told: message });
    }),
  };
}

const words: Readonly<Record<FileFault["problem"], ImportProblem>> = {
  unknown_item: "unknown_item",
  unknown_column: "unknown_column",
  rows_without_table: "not_a_table",
  table_without_rows: "row_missing",
};

function faultOf({ problem, item, column }: FileFault, row: number, party: string): ImportFault {
  const place = { row, column: column === null ? item : `${item}.${column}` };
  return importFault(place, party, words[problem], { item, column: column ?? "" });
}

function placeOf(row: number, path: string): ImportPlace {
  const [item = "", tableRow, column] = path.split("/");
  return { row, column: column === undefined ? item : `${item}[${tableRow?.slice("row".length)}].${column}` };
}
