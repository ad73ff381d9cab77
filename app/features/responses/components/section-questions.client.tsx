import "survey-core/i18n/french";
import "survey-core/i18n/spanish";
import "./questions.css";
import { useEffect, useMemo, type FocusEvent } from "react";
import { Survey } from "survey-react-ui";
import type { Codebook } from "#app/core/survey/codebook.ts";
import type { Questionnaire } from "#app/core/survey/definition.ts";
import { useLanguage } from "#app/ui/use-language.ts";
import type { DraftStore } from "./draft-store.ts";
import { FormContext } from "./form-context.ts";
import { registerItemFrame } from "./item-frame.client.tsx";
import { sectionJson, type ReasonLabels } from "./section-json.ts";
import { SectionModel } from "./section-model.client.ts";
import { useItemOfAddress } from "./use-item-of-address.ts";
import { useKeptFocus } from "./use-kept-focus.ts";

interface SectionQuestionsProps {
  readonly store: DraftStore;
  readonly page: Questionnaire["pages"][number];
  readonly codebook: Codebook;
  readonly reasonLabels: ReasonLabels;
}

registerItemFrame();

/** The questions of one section, drawn by SurveyJS; what it holds goes to the draft, and comes from it. */
export default function SectionQuestions({ store, page, codebook, reasonLabels }: SectionQuestionsProps) {
  const language = useLanguage();
  // A new section is a new form; a new language is the same one in other words, with what is typed in it.
  const model = useMemo(
    () => new SectionModel(sectionJson(page, codebook, reasonLabels), store, codebook, page.name, language),
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [store, page.name],
  );
  const rememberFocus = useKeptFocus(language);
  useEffect(() => {
    model.language = language;
  }, [model, language]);
  useEffect(() => {
    store.onElsewhere = (paths) => model.fill(paths);
    return store.subscribe(() => model.refresh());
  }, [model, store]);
  useItemOfAddress();

  const enter = (event: FocusEvent) => {
    rememberFocus(event.target);
    store.focus(placeOf(event.target));
  };
  const leave = (event: FocusEvent) => {
    if (placeOf(event.relatedTarget) !== placeOf(event.target)) store.focus(placeOf(event.relatedTarget));
  };
  const setting = useMemo(() => ({ store, codebook }), [store, codebook]);
  return (
    <FormContext value={setting}>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- only listens to where the focus is */}
      <div onFocus={enter} onBlur={leave}>
        <Survey model={model.survey} />
      </div>
    </FormContext>
  );
}

/** The answer that an element of the form belongs to. */
function placeOf(element: EventTarget | null): string | null {
  return element instanceof Element ? (element.closest<HTMLElement>("[data-path]")?.dataset["path"] ?? null) : null;
}
