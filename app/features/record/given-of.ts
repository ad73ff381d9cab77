import type { FileAnswer } from "#app/core/survey/answers-file.ts";
import { canonicalJson } from "#app/core/survey/canonical-json.ts";
import { fileAnswerOf } from "#app/core/survey/file-answer-of.ts";
import { stateOf } from "./entry-states.ts";
import type { RecordEntry } from "./record-entry.ts";

/** What an entry says in the form in which values are given; null when nothing is recorded, or it was withdrawn. */
export function givenOf(entry: Pick<RecordEntry, "state" | "value"> | undefined): FileAnswer | null {
  return fileAnswerOf(stateOf(entry));
}

/** Whether what is given is a reason why there is no value. */
export function isReason(given: FileAnswer | null): given is Extract<FileAnswer, { reason: string }> {
  return given !== null && typeof given === "object" && !Array.isArray(given);
}

/** Whether two values given say the same. A row in which nothing is said is no row. */
export function isSameGiven(left: FileAnswer | null, right: FileAnswer | null): boolean {
  return canonicalJson(withoutBlankRows(left)) === canonicalJson(withoutBlankRows(right));
}

function withoutBlankRows(given: FileAnswer | null): unknown {
  if (!Array.isArray(given)) return given;
  return (given as readonly unknown[]).filter((row) => typeof row !== "object" || Object.keys(row!).length > 0);
}
