import { useEffect, useState } from "react";
import type { Codebook } from "#app/core/survey/codebook.ts";
import { useJournal } from "./device-saving.tsx";
import type { ServerDraft } from "./draft-setting.ts";
import { DraftStore } from "./draft-store.ts";
import { fetchDraft } from "./fetch-draft.ts";

interface DraftProps {
  readonly person: { readonly id: string; readonly name: string };
  readonly response: string;
  readonly codebook: Codebook;
  readonly draft: ServerDraft;
  readonly lastSavedAt: string | null;
}

/**
 * The draft of a response in this tab: null until the journal of this device is open. It stays the same while its reader goes
 * from section to section, and is told what the journal and the server say.
 */
export function useDraftStore({ person, response, codebook, draft, lastSavedAt }: DraftProps): DraftStore | null {
  const journal = useJournal();
  const [store, setStore] = useState<DraftStore | null>(null);

  useEffect(() => {
    if (!journal) return;
    let leave = () => {};
    let isLeft = false;
    const open = async () => {
      const entries = await journal.all();
      if (isLeft) return;
      const opened = new DraftStore(
        {
          person,
          response,
          codebook,
          journal,
          draft,
          entries,
          fetchDraft: () => fetchDraft(response),
          now: () => new Date().toISOString(),
        },
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
    };
    void open();
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
