import type { Acknowledgement, Edit, JournalEntry } from "./journal-entry.ts";

/** What to write to the journal, and what to take out of it. */
export interface QueueChange {
  readonly put: readonly JournalEntry[];
  readonly remove: readonly string[];
  readonly applied: readonly Applied[];
}

/** The newest words of one answer that the server applied: whose tab's, on what revision, and which they became. */
export interface Applied {
  readonly place: string;
  readonly clientId: string;
  readonly baseRev: number;
  readonly rev: number;
}

/** Names an answer across responses. */
export function placeOf({ response, path }: { readonly response: string; readonly path: string }): string {
  return `${response}/${path}`;
}

/** Most entries of one save, and about how many characters. The server takes 50 and 256 KB. */
const batchLimits = { entries: 50, characters: 60_000 } as const;

/**
 * Where an edit goes, given the entries that wait for the same answer, in order. It takes the place of the last one while
 * that is this tab's own and has not been sent; otherwise it follows it. A choice between texts is never merged with typing.
 */
export function addEdit(
  waiting: readonly JournalEntry[],
  edit: Edit,
  opId: string,
  order: number,
  newest: Applied | null = null,
): JournalEntry {
  const last = waiting.findLast((entry) => !entry.refused);
  const fresh = { ...edit, opId, order, sent: false, refused: false };
  if (!last) {
    // The tab's own words were acknowledged while it was writing these: it had not heard of it yet.
    const isOwn = newest !== null && newest.clientId === edit.clientId && newest.baseRev === edit.baseRev;
    return { ...fresh, after: null, baseRev: isOwn ? newest.rev : edit.baseRev };
  }
  const isMergeable = !last.sent && last.clientId === edit.clientId && last.settles === null && edit.settles === null;
  if (isMergeable) return { ...fresh, opId: last.opId, order: last.order, baseRev: last.baseRev, after: last.after };
  // Another tab typed against what it saw; the same tab continues from its own last words.
  if (last.clientId !== edit.clientId) return { ...fresh, after: null };
  return { ...fresh, baseRev: last.baseRev, after: last.opId };
}

/** The next entries to send for one response: in order, one for each answer, those that follow another left for later. */
export function nextBatch(entries: readonly JournalEntry[]): readonly JournalEntry[] {
  const waiting = inOrder(entries.filter((entry) => !entry.refused));
  const [first] = waiting;
  const batch: JournalEntry[] = [];
  const paths = new Set<string>();
  let characters = 0;
  for (const entry of waiting) {
    if (entry.response !== first?.response || paths.has(entry.path)) continue;
    characters += sizeOf(entry);
    if (batch.length > 0 && (batch.length >= batchLimits.entries || characters > batchLimits.characters)) break;
    paths.add(entry.path);
    batch.push(entry);
  }
  return batch;
}

/**
 * What acknowledgements change in the journal: what is kept by the server leaves; what follows it goes on from the new
 * revision, unless it was not applied, when it meets the same conflict. What the server has no place for stays, refused.
 */
export function acknowledge(entries: readonly JournalEntry[], told: readonly Acknowledgement[]): QueueChange {
  const put: JournalEntry[] = [];
  const remove: string[] = [];
  const applied: Applied[] = [];
  for (const acknowledgement of told) {
    const entry = entries.find(({ opId }) => opId === acknowledgement.opId);
    if (!entry) continue;
    if (acknowledgement.outcome === "unknown_path") {
      put.push({ ...entry, refused: true });
      continue;
    }
    remove.push(entry.opId);
    const { outcome, rev } = acknowledgement;
    if (outcome === "applied")
      applied.push({ place: placeOf(entry), clientId: entry.clientId, baseRev: entry.baseRev, rev });
    const followers = entries.filter(({ after }) => after === entry.opId);
    put.push(
      ...followers.map((each) => ({ ...each, after: null, baseRev: outcome === "applied" ? rev : each.baseRev })),
    );
  }
  return { put, remove, applied };
}

/** Entries in the order of writing. */
export function inOrder(entries: readonly JournalEntry[]): readonly JournalEntry[] {
  return entries.toSorted((left, right) => left.order - right.order);
}

/** An upper bound is enough: three bytes for a character at most, in UTF-8. */
function sizeOf({ value, raw, path }: JournalEntry): number {
  return JSON.stringify([value, raw, path]).length + 300;
}
