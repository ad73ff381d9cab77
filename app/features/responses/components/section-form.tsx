import { lazy, Suspense, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Codebook } from "#app/core/survey/codebook.ts";
import type { Questionnaire } from "#app/core/survey/definition.ts";
import { useJournal } from "./device-saving.tsx";
import { DraftStore, type ServerDraft } from "./draft-store.ts";
import { fetchDraft } from "./fetch-draft.ts";
import type { ReasonLabels } from "./section-json.ts";
import { SaveLine } from "./save-line.tsx";

/** The form itself is large, and drawn in the browser only. */
const SectionQuestions = lazy(() => import("./section-questions.client.tsx"));

interface SectionFormProps {
  readonly person: { readonly id: string; readonly name: string };
  readonly response: string;
  readonly page: Questionnaire["pages"][number];
  readonly codebook: Codebook;
  readonly reasonLabels: ReasonLabels;
  readonly draft: ServerDraft;
  readonly lastSavedAt: string | null;
}

/** One section to fill in, with the state of saving above it. The draft stays the same while its reader goes from section to section. */
export function SectionForm(props: SectionFormProps) {
  const { t } = useTranslation();
  const store = useDraftStore(props);
  const waiting = (
    <p className="soft" role="status">
      {t("respondent:form_loading")}
    </p>
  );
  return (
    <>
      <noscript>
        <p className="notice attention">{t("respondent:form_needs_script")}</p>
      </noscript>
      {store && <SaveLine store={store} />}
      <div className="questions">
        {store ? (
          <Suspense fallback={waiting}>
            <SectionQuestions store={store} page={props.page} codebook={props.codebook} reasonLabels={props.reasonLabels} />
          </Suspense>
        ) : (
          waiting
        )}
      </div>
    </>
  );
}

/** Opened when the journal of this device is; told what the journal and the server say. */
function useDraftStore({ person, response, codebook, draft, lastSavedAt }: SectionFormProps): DraftStore | null {
  const journal = useJournal();
  const [store, setStore] = useState<DraftStore | null>(null);

  useEffect(() => {
    if (!journal) return;
    let leave = () => {};
    let isLeft = false;
    void journal.all().then((entries) => {
      if (isLeft) return;
      const opened = new DraftStore(
        { person, response, codebook, journal, draft, entries, fetchDraft: () => fetchDraft(response), now: () => new Date().toISOString() },
        lastSavedAt,
      );
      const stopListening = journal.listen((news) => {
        if (news.kind === "written") opened.wrote(news.entry);
        else if (news.kind === "acknowledged") opened.acknowledged(news.acknowledged);
        else opened.phaseChanged();
      });
      const stopWriting = journal.beforeSettled(() => opened.flush());
      const stopWatching = writeWhenLeaving(opened);
      leave = () => {
        void opened.flush();
        for (const stop of [stopListening, stopWriting, stopWatching]) stop();
      };
      setStore(opened);
      journal.wake();
    });
    return () => {
      isLeft = true;
      leave();
      setStore(null);
    };
    // The draft is opened once for a response; what the server says later is merged below.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [journal, person.id, response]);

  useEffect(() => store?.merge(draft), [store, draft]);
  return store;
}

/** The last moments at which something can be written; and the moment to ask what colleagues did meanwhile. */
function writeWhenLeaving(store: DraftStore): () => void {
  const write = () => void store.flush();
  const look = () => void (document.visibilityState === "hidden" ? store.flush() : store.refresh());
  addEventListener("pagehide", write);
  document.addEventListener("visibilitychange", look);
  return () => {
    removeEventListener("pagehide", write);
    document.removeEventListener("visibilitychange", look);
  };
}
