import { useTranslation } from "react-i18next";
import { formatDate } from "#app/core/lifecycle/format-instant.ts";
import { useLanguage } from "#app/ui/use-language.ts";
import type { RecordedView } from "../recorded-view.ts";
import { Answer } from "./answer.tsx";

/** What the Secretariat recorded for the round: each figure with its source, the date of the source and a note. */
export function RecordedFigures({ recorded }: { readonly recorded: readonly RecordedView[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <dl className="facts recorded">
      {recorded.map(({ item, label, unit, answer, source, sourceDate, note }) => (
        <div key={item}>
          <dt>{label}</dt>
          <dd>
            {answer.state === "answered" ? (
              <Answer answer={answer} reads="round" />
            ) : (
              t(`analyst:recorded_segment_${answer.state}`)
            )}
            {answer.state === "answered" && unit !== null && ` ${unit}`}
            {source !== null && (
              <span className="segment-words">
                {sourceDate === null
                  ? t("analyst:source", { source })
                  : t("analyst:source_dated", { source, date: formatDate(sourceDate, language) })}
              </span>
            )}
            {note !== null && <span className="segment-words">{note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
