import { createContext } from "react";

/** Answers of the reader that are on this device alone. */
export interface WaitingHere {
  readonly count: number;
  /** Whether the device keeps them when the page is closed. */
  readonly isKept: boolean;
}

/** Looks for them, after sending what can be sent now; null for a reader who has none to lose. */
export const LookForWaiting = createContext<(() => Promise<WaitingHere>) | null>(null);
