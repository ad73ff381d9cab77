/** Where a round stands. Time opens and closes it; people close it early, and publish it. */
export const roundStates = ["scheduled", "open", "closed", "published"] as const;

export type RoundState = (typeof roundStates)[number];

/** The instants that decide it, in ISO 8601. */
export interface RoundTimes {
  readonly opensAt: string;
  readonly closesAt: string;
  readonly closedAt: string | null;
  readonly publishedAt: string | null;
}

/** The state of a round at an instant. Publishing is for good; opening counts from its instant, closing from its own. */
export function roundStateAt(times: RoundTimes, now: string): RoundState {
  const at = Date.parse(now);
  if (times.publishedAt !== null) return "published";
  if (times.closedAt !== null || at >= Date.parse(times.closesAt)) return "closed";
  return at >= Date.parse(times.opensAt) ? "open" : "scheduled";
}

/** What a person may do to a round. */
export type RoundAct = "close" | "publish";

/** From which states each act leads on, and where to. A round can be called off before it opens. */
export const roundActs = {
  close: { from: ["scheduled", "open"], to: "closed" },
  publish: { from: ["closed"], to: "published" },
} as const satisfies Record<RoundAct, { from: readonly RoundState[]; to: RoundState }>;

/** Whether an act is allowed in a state. */
export function mayAct(act: RoundAct, state: RoundState): boolean {
  return (roundActs[act].from as readonly RoundState[]).includes(state);
}

/** When a round stops taking answers: at its closing time, or when someone closed it before. */
export function endOfAnswers({ closesAt, closedAt }: Pick<RoundTimes, "closesAt" | "closedAt">): string {
  return closedAt !== null && Date.parse(closedAt) < Date.parse(closesAt) ? closedAt : closesAt;
}
