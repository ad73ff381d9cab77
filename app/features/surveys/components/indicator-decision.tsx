import { useTranslation } from "react-i18next";
import { formatDate } from "#app/core/lifecycle/format-instant.ts";
import { useLanguage } from "#app/ui/use-language.ts";
import type { DecisionView } from "../decision-view.ts";

/** Where the text of an indicator is not clear, and how it is read; nothing where nothing had to be decided. */
export function IndicatorDecision({ view }: { readonly view: DecisionView | null }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (view === null) return null;
  const { note, decision } = view;
  if (decision === null) return <p>{note}</p>;
  return (
    <div className="indicator-decision">
      {note && <p>{note}</p>}
      <p>
        <strong>{t("catalogue:reading_title")}</strong>
        <br />
        {decision.text}
      </p>
      <details>
        <summary>{t("catalogue:reading_why")}</summary>
        <p>{decision.why}</p>
        <p>{t("catalogue:decided", { date: formatDate(decision.decidedOn, language), by: decision.by })}</p>
      </details>
    </div>
  );
}
