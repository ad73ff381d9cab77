import type { WaitingHere } from "#app/ui/waiting-here.ts";

/** How long somebody who signs out waits for the last answers to be saved. */
const patience = 2_000;

/** What of a person's answers is still on this device alone, when what can be saved now has been. */
export async function lookForWaiting(person: string): Promise<WaitingHere> {
  const { deviceJournal } = await import("../journal/device-journal.client.ts");
  const journal = await deviceJournal(person);
  await journal.settled(patience);
  return { count: (await journal.all()).length, isKept: !journal.isMemoryOnly() };
}
