import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from "idb";
import type { Acknowledgement, Edit, JournalEntry } from "./journal-entry.ts";
import { acknowledge, addEdit, inOrder, nextBatch, placeOf, type Applied } from "./queue.ts";
import { randomUuid } from "./random-id.ts";

/** Where answers wait on this device, for one person, until the server has acknowledged them. */
export interface Journal {
  /** The browser refused to keep anything: what waits is gone when the page is closed. */
  isMemoryOnly(): boolean;
  /** Writes an edit; resolves when it is kept. */
  add(edit: Edit): Promise<JournalEntry>;
  /** The next entries to send, from now on marked as sent. */
  take(): Promise<readonly JournalEntry[]>;
  /** Applies what the server said. */
  settle(told: readonly Acknowledgement[]): Promise<void>;
  /** Everything of this person that waits, in order. */
  all(): Promise<readonly JournalEntry[]>;
}

interface Schema extends DBSchema {
  entries: { key: string; value: JournalEntry; indexes: { person: string } };
  applied: { key: string; value: Applied };
}

type Writing = IDBPTransaction<Schema, ["entries", "applied"], "readwrite">;

/** Opens the journal of a person; in memory alone when the browser refuses to keep one. */
export async function openJournal(person: string): Promise<Journal> {
  const memory = new MemoryJournal();
  try {
    const kept = new KeptJournal(person, await openDatabase(), memory);
    await kept.all();
    return kept;
  } catch {
    return memory;
  }
}

function openDatabase(): Promise<IDBPDatabase<Schema>> {
  return openDB<Schema>("rapporteur-journal", 1, {
    upgrade(database) {
      database.createObjectStore("entries", { keyPath: "opId" }).createIndex("person", "person");
      database.createObjectStore("applied", { keyPath: "place" });
    },
    // Another tab runs a newer program: it must not wait for us.
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
    },
  });
}

/** Kept by the browser, across tabs, crashes and restarts. */
class KeptJournal implements Journal {
  readonly #person: string;
  #database: IDBPDatabase<Schema>;
  /** What the browser refused to keep after all (no room left). */
  readonly #overflow: MemoryJournal;
  #isFull = false;

  constructor(person: string, database: IDBPDatabase<Schema>, overflow: MemoryJournal) {
    this.#person = person;
    this.#database = database;
    this.#overflow = overflow;
  }

  isMemoryOnly(): boolean {
    return this.#isFull;
  }

  async add(edit: Edit): Promise<JournalEntry> {
    try {
      const entry = await this.#write(async (transaction) => {
        const waiting = (await this.#own(transaction)).filter(
          ({ path, response }) => path === edit.path && response === edit.response,
        );
        const newest = (await transaction.objectStore("applied").get(placeOf(edit))) ?? null;
        const made = addEdit(waiting, edit, randomUuid(), nextOrder(), newest);
        await transaction.objectStore("entries").put(made);
        return made;
      });
      this.#isFull = false;
      return entry;
    } catch {
      this.#isFull = true;
      return this.#overflow.add(edit);
    }
  }

  async take(): Promise<readonly JournalEntry[]> {
    const kept = await this.#write(async (transaction) => {
      const batch = nextBatch(await this.#own(transaction)).map((entry) => ({ ...entry, sent: true }));
      for (const entry of batch) await transaction.objectStore("entries").put(entry);
      return batch;
    });
    return kept.length > 0 ? kept : this.#overflow.take();
  }

  async settle(told: readonly Acknowledgement[]): Promise<void> {
    await this.#overflow.settle(told);
    await this.#write(async (transaction) => {
      const { put, remove, applied } = acknowledge(await this.#own(transaction), told);
      for (const each of applied) await transaction.objectStore("applied").put(each);
      for (const opId of remove) await transaction.objectStore("entries").delete(opId);
      for (const entry of put) await transaction.objectStore("entries").put(entry);
    });
  }

  async all(): Promise<readonly JournalEntry[]> {
    const kept = await this.#database.getAllFromIndex("entries", "person", this.#person);
    return inOrder([...kept, ...(await this.#overflow.all())]);
  }

  async #own(transaction: Writing): Promise<readonly JournalEntry[]> {
    return inOrder(await transaction.objectStore("entries").index("person").getAll(this.#person));
  }

  /** One transaction, on the disk when it resolves. A database that the browser has closed is opened again, once. */
  async #write<T>(work: (transaction: Writing) => Promise<T>): Promise<T> {
    try {
      return await this.#transact(work);
    } catch (error) {
      if (!(error instanceof DOMException) || error.name !== "InvalidStateError") throw error;
      this.#database = await openDatabase();
      return this.#transact(work);
    }
  }

  async #transact<T>(work: (transaction: Writing) => Promise<T>): Promise<T> {
    const transaction = this.#database.transaction(["entries", "applied"], "readwrite", { durability: "strict" });
    const [result] = await Promise.all([work(transaction), transaction.done]);
    return result;
  }
}

/** Kept while the page is open: better than nothing, and said plainly. */
class MemoryJournal implements Journal {
  #entries: readonly JournalEntry[] = [];

  isMemoryOnly(): boolean {
    return true;
  }

  async add(edit: Edit): Promise<JournalEntry> {
    const waiting = inOrder(
      this.#entries.filter(({ path, response }) => path === edit.path && response === edit.response),
    );
    const entry = addEdit(waiting, edit, randomUuid(), nextOrder());
    this.#put([entry]);
    return entry;
  }

  async take(): Promise<readonly JournalEntry[]> {
    const batch = nextBatch(this.#entries).map((entry) => ({ ...entry, sent: true }));
    this.#put(batch);
    return batch;
  }

  async settle(told: readonly Acknowledgement[]): Promise<void> {
    const { put, remove } = acknowledge(this.#entries, told);
    this.#entries = this.#entries.filter(({ opId }) => !remove.includes(opId));
    this.#put(put);
  }

  async all(): Promise<readonly JournalEntry[]> {
    return inOrder(this.#entries);
  }

  #put(entries: readonly JournalEntry[]): void {
    const ids = new Set(entries.map(({ opId }) => opId));
    this.#entries = [...this.#entries.filter(({ opId }) => !ids.has(opId)), ...entries];
  }
}

let lastOrder = 0;

/** The time of this device, made to grow even when its clock does not. */
function nextOrder(): number {
  lastOrder = Math.max(lastOrder + 1, Date.now());
  return lastOrder;
}
