/** What pages without a form need of the journal. */
export interface WaitingJournal {
  /** Resolves when nothing waits any more, or after so many milliseconds. */
  settled(milliseconds: number): Promise<void>;
}

let current: WaitingJournal | null = null;

/** The journal of this tab, once it is open; null before, and on the server. */
export function currentJournal(): WaitingJournal | null {
  return current;
}

/** For the component that opens it. */
export function setCurrentJournal(journal: WaitingJournal | null): void {
  current = journal;
}
