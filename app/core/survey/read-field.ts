import { checkBounds, type AnswerFault } from "./answer-fault.ts";
import type { DraftAnswer, StoredValue } from "./answers.ts";
import type { Column, Item } from "./codebook.ts";
import { readValue } from "./read-value.ts";

/** What is wrong with one answer; where it stands is known to who asks. */
export type FieldFault = Pick<AnswerFault, "problem" | "params">;

/** An answer read: its value, null when there is none, and what is wrong with it. */
export interface ReadField {
  readonly value: StoredValue;
  readonly fault: FieldFault | null;
}

const blank: ReadField = { value: null, fault: null };

/** Reads the value of one answer. What was typed and is no value of this kind is a fault, and no value. */
export function readField(field: Item | Column, answer: DraftAnswer | undefined): ReadField {
  if (!answer) return blank;
  if (answer.value === null) return readRaw(answer.raw);
  const read = readValue(field, answer.value);
  if (!read.ok) return { value: null, fault: { problem: read.problem, params: {} } };
  if (read.value === null) return blank;
  return { value: read.value, fault: field.kind === "table" ? null : checkBounds(field, read.value) };
}

function readRaw(raw: string | null): ReadField {
  return raw === null || raw.trim() === "" ? blank : { value: null, fault: { problem: "unreadable", params: { raw } } };
}
