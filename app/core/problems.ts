/**
 * Refusals that a person can act on: one catalogue. Each is a value with an HTTP status; its words are in
 * locales/<language>/problems.json under the same key, where `{{…}}` takes the details.
 */
export const problemStatuses = {
  not_found: 404,
  not_allowed: 403,
  sign_in_needed: 401,
  bad_input: 400,
  too_large: 413,
  too_many_requests: 429,
  foreign_request: 403,
} as const satisfies Record<string, number>;

export type ProblemKey = keyof typeof problemStatuses;

/** One refusal: what was wrong, and the details its words need. */
export interface Problem {
  readonly problem: ProblemKey;
  readonly details: Readonly<Record<string, string | number>>;
}

export function problem(key: ProblemKey, details: Problem["details"] = {}): Problem {
  return { problem: key, details };
}

export function isProblem(value: unknown): value is Problem {
  return typeof value === "object" && value !== null && "problem" in value && (value as Problem).problem in problemStatuses;
}

export function problemStatus(refusal: Problem): number {
  return problemStatuses[refusal.problem];
}
