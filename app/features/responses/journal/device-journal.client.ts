import type { Edit, JournalEntry } from "./journal-entry.ts";
import { openJournal, type Journal } from "./journal.client.ts";
import { randomUuid } from "./random-id.ts";
import type { SendPhase } from "./save-state.ts";
import { Sender, type Acknowledged } from "./sender.client.ts";

/** What a tab is told about the journal of its person, whichever tab it happened in. */
export type JournalNews =
  | { readonly kind: "written"; readonly entry: JournalEntry }
  | { readonly kind: "acknowledged"; readonly acknowledged: readonly Acknowledged[] }
  | { readonly kind: "phase"; readonly phase: SendPhase };

/** What tabs tell each other beside: look again, or say how things stand. */
type Message = JournalNews | { readonly kind: "wake" | "hello" };

/**
 * The journal of a person on this device, as one tab sees it. Every tab writes; one of them sends (a Web Lock decides which,
 * and another follows when it closes); all are told what the server said.
 */
export class DeviceJournal {
  /** This tab. */
  readonly clientId = randomUuid();
  phase: SendPhase = "idle";
  readonly #journal: Journal;
  readonly #channel: BroadcastChannel | null;
  readonly #sender: Sender;
  readonly #listeners = new Set<(news: JournalNews) => void>();
  readonly #writers = new Set<() => Promise<void>>();
  #isSender = false;

  private constructor(person: string, journal: Journal) {
    this.#journal = journal;
    this.#channel =
      typeof BroadcastChannel === "function" && !journal.isMemoryOnly()
        ? new BroadcastChannel(`rapporteur-${person}`)
        : null;
    this.#sender = new Sender(journal, {
      onPhase: (phase) => this.#tell({ kind: "phase", phase }),
      onAcknowledged: (acknowledged) => this.#tell({ kind: "acknowledged", acknowledged }),
    });
    this.#channel?.addEventListener("message", ({ data }: MessageEvent<Message>) => this.#hear(data));
    addEventListener("online", () => this.wake());
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "visible") this.wake();
    });
    void this.#becomeSender(person);
    this.#channel?.postMessage({ kind: "hello" } satisfies Message);
  }

  static async open(person: string): Promise<DeviceJournal> {
    // Asks the browser not to throw the journal away when room is short. It may say no.
    void navigator.storage?.persist?.().catch(() => false);
    return new DeviceJournal(person, await openJournal(person));
  }

  isMemoryOnly(): boolean {
    return this.#journal.isMemoryOnly();
  }

  /** Writes an edit. Resolves when it is kept on this device. */
  async add(edit: Edit): Promise<JournalEntry> {
    const entry = await this.#journal.add(edit);
    this.#tell({ kind: "written", entry });
    this.wake();
    return entry;
  }

  all(): Promise<readonly JournalEntry[]> {
    return this.#journal.all();
  }

  /** Resolves when nothing waits to be sent any more, or after so many milliseconds. */
  async settled(milliseconds: number): Promise<void> {
    const end = Date.now() + milliseconds;
    await Promise.all([...this.#writers].map((write) => write()));
    while (Date.now() < end && (await this.all()).some(({ refused }) => !refused)) {
      if (this.phase !== "idle" && this.phase !== "sending") return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** Makes `settled` ask for what is being typed to be written first. Until the function returned is called. */
  beforeSettled(write: () => Promise<void>): () => void {
    this.#writers.add(write);
    return () => this.#writers.delete(write);
  }

  /** Sends now what waits, in whichever tab sends. */
  wake(): void {
    if (this.#isSender) this.#sender.wake();
    else this.#channel?.postMessage({ kind: "wake" } satisfies Message);
  }

  /** Calls back with news until the function returned is called. */
  listen(listener: (news: JournalNews) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async #becomeSender(person: string): Promise<void> {
    const send = () => {
      this.#isSender = true;
      return this.#sender.run();
    };
    // Without locks every tab sends: repeats are harmless to the server.
    if (!navigator.locks || this.#journal.isMemoryOnly()) await send();
    else await navigator.locks.request(`rapporteur-sender-${person}`, send);
  }

  #tell(news: JournalNews): void {
    this.#channel?.postMessage(news);
    this.#notify(news);
  }

  #hear(message: Message): void {
    switch (message.kind) {
      case "wake":
        if (this.#isSender) this.#sender.wake();
        return;
      case "hello":
        if (this.#isSender) this.#channel?.postMessage({ kind: "phase", phase: this.phase } satisfies Message);
        return;
      default:
        this.#notify(message);
    }
  }

  #notify(news: JournalNews): void {
    if (news.kind === "phase") this.phase = news.phase;
    for (const listener of this.#listeners) listener(news);
  }
}

let opened: { readonly person: string; readonly journal: Promise<DeviceJournal> } | null = null;

/** The journal of the person who is signed in, opened once in the life of a tab. */
export function deviceJournal(person: string): Promise<DeviceJournal> {
  if (opened?.person !== person) opened = { person, journal: DeviceJournal.open(person) };
  return opened.journal;
}
