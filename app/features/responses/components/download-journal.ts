import type { JournalEntry } from "../journal/journal-entry.ts";

/** Gives the person a file of everything that waits on this device: the last resort, when nothing else keeps it. */
export async function downloadJournal(journal: { all(): Promise<readonly JournalEntry[]> }): Promise<void> {
  const text = JSON.stringify(await journal.all(), null, 2);
  const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = "rapporteur-unsaved-answers.json";
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
