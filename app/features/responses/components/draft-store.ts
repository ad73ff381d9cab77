import type { DraftAnswer, DraftAnswers } from "#app/core/survey/answers.ts";
import { findItem } from "#app/core/survey/find-item.ts";
import { readResponse, type ReadResponse } from "#app/core/survey/read-response.ts";
import type { Acknowledgement, JournalEntry } from "../journal/journal-entry.ts";
import { inOrder } from "../journal/queue.ts";
import type { SaveFacts } from "../journal/save-state.ts";
import type { OpenConflict, SavedAnswer } from "../queries.server.ts";
import type { AnswerNote, DraftSetting, ServerDraft } from "./draft-setting.ts";
import { RemovedRows } from "./removed-rows.ts";
import { blank, isSame } from "./survey-values.ts";
import { mergeRows, rowIds } from "./table-rows.ts";

interface Typed {
  readonly answer: DraftAnswer;
  readonly baseRev: number;
}

/** How long typing rests before it is written to the journal. */
const rest = 400;

/**
 * The draft of one response as a person sees it in one tab: what the server has, what waits on this device above it, and what
 * is being typed above that. Nothing here decides what is kept: the journal and the server do.
 */
export class DraftStore {
  readonly #setting: DraftSetting;
  readonly #server = new Map<string, SavedAnswer>();
  readonly #entries = new Map<string, JournalEntry>();
  readonly #typed = new Map<string, Typed>();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  /** Own words that the server holds aside (a conflict while typing goes on, or late), still shown. */
  readonly #shown = new Map<string, Typed>();
  readonly #notes = new Map<string, AnswerNote>();
  readonly #removed = new RemovedRows();
  readonly #listeners = new Set<() => void>();
  #conflicts: readonly OpenConflict[] = [];
  #focused: string | null = null;
  #seq = -1;
  #savedAt: string | null;
  #reading: ReadResponse | null = null;
  #version = 0;
  /** Called with the answers that changed elsewhere than in this form. */
  onElsewhere: (paths: readonly string[]) => void = () => {};

  constructor(setting: DraftSetting, lastSavedAt: string | null) {
    this.#setting = setting;
    this.#savedAt = lastSavedAt;
    this.merge(setting.draft);
    for (const entry of setting.entries) if (entry.response === setting.response) this.#entries.set(entry.opId, entry);
  }

  /** For React: counts what has changed. */
  version = (): number => this.#version;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The answer as this person sees it. */
  read = (path: string): DraftAnswer =>
    this.#typed.get(path)?.answer ??
    this.#lastEntry(path) ??
    this.#shown.get(path)?.answer ??
    this.#server.get(path) ??
    blank;

  /** Every answer as this person sees it, read by the codebook: what is shown, what is missing, what is at fault. */
  reading(): ReadResponse {
    return (this.#reading ??= readResponse(this.#setting.codebook, this.#answers()));
  }

  conflictsOf(path: string): readonly OpenConflict[] {
    return this.#conflicts.filter((conflict) => conflict.path === path);
  }

  /** The answer that the server holds, with who gave it. */
  saved(path: string): SavedAnswer | null {
    return this.#server.get(path) ?? null;
  }

  noteOf(path: string): AnswerNote {
    if (this.#typed.has(path)) return { kind: "waiting" };
    const entries = [...this.#entries.values()].filter((entry) => entry.path === path);
    if (entries.some(({ refused }) => !refused)) return { kind: "waiting" };
    return entries.length > 0 ? { kind: "refused" } : (this.#notes.get(path) ?? null);
  }

  facts(): SaveFacts {
    const entries = [...this.#entries.values()];
    const waiting = new Set([
      ...entries.filter(({ refused }) => !refused).map(({ path }) => path),
      ...this.#typed.keys(),
    ]);
    return {
      waiting: waiting.size,
      refused: entries.filter(({ refused }) => refused).length,
      phase: this.#setting.journal.phase,
      savedAt: this.#savedAt,
      conflicts: new Set(this.#conflicts.map(({ path }) => path)).size,
      late: [...this.#notes.values()].filter((note) => note?.kind === "late").length,
      isMemoryOnly: this.#setting.journal.isMemoryOnly(),
    };
  }

  /** Somebody types: shown at once, written to the journal when the typing rests. */
  edit(path: string, answer: DraftAnswer): void {
    const before = this.read(path);
    if (isSame(before, answer)) return;
    if (findItem(this.#setting.codebook, path)?.kind === "table")
      this.#removed.note(path, rowIds(before), rowIds(answer));
    this.#typed.set(path, { answer, baseRev: this.#typed.get(path)?.baseRev ?? this.#baseRev(path) });
    clearTimeout(this.#timers.get(path));
    this.#timers.set(
      path,
      setTimeout(() => void this.flush([path]), rest),
    );
    this.#changed();
  }

  /** Whether a row of this table was removed last: it can be put back, with what it held. */
  hasRemovedRow(table: string): boolean {
    return this.#removed.has(table);
  }

  /** Puts back the row that was removed last. */
  restoreRow(table: string): void {
    const rows = this.#removed.putBack(table, rowIds(this.read(table)));
    if (!rows) return;
    this.edit(table, { value: rows, raw: null, reason: null });
    this.onElsewhere([table]);
  }

  /** Writes to the journal now what is being typed. Resolves when it is kept on this device. */
  async flush(paths: Iterable<string> = this.#typed.keys()): Promise<void> {
    await Promise.all([...paths].map((path) => this.#write(path, null)));
  }

  /** A choice between texts: this one, and every other that was kept for the same answer is settled. */
  async choose(path: string, answer: DraftAnswer): Promise<void> {
    const newest = this.conflictsOf(path).at(-1)?.seq;
    if (newest === undefined) return;
    await this.flush([path]);
    this.#shown.delete(path);
    this.#conflicts = this.#conflicts.filter((conflict) => conflict.path !== path);
    this.#typed.set(path, { answer, baseRev: this.#server.get(path)?.rev ?? 0 });
    await this.#write(path, newest);
    this.onElsewhere([path]);
  }

  /** Whether the person is in the field of this answer. */
  isFocused(path: string): boolean {
    return this.#focused === path;
  }

  /** The person is in the field of this answer, or in none: what the server says of it waits until they leave. */
  focus(path: string | null): void {
    const left = this.#focused;
    this.#focused = path;
    if (left === path) return;
    this.#changed();
    if (left === null) return;
    void this.flush([...this.#typed.keys()].filter((typed) => typed === left || typed.startsWith(`${left}/`)));
    for (const shown of this.#shown.keys()) {
      if (this.#isOf(shown, left) && this.#notes.get(shown)?.kind !== "late" && this.#shown.delete(shown)) {
        this.#changed();
        this.onElsewhere([shown]);
      }
    }
  }

  /** An entry was written, here or in another tab of this browser. */
  wrote(entry: JournalEntry): void {
    if (entry.response !== this.#setting.response) return;
    this.#entries.set(entry.opId, entry);
    this.#changed();
    if (entry.clientId !== this.#setting.journal.clientId) this.onElsewhere([entry.path]);
  }

  /** The server has said what became of entries, of this tab or of another. */
  acknowledged(list: readonly { readonly entry: JournalEntry; readonly told: Acknowledgement }[]): void {
    const own = list.filter(({ entry }) => entry.response === this.#setting.response);
    for (const { entry, told } of own) this.#acknowledge(entry, told);
    if (own.length === 0) return;
    this.#changed();
    const conflicts = own.filter(({ told }) => told.outcome === "conflict");
    if (conflicts.length > 0) void this.#resolve(conflicts.map(({ entry }) => entry));
  }

  /** Sending goes differently. */
  phaseChanged(): void {
    this.#changed();
  }

  /** Takes over what the server has; what is older than what is known is left aside. */
  merge(draft: ServerDraft): void {
    if (draft.seq < this.#seq) return;
    this.#seq = draft.seq;
    const news: string[] = [];
    for (const [path, answer] of Object.entries(draft.answers)) {
      const known = this.#server.get(path);
      if (known && known.rev >= answer.rev) continue;
      this.#server.set(path, answer);
      news.push(path);
    }
    const settling = new Set(
      [...this.#entries.values()].filter(({ settles }) => settles !== null).map(({ path }) => path),
    );
    this.#conflicts = draft.conflicts.filter(({ path }) => !settling.has(path));
    this.#changed();
    if (news.length > 0) this.onElsewhere(news);
  }

  /** Asks the server how the draft stands. */
  async refresh(): Promise<void> {
    const draft = await this.#setting.fetchDraft();
    if (draft) this.merge(draft);
  }

  #acknowledge(entry: JournalEntry, { outcome, rev, at }: Acknowledgement): void {
    const { path } = entry;
    if (outcome === "unknown_path") {
      this.#entries.set(entry.opId, { ...entry, refused: true });
      return;
    }
    this.#entries.delete(entry.opId);
    for (const each of this.#entries.values()) {
      if (each.after === entry.opId) {
        this.#entries.set(each.opId, { ...each, after: null, baseRev: outcome === "applied" ? rev : each.baseRev });
      }
    }
    this.#savedAt = at;
    const { value, raw, reason } = entry;
    if (outcome === "applied") {
      this.#shown.delete(path);
      this.#notes.set(path, { kind: "saved", at });
      const typed = this.#typed.get(path);
      if (typed && typed.baseRev === entry.baseRev) this.#typed.set(path, { ...typed, baseRev: rev });
      if (rev >= (this.#server.get(path)?.rev ?? 0)) {
        this.#server.set(path, { value, raw, reason, rev, savedBy: this.#setting.person, savedAt: at });
      }
    } else if (outcome === "late") {
      this.#notes.set(path, { kind: "late" });
      this.#shown.set(path, { answer: { value, raw, reason }, baseRev: entry.baseRev });
    } else {
      this.#notes.delete(path);
      if (this.#focused !== null && this.#isOf(path, this.#focused)) {
        this.#shown.set(path, { answer: { value, raw, reason }, baseRev: entry.baseRev });
      }
    }
  }

  /** Fetches both texts of every conflict, to be chosen between. Lists of rows are joined at once: nobody's row is left out. */
  async #resolve(entries: readonly JournalEntry[]): Promise<void> {
    await this.refresh();
    const lists = entries.filter(({ path }) => findItem(this.#setting.codebook, path)?.kind === "table");
    for (const { path, value, raw, reason } of lists) {
      const theirs = this.#server.get(path) ?? blank;
      const joined = mergeRows(rowIds(theirs), rowIds({ value, raw, reason }));
      await this.choose(path, { value: joined, raw: null, reason: joined.length > 0 ? null : reason });
    }
    this.onElsewhere(entries.map(({ path }) => path));
  }

  async #write(path: string, settles: number | null): Promise<void> {
    const typed = this.#typed.get(path);
    clearTimeout(this.#timers.get(path));
    this.#timers.delete(path);
    if (!typed) return;
    const { person, response, journal, now } = this.#setting;
    const { answer, baseRev } = typed;
    const edit = {
      ...answer,
      person: person.id,
      response,
      path,
      baseRev,
      settles,
      clientId: journal.clientId,
      clientAt: now(),
    };
    const entry = await journal.add(edit);
    this.#entries.set(entry.opId, entry);
    if (this.#typed.get(path) === typed) this.#typed.delete(path);
    this.#changed();
  }

  /** The revision that the person sees: of what is shown to them. */
  #baseRev(path: string): number {
    return this.#shown.get(path)?.baseRev ?? this.#server.get(path)?.rev ?? 0;
  }

  #lastEntry(path: string): JournalEntry | undefined {
    return inOrder([...this.#entries.values()].filter((entry) => entry.path === path)).at(-1);
  }

  /** Whether a path is that of an item, or of one of its cells. */
  #isOf(path: string, item: string): boolean {
    return path === item || path.startsWith(`${item}/`);
  }

  #answers(): DraftAnswers {
    const paths = new Set([
      ...this.#server.keys(),
      ...[...this.#entries.values()].map(({ path }) => path),
      ...this.#shown.keys(),
      ...this.#typed.keys(),
    ]);
    return new Map([...paths].map((path) => [path, this.read(path)]));
  }

  #changed(): void {
    this.#reading = null;
    this.#version += 1;
    for (const listener of this.#listeners) listener();
  }
}
