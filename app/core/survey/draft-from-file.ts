import type { DraftAnswer, DraftAnswers } from "./answers.ts";
import type { FileAnswer } from "./answers-file.ts";
import type { Codebook, Item } from "./codebook.ts";
import { cellPath, findItem } from "./find-item.ts";

/** What a file names that the version does not ask. Its values are checked when the response is read. */
export interface FileFault {
  readonly problem: "unknown_item" | "unknown_column" | "rows_without_table" | "table_without_rows";
  readonly item: string;
  readonly column: string | null;
}

/** The answers of one Party in a file, by path, as a draft keeps them. Rows of tables are named row1, row2 and so on. */
export function draftFromFile(
  codebook: Codebook,
  answers: Readonly<Record<string, FileAnswer>>,
): { readonly answers: DraftAnswers; readonly faults: readonly FileFault[] } {
  const draft = new Map<string, DraftAnswer>();
  const faults: FileFault[] = [];
  for (const [name, answer] of Object.entries(answers)) {
    const item = findItem(codebook, name);
    if (!item) faults.push({ problem: "unknown_item", item: name, column: null });
    else if (typeof answer !== "string" && "reason" in answer) draft.set(name, { ...blank, reason: answer.reason });
    else if (isRows(answer)) putRows(item, answer, draft, faults);
    else if (item.kind !== "table") draft.set(name, { ...blank, value: answer });
    else faults.push({ problem: "table_without_rows", item: name, column: null });
  }
  return { answers: draft, faults };
}

type Rows = readonly Readonly<Record<string, string | string[]>>[];

const blank: DraftAnswer = { value: null, raw: null, reason: null };

/** An empty list is no rows and no codes: it is read as codes, which every kind but a table takes for a blank. */
function isRows(
  answer: Exclude<FileAnswer, { reason: string }>,
): answer is Extract<FileAnswer, Record<string, unknown>[]> {
  return Array.isArray(answer) && answer.some((member) => typeof member === "object");
}

function putRows(item: Item, rows: Rows, draft: Map<string, DraftAnswer>, faults: FileFault[]): void {
  if (item.kind !== "table") {
    faults.push({ problem: "rows_without_table", item: item.name, column: null });
    return;
  }
  draft.set(item.name, { ...blank, value: rows.map((_, index) => `row${index + 1}`) });
  for (const [index, row] of rows.entries()) {
    for (const [name, value] of Object.entries(row)) {
      const column = item.columns.find((candidate) => candidate.name === name);
      if (column) draft.set(cellPath(item.name, `row${index + 1}`, name), { ...blank, value });
      else faults.push({ problem: "unknown_column", item: item.name, column: name });
    }
  }
}
