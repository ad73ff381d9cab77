import type { z } from "zod";
import { fault, type Fault, type FaultKey, type FaultParameters, type SurveyFile } from "./fault.ts";
import { childOf, printPath, type Step } from "./json-path.ts";
import { languageOfPlace, nameOfPlace } from "./name-place.ts";

type Issue = z.core.$ZodIssue;
type Problem = readonly [FaultKey, FaultParameters];

const wordKeys = new Set<Step>([
  "title",
  "description",
  "unit",
  "why",
  "universeText",
  "text",
  "label",
  "note",
  "doubleCounting",
  "decidedBy",
]);
const tableWordKeys = new Set<Step>(["templateTitle", "panelAddText", "panelRemoveText"]);
const conditionForms =
  "in, includesAny, includesAll, atLeast, atMost, rowsAtLeast, answered (each with item), all, any, not";

/**
 * Reads a document by the schema of its file: what it says, or what is wrong with its form, each fault in our own words
 * with the item and the language that it concerns.
 */
export function checkForm<T>(
  file: SurveyFile,
  schema: z.ZodType<T>,
  document: unknown,
): { readonly faults: readonly Fault[] } | { readonly value: T } {
  const result = schema.safeParse(document);
  if (result.success) return { value: result.data };
  return { faults: result.error.issues.flatMap((issue) => issueFaults(file, document, issue, [])) };
}

function issueFaults(file: SurveyFile, document: unknown, issue: Issue, above: readonly Step[]): Fault[] {
  const steps: Step[] = [...above, ...(issue.path as Step[])];
  const nested = issue.code === "invalid_union" ? nestedIssues(issue) : null;
  if (nested) return nested.flatMap((inner) => issueFaults(file, document, inner, steps));
  return problems(issue, steps, document).map(([problem, params, ...inside]) => {
    const place = [...steps, ...inside];
    const language = wordsHold(place) ? languageOfPlace(place) : null;
    const where = { file, path: printPath(place), item: nameOfPlace(document, place), language };
    return fault(where, problem, params);
  });
}

/** The faults of the one form of a condition that its keys name; null when they name none. */
function nestedIssues(issue: Extract<Issue, { code: "invalid_union" }>): readonly Issue[] | null {
  const meant = issue.errors.filter(
    (errors) => !errors.some((error) => error.path.length === 0 || (error.path.length === 1 && isMissing(error))),
  );
  return meant.length === 1 ? meant[0]! : null;
}

function problems(issue: Issue, steps: readonly Step[], document: unknown): (readonly [...Problem, ...Step[]])[] {
  const name = String(steps.at(-1) ?? "");
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) =>
        key === "choicesByUrl" ? ["choices_by_url", {}, key] : ["unknown_property", { name: key }, key],
      );
    case "invalid_union":
      return [unionProblem(issue, valueAt(document, steps))];
    case "invalid_value":
      if (valueAt(document, steps) === undefined) return [["missing_property", { name }]];
      return [["wrong_form", { name, expected: issue.values.map(String).join(", ") }]];
    case "invalid_type":
      if (wordsHold(steps)) return [["words_missing", {}]];
      if (valueAt(document, steps) === undefined && steps.length > 0) return [["missing_property", { name }]];
      return [["wrong_form", { name, expected: issue.expected }]];
    default:
      return [formProblem(issue, steps, valueAt(document, steps))];
  }
}

function unionProblem(issue: Extract<Issue, { code: "invalid_union" }>, found: unknown): Problem {
  if (issue.errors.length > 0) return ["condition_form", { forms: conditionForms }];
  const types = "options" in issue && Array.isArray(issue.options) ? issue.options.join(", ") : "";
  return ["unknown_type", { found: printValue(found), types }];
}

/** A string, number or list of the right type that is not as it must be. */
function formProblem(issue: Issue, steps: readonly Step[], found: unknown): Problem {
  const name = String(steps.at(-1) ?? "");
  if (wordsHold(steps) && typeof found === "string" && found.trim() === "") return ["words_missing", {}];
  if (name === "name" || name === "key") return ["name_form", { name: printValue(found) }];
  if (name === "value") return ["code_form", { code: printValue(found) }];
  return ["wrong_form", { name, expected: printExpected(issue) }];
}

/** What a form demands, in signs that need no translation. */
function printExpected(issue: Issue): string {
  if (issue.code === "too_small") return `≥ ${issue.minimum}`;
  if (issue.code === "too_big") return `≤ ${issue.maximum}`;
  return issue.code === "invalid_format" && issue.pattern ? issue.pattern : issue.code;
}

/** Whether a place is the words of one language. */
function wordsHold(steps: readonly Step[]): boolean {
  const holder = steps.at(-2) ?? "";
  return languageOfPlace(steps) !== null && (wordKeys.has(holder) || tableWordKeys.has(holder));
}

function isMissing(issue: Issue): boolean {
  return issue.code === "invalid_type" && issue.message.endsWith("received undefined");
}

function valueAt(document: unknown, steps: readonly Step[]): unknown {
  return steps.reduce(childOf, document);
}

function printValue(value: unknown): string {
  return (typeof value === "string" ? value : (JSON.stringify(value) ?? "nothing")).slice(0, 80);
}
