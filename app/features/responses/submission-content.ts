import type { ItemState, ItemStates } from "#app/core/survey/answers.ts";
import { canonicalJson } from "#app/core/survey/canonical-json.ts";
import type { Codebook } from "#app/core/survey/codebook.ts";

/** What a Party stands behind. */
export interface SubmissionContent {
  readonly party: string;
  readonly round: string;
  readonly version: { readonly id: string; readonly contentHash: string };
  /** 1 for the first submission, one more for each correction. */
  readonly revision: number;
  /** The ordinal of the last save that it holds. */
  readonly seq: number;
  /** Every item of the version, with its value or the reason there is none. */
  readonly answers: Readonly<Record<string, ItemState>>;
}

/** The canonical text of a submission: the same answers always give the same text, so that its hash can be checked by anyone. */
export function writeContent(content: Omit<SubmissionContent, "answers">, states: ItemStates): string {
  return canonicalJson({ format: "rapporteur-submission/1", ...content, answers: Object.fromEntries(states) });
}

/** What each item of a submission says, in the order of the codebook. Throws when the text is not one that `writeContent` wrote. */
export function readContent(codebook: Codebook, content: string): ItemStates {
  return readItems(
    codebook.items.map(({ name }) => name),
    content,
  );
}

/** The same of the items named. */
export function readItems(items: readonly string[], content: string): ItemStates {
  const { answers } = JSON.parse(content) as SubmissionContent;
  return new Map(items.map((name) => [name, answers[name] ?? { state: "not_asked" }]));
}
