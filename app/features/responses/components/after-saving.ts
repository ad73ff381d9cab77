import { currentJournal } from "./current-journal.ts";

/** How long a page waits for the last words typed on the page before. */
const patience = 4_000;

/**
 * Loads a page that reads answers after what was just typed has been saved, so that it shows what its reader wrote; when
 * saving takes long, it does not wait for ever (the page then says what is not yet saved).
 */
export async function afterSaving<T>(load: () => Promise<T>): Promise<T> {
  await currentJournal()?.settled(patience);
  return load();
}
