import { useTranslation } from "react-i18next";
import type { Item } from "#app/core/survey/codebook.ts";
import { useLanguage } from "#app/ui/use-language.ts";

/** Why a question is asked, and which indicators it feeds. */
export function WhyWeAsk({ item }: { readonly item: Item }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (item.why === null && item.indicators.length === 0) return null;
  const list = new Intl.ListFormat(language, { type: "conjunction" }).format(item.indicators);
  return (
    <details className="why">
      <summary>
        {t("respondent:why")}
        <span className="visually-hidden"> {item.label[language]}</span>
      </summary>
      {item.why && <p>{item.why[language]}</p>}
      {item.indicators.length > 0 && <p>{t("respondent:feeds", { count: item.indicators.length, list })}</p>}
    </details>
  );
}
