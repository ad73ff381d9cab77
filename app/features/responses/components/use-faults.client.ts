import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { SurveyError, type Question } from "survey-core";
import type { DraftStore } from "./draft-store.ts";

/**
 * Shows what is wrong with an answer as the library shows errors: beside the field, tied to it, announced. Not while the
 * person is still in the field, and not that nothing was answered yet.
 */
export function useFaults(store: DraftStore, path: string, question: Question): void {
  const { t } = useTranslation();
  const faults = store.isFocused(path)
    ? null
    : store.reading().faults.filter((fault) => fault.path === path && fault.problem !== "required_missing");
  const words = faults?.map(({ problem, params }) => t(`answers:${problem}`, params)).join(" ");
  useEffect(() => {
    // While the field has the focus, what was said of it before stays.
    if (words === undefined) return;
    showError(question, words);
  }, [question, words]);
}

function showError(question: Question, words: string): void {
  if (question.errors.map(({ text }) => text).join(" ") === words) return;
  question.errors = words === "" ? [] : [new SurveyError(words)];
}
