import type { DraftAnswer, DraftAnswers, ItemStates, StoredValue } from "#app/core/survey/answers.ts";
import type { Codebook } from "#app/core/survey/codebook.ts";
import { parsePath } from "#app/core/survey/find-item.ts";
import { readResponse } from "#app/core/survey/read-response.ts";
import { readValue, type ValueProblem } from "#app/core/survey/read-value.ts";
import { importFault, type ImportFault, type ImportPlace, type PartyInFile } from "./import-fault.ts";

/** What the operator asks for beside keeping the answers. */
export interface ImportWishes {
  /** Submit each response as it then stands. */
  readonly submit: boolean;
  /** Put the file's answers in the place of others that a Party has given before. */
  readonly replace: boolean;
}

/** What a file does to the response of one Party. */
export interface CheckedImport {
  /** Answers that are not there yet, or are there otherwise. */
  readonly changes: ReadonlyMap<string, DraftAnswer>;
  /** What each item says afterwards. */
  readonly states: ItemStates;
  readonly faults: readonly ImportFault[];
}

/** Checks the answers of one Party in a file by the codebook and against what the Party has answered before. */
export function checkImport(
  codebook: Codebook,
  given: PartyInFile,
  before: DraftAnswers,
  wishes: ImportWishes,
): CheckedImport {
  const faults: ImportFault[] = [];
  const changes = new Map<string, DraftAnswer>();
  for (const [path, answer] of given.answers) {
    const place = given.places.get(path)!;
    const read = readGiven(codebook, path, answer);
    if ("fault" in read) {
      faults.push({ ...place, party: given.party, words: `answers:${read.fault}`, params: {} });
      continue;
    }
    const standing = before.get(path);
    if (isSame(standing, read.answer)) continue;
    if (standing && !isBlank(standing) && !wishes.replace)
      faults.push(importFault(place, given.party, "answered_before"));
    changes.set(path, read.answer);
  }
  for (const path of leftOver(given, before)) changes.set(path, { value: null, raw: null, reason: null });
  const after = before.size === 0 ? changes : new Map([...before, ...changes]);
  const read = readResponse(codebook, after);
  for (const { path, item, column, problem, params } of read.faults) {
    const place = given.places.get(path);
    // What the file leaves out may wait, unless the response is to be submitted now.
    if (!wishes.submit && (!place || problem === "required_missing")) continue;
    const where: ImportPlace = place ?? { ...given.place, column: column === null ? item : `${item}.${column}` };
    faults.push({ ...where, party: given.party, words: `answers:${problem}`, params });
  }
  return { changes, states: read.states, faults };
}

function readGiven(
  codebook: Codebook,
  path: string,
  answer: DraftAnswer,
): { readonly answer: DraftAnswer } | { readonly fault: ValueProblem } {
  // Every path of a file was made from the codebook.
  const { item, column } = parsePath(codebook, path)!;
  const read = readValue(column ?? item, answer.value);
  return read.ok ? { answer: { ...answer, value: read.value } } : { fault: read.problem };
}

/** Cells of rows that the file gives anew: a table in a file is the whole table. */
function leftOver({ answers }: PartyInFile, before: DraftAnswers): readonly string[] {
  return [...before].flatMap(([path, answer]) => {
    const [item = "", row] = path.split("/");
    const table = row === undefined ? null : answers.get(item)?.value;
    const isOfNewRow = Array.isArray(table) && table.includes(row);
    return isOfNewRow && !answers.has(path) && !isBlank(answer) ? [path] : [];
  });
}

function isBlank({ value, raw, reason }: DraftAnswer): boolean {
  return value === null && raw === null && reason === null;
}

function isSame(left: DraftAnswer | undefined, right: DraftAnswer): boolean {
  if (!left) return isBlank(right);
  return left.raw === right.raw && left.reason === right.reason && text(left.value) === text(right.value);
}

function text(value: StoredValue): string {
  return JSON.stringify(value);
}
