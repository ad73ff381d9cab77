import type { Acknowledgement, JournalEntry } from "./journal-entry.ts";

/** What came of sending: acknowledgements; or why there are none. */
export type Sent =
  | { readonly kind: "acknowledged"; readonly told: readonly Acknowledgement[] }
  /** Nobody is signed in, or somebody else is. */
  | { readonly kind: "sign_in" | "other_person" }
  /** The server refuses these words as they are, for good. */
  | { readonly kind: "refused" }
  /** No answer, or one that may be different next time. */
  | { readonly kind: "retry" };

const timeout = 15_000;

/** Sends entries of one response. Never throws: whatever happens, the entries stay in the journal until they are acknowledged. */
export async function sendBatch(batch: readonly JournalEntry[]): Promise<Sent> {
  const [first] = batch;
  if (!first) return { kind: "acknowledged", told: [] };
  try {
    const answer = await fetch(`/api/responses/${encodeURIComponent(first.response)}/answers`, {
      method: "PATCH",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ person: first.person, clientId: first.clientId, ops: batch.map(opOf) }),
      signal: AbortSignal.timeout(timeout),
      credentials: "same-origin",
      redirect: "error",
    });
    switch (answer.status) {
      case 200:
        return { kind: "acknowledged", told: ((await answer.json()) as { outcomes: Acknowledgement[] }).outcomes };
      case 401:
        return { kind: "sign_in" };
      case 409:
        return { kind: "other_person" };
      case 400:
      case 404:
      case 413:
        return { kind: "refused" };
      default:
        return { kind: "retry" };
    }
  } catch {
    return { kind: "retry" };
  }
}

function opOf({ opId, path, baseRev, value, raw, reason, clientAt, settles }: JournalEntry) {
  return { opId, path, baseRev, value, raw, reason, clientAt, settles };
}
