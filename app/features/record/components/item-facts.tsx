import { useTranslation } from "react-i18next";
import type { Item } from "#app/core/survey/codebook.ts";
import { useLanguage } from "#app/ui/use-language.ts";

/** What there is to know of an item while one records it: its guidance, why it is recorded, the indicators it feeds. */
export function ItemFacts({ item }: { readonly item: Item }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <>
      {item.guidance && <p>{item.guidance[language]}</p>}
      {item.why && <p className="soft">{item.why[language]}</p>}
      {item.indicators.length > 0 && (
        <p className="soft">
          {t("record:feeds", { count: item.indicators.length, indicators: item.indicators.join(", ") })}
        </p>
      )}
    </>
  );
}
