/** Where a round stands. Time opens and closes it; people close it early, freeze its results, and publish them. */
export const roundStates = ["scheduled", "open", "closed", "frozen", "published"] as const;

export type RoundState = (typeof roundStates)[number];

/** The instants that decide it, in ISO 8601. */
export interface RoundTimes {
  readonly opensAt: string;
  readonly closesAt: string;
  readonly closedAt: string | null;
  /** Of the first snapshot. */
  readonly frozenAt: string | null;
  /** Of the first snapshot that was published. */
  readonly publishedAt: string | null;
}

/** The state of a round at an instant. Freezing and publishing are for good; opening counts from its instant, closing from its own. */
export function roundStateAt(times: RoundTimes, now: string): RoundState {
  const at = Date.parse(now);
  if (times.publishedAt !== null) return "published";
  if (times.frozenAt !== null) return "frozen";
  if (times.closedAt !== null || at >= Date.parse(times.closesAt)) return "closed";
  return at >= Date.parse(times.opensAt) ? "open" : "scheduled";
}

/** What a person may do to a round. */
export type RoundAct = "close" | "freeze" | "publish";

/**
 * In which states each act is possible. A round can be called off before it opens. What was frozen can be frozen again, and
 * what was published too: each time as a later snapshot, which is published in its turn.
 */
const roundActs = {
  close: ["scheduled", "open"],
  freeze: ["closed", "frozen", "published"],
  publish: ["frozen", "published"],
} as const satisfies Record<RoundAct, readonly RoundState[]>;

/** Whether an act is allowed in a state. */
export function mayAct(act: RoundAct, state: RoundState): boolean {
  return (roundActs[act] as readonly RoundState[]).includes(state);
}

/** Whether a round has stopped taking answers from everyone; a Party that is let correct may still give some. */
export function isOver(state: RoundState): boolean {
  return state !== "scheduled" && state !== "open";
}

/** When a round stops taking answers: at its closing time, or when someone closed it before. */
export function endOfAnswers({ closesAt, closedAt }: Pick<RoundTimes, "closesAt" | "closedAt">): string {
  return closedAt !== null && Date.parse(closedAt) < Date.parse(closesAt) ? closedAt : closesAt;
}
