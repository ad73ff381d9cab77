import { useTranslation } from "react-i18next";

/** Said before the question: it cannot be submitted without an answer. */
export function NeededMark() {
  const { t } = useTranslation();
  return <p className="needed">{t("respondent:needed")}</p>;
}
