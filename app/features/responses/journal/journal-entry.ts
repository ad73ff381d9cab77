import type { DraftAnswer } from "#app/core/survey/answers.ts";

/** One answer that waits on this device until the server has acknowledged it. */
export interface JournalEntry extends DraftAnswer {
  readonly opId: string;
  /** Whose it is: another person who signs in on this device never sends it. */
  readonly person: string;
  readonly response: string;
  readonly path: string;
  /** The revision of the answer that the person saw. */
  readonly baseRev: number;
  /** The entry of the same answer that has to be acknowledged before this one; its revision is then the base. */
  readonly after: string | null;
  readonly settles: number | null;
  /** The tab in which it was typed. */
  readonly clientId: string;
  /** When it was typed, by this device's clock. */
  readonly clientAt: string;
  /** Order of writing on this device. */
  readonly order: number;
  /** It has been sent, and may have arrived: its words do not change any more, and it is sent again as it is. */
  readonly sent: boolean;
  /** The server has no place for it: kept here, for its person to download. */
  readonly refused: boolean;
}

/** What a person did to one answer. */
export interface Edit extends DraftAnswer {
  readonly person: string;
  readonly response: string;
  readonly path: string;
  readonly baseRev: number;
  readonly settles: number | null;
  readonly clientId: string;
  readonly clientAt: string;
}

/** What the server said of one entry. */
export interface Acknowledgement {
  readonly opId: string;
  readonly outcome: "applied" | "conflict" | "late" | "unknown_path";
  readonly rev: number;
  readonly seq: number;
  readonly at: string;
}
