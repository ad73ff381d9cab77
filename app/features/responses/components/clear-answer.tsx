import { useTranslation } from "react-i18next";

/** Takes a choice back: a radio button alone cannot be unticked. */
export function ClearAnswer({ title, onClear }: { readonly title: string; readonly onClear: () => void }) {
  const { t } = useTranslation();
  return (
    <button type="button" className="button quiet" onClick={onClear}>
      {t("respondent:clear_answer")}
      <span className="visually-hidden"> ({title})</span>
    </button>
  );
}
