import { useTranslation } from "react-i18next";
import type { Item, Section } from "#app/core/survey/codebook.ts";
import { useLanguage } from "#app/ui/use-language.ts";

/** What there is to know of an item while one records it: who has it, its guidance, and what it is for. */
export function ItemFacts({ item, section }: { readonly item: Item; readonly section: Section }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { indicators } = item;
  return (
    <>
      {section.description && <p>{section.description[language]}</p>}
      {item.guidance && <p>{item.guidance[language]}</p>}
      {item.why ? (
        <p className="soft">{item.why[language]}</p>
      ) : (
        indicators.length > 0 && (
          <p className="soft">{t("record:feeds", { count: indicators.length, indicators: indicators.join(", ") })}</p>
        )
      )}
    </>
  );
}
