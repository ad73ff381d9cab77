import { useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { Link, useLocation } from "react-router";
import type { Language } from "#app/core/language.ts";
import { useLanguage } from "#app/ui/use-language.ts";
import { saveStateOf } from "../journal/save-state.ts";
import { useJournal } from "./device-saving.tsx";
import { downloadJournal } from "./download-journal.ts";
import type { DraftStore } from "./draft-store.ts";

/** One line, always in the same place, that says how saving stands and what to do when it does not. */
export function SaveLine({ store, review }: { readonly store: DraftStore; readonly review: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const journal = useJournal();
  useSyncExternalStore(store.subscribe, store.version, store.version);
  const facts = store.facts();
  const state = saveStateOf(facts);
  const time = facts.savedAt === null ? "" : timeOf(facts.savedAt, language);
  const count =
    state === "late" ? facts.late : state === "refused" && facts.refused > 0 ? facts.refused : facts.waiting;
  const isStuck = state === "unsafe" || state === "refused" || state === "sign_in" || state === "other_person";
  return (
    <div className={`save-line is-${state}`}>
      <output>
        {t(`respondent:state_${state}`, { time, count })}
        {facts.conflicts > 0 && (
          <>
            {" "}
            <Link to={review}>{t("respondent:state_conflicts", { count: facts.conflicts })}</Link>
          </>
        )}
      </output>
      {state === "sign_in" && <SignInAgain onSignedIn={() => journal?.wake()} />}
      {(state === "kept" || state === "unsafe") && (
        <button type="button" className="button quiet" onClick={() => journal?.wake()}>
          {t("respondent:send_now")}
        </button>
      )}
      {isStuck && journal && (
        <button type="button" className="button quiet" onClick={() => void downloadJournal(journal)}>
          {t("respondent:download_waiting")}
        </button>
      )}
    </div>
  );
}

/** Signing in again in a page of its own: nothing on this one is lost. */
function SignInAgain({ onSignedIn }: { readonly onSignedIn: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { pathname } = useLocation();
  return (
    <>
      <a
        className="button"
        href={`/${language}/sign-in?${new URLSearchParams({ returnTo: pathname })}`}
        target="_blank"
        rel="noopener"
      >
        {t("respondent:sign_in_again")}
      </a>
      <button type="button" className="button secondary" onClick={onSignedIn}>
        {t("respondent:signed_in_send")}
      </button>
    </>
  );
}

/** By the clock on this wall: hours and minutes, and the day when it is another. */
function timeOf(instant: string, language: Language): string {
  const at = new Date(instant);
  const isToday = at.toDateString() === new Date().toDateString();
  const day = isToday ? {} : ({ day: "numeric", month: "long" } as const);
  return new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, {
    ...day,
    hour: "2-digit",
    minute: "2-digit",
  }).format(at);
}
