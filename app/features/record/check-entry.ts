import { z } from "zod";
import type { FileAnswer } from "#app/core/survey/answers-file.ts";
import type { AnswerProblem } from "#app/core/survey/answer-fault.ts";
import type { Codebook } from "#app/core/survey/codebook.ts";
import { draftFromFile } from "#app/core/survey/draft-from-file.ts";
import { findItem } from "#app/core/survey/find-item.ts";
import { readResponse } from "#app/core/survey/read-response.ts";
import { aboutOf } from "#app/core/survey/items-about.ts";
import { plainText } from "#app/core/plain-text.ts";
import type { RecordEntry } from "./record-entry.ts";

/** What can be wrong with an entry beside what can be wrong with an answer; words in the namespace `record`. */
export type EntryProblem =
  | "unknown_item"
  | "unknown_column"
  | "not_a_table"
  | "table_without_rows"
  | "party_needed"
  | "party_not_asked"
  | "about_the_round"
  | "source_missing"
  | "source_too_long"
  | "note_too_long"
  | "source_date_form"
  | "given_twice"
  /** Of a form: a number that can be read in two ways; a value with a reason why there is none. */
  | "ambiguous"
  | "reason_and_value";

/** One thing that is wrong with an entry, and where. */
export interface EntryFault {
  readonly item: string;
  readonly party: string | null;
  /** The row of a table, from 1, and its column; null where it is the whole. */
  readonly row: number | null;
  readonly column: string | null;
  /** A part of the entry that is not its value. */
  readonly field: "source" | "sourceDate" | "note" | null;
  readonly words: `record:fault_${EntryProblem}` | `answers:${AnswerProblem}`;
  readonly params: Readonly<Record<string, string | number>>;
}

/** A value to be recorded, as a form or a file gives it. */
export interface EntryInput {
  readonly item: string;
  /** The Party it is about; null: the round. */
  readonly party: string | null;
  /** The revision that the person saw, 0 when there was none; null puts it in the place of whatever stands. */
  readonly seen: number | null;
  /** Numbers with a point, codes, rows by column; a reason; null withdraws what stands. */
  readonly given: FileAnswer | null;
  readonly source: string | null;
  /** ISO date. */
  readonly sourceDate: string | null;
  readonly note: string | null;
}

/** An entry that can be kept. */
export type TypedEntry = Pick<RecordEntry, "item" | "party" | "state" | "value" | "source" | "sourceDate" | "note"> &
  Pick<EntryInput, "seen">;

/** Most characters of a source and of a note. */
export const entryLimits = { source: 500, note: 4_000 } as const;

/** Reads one value by the codebook of the record: typed, or everything that is wrong with it. Whom the round asks is `asked`. */
export function checkEntry(
  codebook: Codebook,
  input: EntryInput,
  asked: ReadonlySet<string>,
): { readonly entry: TypedEntry } | { readonly faults: readonly EntryFault[] } {
  const item = findItem(codebook, input.item);
  if (!item) return { faults: [entryFault(input, "unknown_item", { item: input.item })] };
  const faults: EntryFault[] = [];
  if (aboutOf(codebook, item) === "round") {
    if (input.party !== null) faults.push(entryFault(input, "about_the_round", { party: input.party }));
  } else if (input.party === null) faults.push(entryFault(input, "party_needed"));
  else if (!asked.has(input.party)) faults.push(entryFault(input, "party_not_asked", { party: input.party }));

  const read = readGiven({ ...codebook, items: [{ ...item, shownWhen: null, universe: null }] }, input);
  faults.push(...read.faults, ...checkSource(input, read.state === "answered"));
  if (faults.length > 0) return { faults };
  const { item: name, party, seen } = input;
  const { source, sourceDate, note } = tidySource(input);
  return { entry: { item: name, party, seen, state: read.state, value: read.value, source, sourceDate, note } };
}

type ReadGiven = Pick<RecordEntry, "state" | "value"> & { readonly faults: readonly EntryFault[] };

const withdrawn: ReadGiven = { state: "not_answered", value: null, faults: [] };

/** Read as an answer is: here the item stands alone, and is always shown. */
function readGiven(codebook: Codebook, input: EntryInput): ReadGiven {
  if (input.given === null) return withdrawn;
  const draft = draftFromFile(codebook, { [input.item]: input.given });
  const strange = draft.faults.map(({ problem, column }) =>
    entryFault(input, problem === "rows_without_table" ? "not_a_table" : problem, {
      item: input.item,
      column: column ?? "",
    }),
  );
  if (strange.length > 0) return { ...withdrawn, faults: strange };
  const read = readResponse(codebook, draft.answers);
  const faults = read.faults
    .filter(({ problem, row }) => problem !== "required_missing" || row !== null)
    .map(({ row, column, problem, params }) => {
      const ordinal = row === null ? null : Number(row.slice("row".length));
      return {
        item: input.item,
        party: input.party,
        row: ordinal,
        column,
        field: null,
        words: `answers:${problem}`,
        params,
      } as const;
    });
  const state = read.states.get(input.item)!;
  switch (state.state) {
    case "answered":
      return { state: "answered", value: state.value, faults };
    case "no_information":
    case "not_applicable":
      return { state: state.state, value: null, faults };
    default:
      return { ...withdrawn, faults };
  }
}

/** Whoever reads a number must be able to go where it was taken from. */
function checkSource(input: EntryInput, isAnswered: boolean): EntryFault[] {
  const { source, sourceDate, note } = tidySource(input);
  const isDate = sourceDate === null || z.iso.date().safeParse(sourceDate).success;
  return [
    isAnswered && source === null && inField("source", entryFault(input, "source_missing")),
    source !== null &&
      source.length > entryLimits.source &&
      inField("source", entryFault(input, "source_too_long", { most: entryLimits.source })),
    note !== null &&
      note.length > entryLimits.note &&
      inField("note", entryFault(input, "note_too_long", { most: entryLimits.note })),
    !isDate && inField("sourceDate", entryFault(input, "source_date_form")),
  ].filter((fault) => fault !== false);
}

function inField(field: EntryFault["field"], fault: EntryFault): EntryFault {
  return { ...fault, field };
}

function tidySource({ source, sourceDate, note }: EntryInput): Pick<EntryInput, "source" | "sourceDate" | "note"> {
  return { source: tidy(source), sourceDate: tidy(sourceDate), note: tidy(note) };
}

function tidy(text: string | null): string | null {
  return text === null ? null : plainText(text) || null;
}

/** A fault of an entry's own. */
export function entryFault(
  { item, party }: Pick<EntryInput, "item" | "party">,
  problem: EntryProblem,
  params: EntryFault["params"] = {},
): EntryFault {
  return { item, party, row: null, column: null, field: null, words: `record:fault_${problem}`, params };
}
