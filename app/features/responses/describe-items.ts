import type { Language } from "#app/core/language.ts";
import type { AnswerFault } from "#app/core/survey/answer-fault.ts";
import type { DraftAnswers, ItemStates } from "#app/core/survey/answers.ts";
import type { Codebook } from "#app/core/survey/codebook.ts";
import { findItem } from "#app/core/survey/find-item.ts";
import { describeAnswer, type DescribedAnswer } from "./describe-answer.ts";

/** What one item says, in the words of one language: all that a page needs, and no more. */
export interface DescribedItem {
  readonly name: string;
  readonly label: string;
  readonly answer: DescribedAnswer;
  /** What was typed and could not be understood. */
  readonly raw: string | null;
}

/** A section with what each of its items says. */
export interface DescribedSection {
  readonly name: string;
  readonly title: string;
  readonly items: readonly DescribedItem[];
}

/** Every section and item of a version, in order, with what is said: of a draft, its raw texts too. */
export function describeSections(
  codebook: Codebook,
  states: ItemStates,
  language: Language,
  draft: DraftAnswers | null = null,
): readonly DescribedSection[] {
  return codebook.sections.map(({ name, title }) => ({
    name,
    title: title[language],
    items: codebook.items
      .filter((item) => item.section === name)
      .map((item) => {
        const state = states.get(item.name) ?? { state: "not_asked" };
        const kept = draft?.get(item.name);
        const raw = state.state === "not_answered" && kept?.value === null ? kept.raw : null;
        return { name: item.name, label: item.label[language], answer: describeAnswer(item, state, language), raw };
      }),
  }));
}

/** Something about one answer, with the label of its item (and of its column) to name it. */
export interface DescribedFault extends Pick<AnswerFault, "path" | "item" | "problem" | "params"> {
  readonly label: string;
}

/** What is at fault, named in a language. */
export function describeFaults(
  codebook: Codebook,
  faults: readonly AnswerFault[],
  language: Language,
): readonly DescribedFault[] {
  return faults.map(({ path, item: name, column: columnName, problem, params }) => {
    const item = findItem(codebook, name);
    const column = item?.columns.find((each) => each.name === columnName);
    const label = [item?.label[language], column?.label[language]].filter(Boolean).join(" – ");
    return { path, item: name, problem, params, label };
  });
}
