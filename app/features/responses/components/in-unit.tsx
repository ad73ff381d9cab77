import { useTranslation } from "react-i18next";

/** The unit of a number, beside it and apart: "1 studies" would be wrong in every language. Example: ` (in: studies)`. */
export function InUnit({ unit }: { readonly unit: string | null }) {
  const { t } = useTranslation();
  return unit === null ? null : <span className="soft"> {t("respondent:beside_unit", { unit })}</span>;
}
