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
  link_not_valid: 410,
  code_not_valid: 400,
  address_in_use: 409,
  party_unknown: 400,
  account_unknown: 404,
  role_already_given: 409,
  last_administrator: 409,
  catalogue_sealed: 409,
  catalogue_unknown: 409,
  version_sealed: 409,
  version_unknown: 400,
  version_is_record: 400,
  record_unknown: 400,
  record_not_pinned: 409,
  record_already_pinned: 409,
  record_after_freezing: 409,
  round_id_form: 400,
  round_id_taken: 409,
  title_missing: 400,
  date_form: 400,
  time_form: 400,
  time_skipped: 400,
  time_twice: 400,
  zone_unknown: 400,
  period_reversed: 400,
  due_before_opening: 400,
  closing_before_due: 400,
  nobody_eligible: 400,
  round_already_closed: 409,
  round_not_closed: 409,
  round_not_frozen: 409,
  round_already_published: 409,
  snapshot_unchanged: 409,
  snapshot_unknown: 404,
  erratum_missing: 400,
  correction_too_soon: 409,
  request_answered: 409,
  correction_time_past: 400,
  correction_words_missing: 400,
  correction_party_missing: 400,
  correction_party_unknown: 400,
  round_unknown: 404,
  round_closed: 409,
  round_not_open: 409,
  answers_changed: 412,
  choice_to_make: 409,
  answers_at_fault: 422,
  blanks_to_confirm: 422,
  signed_in_as_another: 409,
  grouping_unknown: 400,
  grouping_key_form: 400,
  grouping_taken: 409,
  grouping_older: 409,
  grouping_words_missing: 400,
  grouping_lines_form: 400,
  group_twice: 400,
  group_of_party_twice: 400,
  group_unknown: 400,
  group_without_party: 400,
  match_entry_unknown: 400,
  match_words_missing: 400,
  match_circle: 409,
  export_file_unknown: 404,
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
  return (
    typeof value === "object" && value !== null && "problem" in value && (value as Problem).problem in problemStatuses
  );
}

export function problemStatus(refusal: Problem): number {
  return problemStatuses[refusal.problem];
}
