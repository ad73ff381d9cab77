import { useTranslation } from "react-i18next";
import type { DraftAnswer } from "#app/core/survey/answers.ts";
import type { Column, Item } from "#app/core/survey/codebook.ts";
import { useLanguage } from "#app/ui/use-language.ts";
import type { OpenConflict, SavedAnswer } from "../queries.server.ts";
import { describeDraft } from "./describe-draft.ts";
import { InUnit } from "./in-unit.tsx";

interface ConflictCardProps {
  readonly field: Item | Column;
  readonly title: string;
  readonly saved: SavedAnswer | null;
  readonly conflicts: readonly OpenConflict[];
  readonly onChoose: (answer: DraftAnswer) => void;
}

/** Two people answered differently: both texts, whose and when, and a choice. Nothing is merged by a machine. */
export function ConflictCard({ field, title, saved, conflicts, onChoose }: ConflictCardProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const newest = [...new Map(conflicts.map((conflict) => [conflict.savedBy.id, conflict])).values()];
  const texts = [
    ...(saved ? [{ ...saved, isSaved: true }] : []),
    ...newest.map((conflict) => ({ ...conflict, isSaved: false })),
  ];
  return (
    <section className="notice attention conflict" aria-label={t("respondent:conflict_title", { title })}>
      <p>
        <strong>{t("respondent:conflict_heading")}</strong> {t("respondent:conflict_words")}
      </p>
      <ul>
        {texts.map(({ savedBy, savedAt, isSaved, value, raw, reason }) => {
          const name = savedBy.name ?? t("respondent:someone");
          const when = whenOf(savedAt, language);
          const said = describeDraft(field, { value, raw, reason }, language);
          return (
            <li key={isSaved ? "saved" : savedBy.id}>
              <p className="soft">
                {t(isSaved ? "respondent:conflict_saved" : "respondent:conflict_other", { name, when })}
              </p>
              <blockquote>
                {"reason" in said ? t(`respondent:reason_${said.reason}`) : said.text}
                {"text" in said && <InUnit unit={said.unit} />}
              </blockquote>
              <button type="button" className="button secondary" onClick={() => onChoose({ value, raw, reason })}>
                {t("respondent:conflict_choose", { name, when })}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function whenOf(instant: string, language: string): string {
  const format = { day: "numeric", month: "long", hour: "2-digit", minute: "2-digit" } as const;
  return new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, format).format(new Date(instant));
}
