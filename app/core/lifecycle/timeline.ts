import { endOfAnswers, type RoundTimes } from "./round-state.ts";

/** What happens in the life of a round, as its line of time shows it. */
export type TimelineKey = "launched" | "opens" | "due" | "closes" | "closed_early" | "frozen" | "published";

export interface TimelineStep {
  readonly key: TimelineKey;
  /** ISO instant; null for a freezing or publishing that has not happened. */
  readonly at: string | null;
  readonly isPast: boolean;
}

export interface Timeline {
  readonly steps: readonly TimelineStep[];
  /** Where now is: after that many steps, and how much of the stretch to the next has passed, 0 to 1; null when that has no end. */
  readonly passed: number;
  readonly share: number | null;
}

/** The instants of a round that its line of time is made of. */
export interface TimelineTimes extends RoundTimes {
  readonly launchedAt: string;
  readonly dueAt: string;
}

/**
 * The line of time of a round: its steps in order, and where now is. A round that was closed early never reaches the
 * steps that were announced for later; its launch is a step only when it came before the opening.
 */
export function timelineOf(times: TimelineTimes, now: string): Timeline {
  const end = endOfAnswers(times);
  const announced: readonly (readonly [TimelineKey, string])[] = [
    ["launched", times.launchedAt],
    ["opens", times.opensAt],
    ["due", times.dueAt],
  ];
  const before = announced
    .filter(([key, at]) => at < end && (key !== "launched" || at < times.opensAt))
    .map(([key, at]) => stepAt(key, at, now));
  // Rounds were published as they stood before there were snapshots.
  const wasNeverFrozen = times.publishedAt !== null && (times.frozenAt === null || times.frozenAt > times.publishedAt);
  const steps = [
    ...before,
    stepAt(end === times.closesAt ? "closes" : "closed_early", end, now),
    ...(wasNeverFrozen ? [] : [stepAt("frozen", times.frozenAt, now)]),
    stepAt("published", times.publishedAt, now),
  ];
  const passed = steps.filter((step) => step.isPast).length;
  return { steps, passed, share: shareBetween(steps[passed - 1]?.at, steps[passed]?.at, now) };
}

function stepAt(key: TimelineKey, at: string | null, now: string): TimelineStep {
  return { key, at, isPast: at !== null && at <= now };
}

function shareBetween(from: string | null | undefined, to: string | null | undefined, now: string): number | null {
  if (!from || !to) return null;
  return (Date.parse(now) - Date.parse(from)) / (Date.parse(to) - Date.parse(from));
}

/** A length of time in the unit that people would use for it. */
export interface Span {
  readonly unit: "days" | "hours" | "minutes";
  readonly count: number;
}

/** How long from one instant to another: days from two on, hours below, minutes in the last two hours; rounded down. */
export function spanBetween(from: string, to: string): Span {
  const minutes = Math.floor(Math.abs(Date.parse(to) - Date.parse(from)) / 60_000);
  if (minutes < 120) return { unit: "minutes", count: minutes };
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? { unit: "hours", count: hours } : { unit: "days", count: Math.floor(hours / 24) };
}
