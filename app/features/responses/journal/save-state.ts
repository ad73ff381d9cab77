/** How sending goes: nothing to do, in flight, waiting to try again, or waiting for a person. */
export type SendPhase = "idle" | "sending" | "retrying" | "sign_in" | "other_person" | "refused";

/** What is known of the saving of one response. */
export interface SaveFacts {
  /** Answers that the server has not acknowledged, those being typed included. */
  readonly waiting: number;
  /** Answers for which the server has no place. */
  readonly refused: number;
  readonly phase: SendPhase;
  /** The last acknowledgement, as an ISO instant. */
  readonly savedAt: string | null;
  /** Answers to choose between. */
  readonly conflicts: number;
  /** Answers that arrived after the closing. */
  readonly late: number;
  /** The browser keeps nothing: what waits is gone when the page is closed. */
  readonly isMemoryOnly: boolean;
}

/** The one state that a person reads; words are in the namespace `respondent`, under `state_…`. */
export type SaveState =
  "nothing" | "saved" | "saving" | "kept" | "unsafe" | "sign_in" | "other_person" | "refused" | "late";

/** What matters most comes first: what a person must do, then what is not yet safe, then what is. "Saved" only when the server has said so of everything. */
export function saveStateOf(facts: SaveFacts): SaveState {
  const { waiting, phase } = facts;
  if (waiting > 0 && (phase === "sign_in" || phase === "other_person" || phase === "refused")) return phase;
  if (facts.refused > 0) return "refused";
  if (waiting > 0 && phase === "retrying") return facts.isMemoryOnly ? "unsafe" : "kept";
  if (waiting > 0) return "saving";
  if (facts.late > 0) return "late";
  return facts.savedAt === null ? "nothing" : "saved";
}
