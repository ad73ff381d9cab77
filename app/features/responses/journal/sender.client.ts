import { backOff } from "./back-off.ts";
import type { Acknowledgement, JournalEntry } from "./journal-entry.ts";
import type { Journal } from "./journal.client.ts";
import type { SendPhase } from "./save-state.ts";
import { sendBatch } from "./send-batch.client.ts";

/** An entry with what the server said of it. */
export interface Acknowledged {
  readonly entry: JournalEntry;
  readonly told: Acknowledgement;
}

interface SenderEvents {
  readonly onPhase: (phase: SendPhase) => void;
  readonly onAcknowledged: (acknowledged: readonly Acknowledged[]) => void;
}

/** Sends what waits in the journal, one batch at a time, in order, for as long as it takes. In one tab of a browser only. */
export class Sender {
  readonly #journal: Journal;
  readonly #events: SenderEvents;
  #wake: () => void = () => {};
  #isWoken = false;

  constructor(journal: Journal, events: SenderEvents) {
    this.#journal = journal;
    this.#events = events;
  }

  /** Something was written, the network is back, or the person has signed in: look again now. */
  wake(): void {
    this.#isWoken = true;
    this.#wake();
  }

  /** Runs until the page is closed. */
  async run(): Promise<never> {
    let failures = 0;
    for (;;) {
      this.#isWoken = false;
      // A journal that cannot be read just now (the browser closed its database) is tried again as a network is.
      const outcome = await this.#sendAll().catch((): SendPhase => "retrying");
      failures = outcome === "retrying" ? failures + 1 : 0;
      this.#events.onPhase(outcome);
      await this.#sleep(outcome === "retrying" ? backOff(failures, Math.random()) : null);
    }
  }

  async #sendAll(): Promise<SendPhase> {
    for (;;) {
      const batch = await this.#journal.take();
      if (batch.length === 0) return "idle";
      this.#events.onPhase("sending");
      const sent = await sendBatch(batch);
      if (sent.kind === "acknowledged") await this.#settle(batch, sent.told);
      else if (sent.kind === "refused") await this.#findRefused(batch);
      else return sent.kind === "retry" ? "retrying" : sent.kind;
    }
  }

  /** One of the batch is refused: each is sent by itself, so that it holds back no other. */
  async #findRefused(batch: readonly JournalEntry[]): Promise<void> {
    for (const entry of batch) {
      const sent = await sendBatch([entry]);
      if (sent.kind === "acknowledged") await this.#settle([entry], sent.told);
      else if (sent.kind === "refused") {
        await this.#settle([entry], [{ opId: entry.opId, outcome: "unknown_path", rev: 0, seq: 0, at: "" }]);
      } else return;
    }
  }

  async #settle(batch: readonly JournalEntry[], told: readonly Acknowledgement[]): Promise<void> {
    await this.#journal.settle(told);
    const entries = new Map(batch.map((entry) => [entry.opId, entry]));
    this.#events.onAcknowledged(
      told.flatMap((each) => {
        const entry = entries.get(each.opId);
        return entry ? [{ entry, told: each }] : [];
      }),
    );
  }

  /** Until woken, or until so many milliseconds have passed. */
  #sleep(milliseconds: number | null): Promise<void> {
    if (this.#isWoken) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = milliseconds === null ? undefined : setTimeout(resolve, milliseconds);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
