import type { Codebook } from "#app/core/survey/codebook.ts";
import type { Edit, JournalEntry } from "../journal/journal-entry.ts";
import type { SendPhase } from "../journal/save-state.ts";
import type { OpenConflict, SavedAnswer } from "../queries.server.ts";

/** The draft as the server last told it. */
export interface ServerDraft {
  readonly seq: number;
  readonly answers: Readonly<Record<string, SavedAnswer>>;
  readonly conflicts: readonly OpenConflict[];
}

/** What a draft needs of the journal of this device. */
export interface StoreJournal {
  readonly clientId: string;
  readonly phase: SendPhase;
  isMemoryOnly(): boolean;
  add(edit: Edit): Promise<JournalEntry>;
}

/** What a draft is opened with. */
export interface DraftSetting {
  readonly person: { readonly id: string; readonly name: string };
  readonly response: string;
  readonly codebook: Codebook;
  readonly journal: StoreJournal;
  readonly draft: ServerDraft;
  /** What waits on this device from before. */
  readonly entries: readonly JournalEntry[];
  /** Asks the server how the draft stands; null when it cannot be asked now. */
  readonly fetchDraft: () => Promise<ServerDraft | null>;
  /** The time of this device, in ISO 8601. */
  readonly now: () => string;
}

/** What is known of the saving of one answer, said beside it. */
export type AnswerNote =
  { readonly kind: "waiting" | "late" | "refused" } | { readonly kind: "saved"; readonly at: string } | null;
