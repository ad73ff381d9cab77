import { evaluateCondition } from "../measures/evaluate-condition.ts";
import { checkBounds, type AnswerFault } from "./answer-fault.ts";
import type { DraftAnswers, ItemState, ItemStates, Reason } from "./answers.ts";
import type { Codebook, Item } from "./codebook.ts";
import { readField, type FieldFault } from "./read-field.ts";
import { readTable } from "./read-table.ts";

/** A response read: what each item says, which items are shown, and what keeps it from being submitted. */
export interface ReadResponse {
  readonly states: ItemStates;
  readonly shown: ReadonlySet<string>;
  readonly faults: readonly AnswerFault[];
}

interface ReadItem {
  readonly state: ItemState;
  readonly faults: readonly AnswerFault[];
}

/**
 * Reads the answers of a draft by its codebook, in the order asked: each item gets exactly one state. An item outside its
 * universe is not applicable; one that is not shown for certain is not shown; a shown item is answered, or has the reason
 * given, or is not answered. Only what is shown has faults: hidden answers are kept, and left out.
 */
export function readResponse(codebook: Codebook, answers: DraftAnswers): ReadResponse {
  const states = new Map<string, ItemState>();
  const shown = new Set<string>();
  const faults: AnswerFault[] = [];
  for (const item of codebook.items) {
    const hidden = hiddenReason(item, states);
    const read = hidden ? { state: { state: hidden }, faults: [] } : readShown(item, answers);
    states.set(item.name, read.state);
    faults.push(...read.faults);
    if (!hidden) shown.add(item.name);
  }
  return { states, shown, faults };
}

/** The names of the items that a person sees, given the answers so far. */
export function shownItems(codebook: Codebook, answers: DraftAnswers): ReadonlySet<string> {
  return readResponse(codebook, answers).shown;
}

/** Why an item is not shown, given what earlier items say; null when it is shown. */
export function hiddenReason(item: Item, earlier: ItemStates): Extract<Reason, "not_applicable" | "not_shown"> | null {
  const universe = item.universe ? evaluateCondition(item.universe.condition, earlier).truth : "true";
  if (universe === "false") return "not_applicable";
  const shown = item.shownWhen ? evaluateCondition(item.shownWhen, earlier).truth : "true";
  return universe === "true" && shown === "true" ? null : "not_shown";
}

function readShown(item: Item, answers: DraftAnswers): ReadItem {
  const answer = answers.get(item.name);
  const reason = answer?.reason ?? null;
  if (reason !== null && item.reasons.includes(reason)) return { state: { state: reason }, faults: [] };
  const read = item.kind === "table" ? readShownTable(item, answers) : readShownField(item, answers);
  if (reason === null) return read;
  return { ...read, faults: [...read.faults, faultOf(item, { problem: "reason_not_offered", params: { reason } })] };
}

function readShownField(item: Item, answers: DraftAnswers): ReadItem {
  const { value, fault } = readField(item, answers.get(item.name));
  if (value === null) return notAnswered(item, fault);
  return { state: { state: "answered", value }, faults: fault ? [faultOf(item, fault)] : [] };
}

function readShownTable(item: Item, answers: DraftAnswers): ReadItem {
  const { value, fault } = readField(item, answers.get(item.name));
  if (value === null || typeof value === "string") return notAnswered(item, fault);
  const { rows, faults } = readTable(item, value, answers);
  if (rows.length === 0) return notAnswered(item, null);
  const tooMany = checkBounds(
    item,
    rows.map(({ id }) => id),
  );
  return {
    state: { state: "answered", value: rows },
    faults: tooMany ? [faultOf(item, tooMany), ...faults] : faults,
  };
}

function notAnswered(item: Item, fault: FieldFault | null): ReadItem {
  const told = fault ?? (item.required ? { problem: "required_missing" as const, params: {} } : null);
  return { state: { state: "not_answered" }, faults: told ? [faultOf(item, told)] : [] };
}

function faultOf(item: Item, fault: FieldFault): AnswerFault {
  return { path: item.name, item: item.name, row: null, column: null, ...fault };
}
