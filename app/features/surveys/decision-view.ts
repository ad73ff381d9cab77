import type { Language } from "#app/core/language.ts";
import type { Catalogue } from "./inputs.ts";

/** What a reader of an indicator must know of its text: where it is not clear, and how it is read. */
export interface DecisionView {
  readonly note: string | null;
  readonly decision: {
    readonly text: string;
    readonly why: string;
    /** ISO date. */
    readonly decidedOn: string;
    readonly by: string;
  } | null;
}

/** The note and the decision of an indicator in one language; null when it has neither. */
export function viewDecision(
  { note, decision }: Pick<Catalogue["indicators"][number], "note" | "decision">,
  language: Language,
): DecisionView | null {
  if (!note && !decision) return null;
  return {
    note: note?.[language] ?? null,
    decision: decision
      ? {
          text: decision.text[language],
          why: decision.why[language],
          decidedOn: decision.decidedOn,
          by: decision.by[language],
        }
      : null,
  };
}
