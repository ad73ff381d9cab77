import { useTranslation } from "react-i18next";
import type { IndicatorView, MeasureView } from "../indicator-view.ts";
import { catalogueWords } from "./catalogue-words.tsx";
import { IndicatorDecision } from "./indicator-decision.tsx";
import { ItemReferences } from "./item-references.tsx";

/** One indicator with the status of its wording, and its measures as sentences. */
export function IndicatorBlock({ indicator }: { readonly indicator: IndicatorView }) {
  const { t } = useTranslation();
  return (
    <article className="version-indicator" aria-labelledby={`indicator-${indicator.code}`}>
      <h3 id={`indicator-${indicator.code}`}>
        <span className="version-number">{indicator.code}</span> {catalogueWords(indicator.title)}
      </h3>
      <p>
        <span className="tag">
          {t(indicator.wording === "official" ? "secretariat:wording_official" : "secretariat:wording_working")}
        </span>
      </p>
      <IndicatorDecision view={indicator.decision} />
      {indicator.measures.length === 0 && <p>{t("secretariat:no_measure_yet")}</p>}
      {indicator.measures.map((measure) => (
        <MeasureBlock key={measure.key} measure={measure} />
      ))}
    </article>
  );
}

function MeasureBlock({ measure }: { readonly measure: MeasureView }) {
  const { t } = useTranslation();
  return (
    <div className="version-measure">
      <h4>{measure.label}</h4>
      <p>{measure.sentences}</p>
      {measure.note && <p>{measure.note}</p>}
      <dl className="facts">
        <dt>{t("secretariat:name")}</dt>
        <dd>
          <code>{measure.key}</code>
        </dd>
        <dt>{t("secretariat:kind")}</dt>
        <dd>{t(`secretariat:measure_${measure.kind}`)}</dd>
        <dt>{t("secretariat:unit")}</dt>
        <dd>{measure.unit}</dd>
        <dt>{t("secretariat:reads", { count: measure.reads.length })}</dt>
        <dd>
          <ItemReferences items={measure.reads} />
        </dd>
      </dl>
    </div>
  );
}
