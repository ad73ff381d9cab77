import type { Language } from "#app/core/language.ts";
import type { Problem } from "#app/core/problems.ts";
import type { Item } from "#app/core/survey/codebook.ts";
import { readEligible } from "../rounds/queries.server.ts";
import type { Clash } from "./append-entries.server.ts";
import type { EntryFault, EntryInput } from "./check-entry.ts";
import { recordEntries, type Recorded } from "./commands.server.ts";
import { fieldNames, readEntryForm, text, type Sent } from "./entry-form.ts";
import { givenOf, isSameGiven } from "./given-of.ts";
import { readRevisions } from "./queries.server.ts";
import type { Recorder, RecordEntry } from "./record-entry.ts";

/** What became of a form. */
export type FormOutcome =
  Recorded | { readonly faults: readonly EntryFault[] } | { readonly clashes: readonly Clash[] } | Problem;

/** A form of the record as it was sent, and where. */
export interface SentForm {
  readonly round: string;
  readonly item: Item;
  readonly sent: Sent;
  readonly language: Language;
  readonly recorder: Recorder;
}

/**
 * Saves the form of an item about many Parties: of the Parties that it shows, those whose value was changed, under one source.
 * Changed is what differs from the revision that the person saw, whatever others recorded since.
 */
export async function savePartiesForm(form: SentForm): Promise<FormOutcome> {
  const [asked, revisions] = await Promise.all([readEligible(form.round), readRevisions(form.round, form.item.name)]);
  const shown = asked.filter(({ party }) => form.sent.get(fieldNames(party).seen) !== null);
  const read = shown.map(({ party }) => readOne(form, party, revisions));
  const changed = read.filter(({ isChanged }) => isChanged);
  return record(form, changed);
}

/** Saves the form of one entry: its value, its source, its date and its note. */
export async function saveEntryForm(form: SentForm, party: string | null): Promise<FormOutcome> {
  return record(form, [readOne(form, party, await readRevisions(form.round, form.item.name))]);
}

interface ReadOne {
  readonly input: EntryInput;
  readonly faults: readonly EntryFault[];
  readonly isChanged: boolean;
}

function readOne({ item, sent, language }: SentForm, party: string | null, revisions: readonly RecordEntry[]): ReadOne {
  const seen = Number(text(sent.get(fieldNames(party).seen))) || 0;
  const before = revisions.find((entry) => entry.party === party && entry.revision === seen);
  const standing = givenOf(before);
  const { given, faults } = readEntryForm(item, party, sent, language, standing);
  const source = {
    source: text(sent.get("source")),
    sourceDate: text(sent.get("sourceDate")),
    note: text(sent.get("note")),
  };
  return {
    input: { item: item.name, party, seen, given, ...source },
    faults,
    isChanged: faults.length > 0 || !isSameGiven(given, standing),
  };
}

/** What could not be understood is told together with what cannot be recorded; then nothing is. */
async function record({ round, recorder }: SentForm, read: readonly ReadOne[]): Promise<FormOutcome> {
  const faults = read.flatMap((one) => one.faults);
  const understood = read.filter((one) => one.faults.length === 0).map(({ input }) => input);
  const outcome = await recordEntries(round, understood, recorder, { dryRun: faults.length > 0 });
  if (faults.length === 0) return outcome;
  return { faults: [...faults, ...("faults" in outcome ? outcome.faults : [])] };
}
