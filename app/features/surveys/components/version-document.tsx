import "./version-document.css";
import { useTranslation } from "react-i18next";
import type { VersionView } from "../version-view.server.ts";
import { IndicatorBlock } from "./indicator-block.tsx";
import { ItemBlock } from "./item-block.tsx";

/** A version as a document: its sections with every item, then what is counted from the answers. */
export function VersionDocument({ version }: { readonly version: VersionView }) {
  const { t } = useTranslation();
  return (
    <div className="version-document">
      <nav className="version-contents" aria-labelledby="contents">
        <h2 id="contents">{t("secretariat:contents")}</h2>
        <ol>
          {version.sections.map((section) => (
            <li key={section.name}>
              <a href={`#section-${section.name}`}>{section.title}</a>
            </li>
          ))}
        </ol>
        <p>
          <a href="#measures">{t("secretariat:measures_heading")}</a>
        </p>
      </nav>
      <div className="version-body">
        {version.sections.map((section) => (
          <section key={section.name} aria-labelledby={`section-${section.name}`}>
            <h2 id={`section-${section.name}`}>
              {section.number}. {section.title}
            </h2>
            {section.description && <p>{section.description}</p>}
            {section.items.map((item) => (
              <ItemBlock key={item.name} item={item} />
            ))}
          </section>
        ))}
        <section aria-labelledby="measures">
          <h2 id="measures">{t("secretariat:measures_heading")}</h2>
          <p>{t("secretariat:measures_lead", { catalogue: version.catalogueTitle })}</p>
          {version.indicators.map((indicator) => (
            <IndicatorBlock key={indicator.code} indicator={indicator} />
          ))}
        </section>
      </div>
    </div>
  );
}
