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
    else if (isReason(answer)) draft.set(name, { ...blank, reason: answer.reason });
    else if (item.kind === "table" && isRows(answer)) putRows(item, answer, draft, faults);
    else if (item.kind === "table") faults.push({ problem: "table_without_rows", item: name, column: null });
    else if (isCodes(answer)) draft.set(name, { ...blank, value: answer });
    else faults.push({ problem: "rows_without_table", item: name, column: null });
  }
  return { answers: draft, faults };
}

type Rows = readonly Readonly<Record<string, string | string[]>>[];

const blank: DraftAnswer = { value: null, raw: null, reason: null };

function isReason(answer: FileAnswer): answer is Extract<FileAnswer, { reason: string }> {
  return typeof answer === "object" && !Array.isArray(answer);
}

function isRows(answer: string | string[] | Rows): answer is Rows {
  return Array.isArray(answer) && answer.every((member) => typeof member === "object");
}

/** One value or several, not rows. */
function isCodes(answer: string | string[] | Rows): answer is string | string[] {
  return typeof answer === "string" || answer.every((member) => typeof member === "string");
}

function putRows(item: Item, rows: Rows, draft: Map<string, DraftAnswer>, faults: FileFault[]): void {
  draft.set(item.name, { ...blank, value: rows.map((_, index) => `row${index + 1}`) });
  for (const [index, row] of rows.entries()) {
    for (const [name, value] of Object.entries(row)) {
      const column = item.columns.find((candidate) => candidate.name === name);
      if (column) draft.set(cellPath(item.name, `row${index + 1}`, name), { ...blank, value });
      else faults.push({ problem: "unknown_column", item: item.name, column: name });
    }
  }
}
