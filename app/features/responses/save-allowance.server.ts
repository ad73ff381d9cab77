/** Saves that a person may make at once, and how many come back each second: far above any typing, below what a loop gone wrong would do. */
const capacity = 10_000;
const perSecond = 50;

interface Allowance {
  left: number;
  at: number;
}

/** By person. In each process: the limit protects the process that it is in. */
const allowances = new Map<string, Allowance>();

/** Takes one save from a person's allowance; false when none is left. */
export function maySave(person: string, now: number): boolean {
  if (allowances.size > 20_000) allowances.clear();
  const before = allowances.get(person) ?? { left: capacity, at: now };
  const left = Math.min(capacity, before.left + ((now - before.at) / 1000) * perSecond);
  allowances.set(person, { left: left >= 1 ? left - 1 : left, at: now });
  return left >= 1;
}
