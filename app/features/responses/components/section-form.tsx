import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import type { Codebook } from "#app/core/survey/codebook.ts";
import type { Questionnaire } from "#app/core/survey/definition.ts";
import type { DraftStore } from "./draft-store.ts";
import { SaveLine } from "./save-line.tsx";
import type { ReasonLabels } from "./section-json.ts";

/** The form itself is large, and drawn in the browser only. */
const SectionQuestions = lazy(() => import("./section-questions.client.tsx"));

interface SectionFormProps {
  /** Null until the journal of this device is open. */
  readonly store: DraftStore | null;
  readonly page: Questionnaire["pages"][number];
  readonly codebook: Codebook;
  readonly reasonLabels: ReasonLabels;
  /** The address of the page on which everything is read before submitting. */
  readonly review: string;
}

/** One section to fill in, with the state of saving above it. */
export function SectionForm({ store, page, codebook, reasonLabels, review }: SectionFormProps) {
  const { t } = useTranslation();
  const waiting = <output className="soft">{t("respondent:form_loading")}</output>;
  return (
    <>
      <noscript>
        <p className="notice attention">{t("respondent:form_needs_script")}</p>
      </noscript>
      {store && <SaveLine store={store} review={review} />}
      <div className="questions">
        {store ? (
          <Suspense fallback={waiting}>
            <SectionQuestions store={store} page={page} codebook={codebook} reasonLabels={reasonLabels} />
          </Suspense>
        ) : (
          waiting
        )}
      </div>
    </>
  );
}
