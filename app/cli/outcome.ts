import type { FieldProblem } from "#app/features/rounds/inputs.ts";
import { type Problem } from "#app/core/problems.ts";
import { translate } from "#app/io/i18n.server.ts";

/** What a command has to say: text for people, a value for programs, and whether it was done (0) or refused (1). */
export interface Outcome {
  readonly text: string;
  readonly json: unknown;
  readonly exitCode: 0 | 1;
}

export function done(text: string, json: unknown): Outcome {
  return { text, json, exitCode: 0 };
}

/** A refusal, in the words of the catalogue of problems; the shell speaks English. */
export function refused(refusal: Problem): Outcome {
  const message = problemText(refusal);
  return { text: message, json: { ...refusal, message }, exitCode: 1 };
}

/** What is wrong with each option or field. */
export function refusedFields(faults: readonly FieldProblem[]): Outcome {
  const told = faults.map((fault) => ({ ...fault, message: problemText(fault) }));
  return {
    text: told.map(({ field, message }) => `${field}: ${message}`).join("\n"),
    json: { faults: told },
    exitCode: 1,
  };
}

function problemText(refusal: Problem): string {
  return translate("en", `problems:${refusal.problem}`, refusal.details);
}
