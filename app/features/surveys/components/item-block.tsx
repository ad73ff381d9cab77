import { useTranslation } from "react-i18next";
import type { ItemView, LogicView } from "../item-view.ts";
import { ItemReferences } from "./item-references.tsx";
import { FieldFacts } from "./field-facts.tsx";

/** One item: the question as it is asked, then everything that decides who is asked and what may be answered. */
export function ItemBlock({ item }: { readonly item: ItemView }) {
  const { t } = useTranslation();
  return (
    <article className="version-item" aria-labelledby={`item-${item.name}`}>
      <h3 id={`item-${item.name}`}>
        <span className="version-number">{item.number}</span> {item.label}
      </h3>
      {item.guidance && <p className="version-guidance">{item.guidance}</p>}
      <dl className="facts">
        <dt>{t("secretariat:name")}</dt>
        <dd>
          <code>{item.name}</code>
        </dd>
        <FieldFacts field={item} />
        {item.kind === "table" && <Columns item={item} />}
        {item.reasons.length > 0 && (
          <>
            <dt>{t("secretariat:reasons")}</dt>
            <dd>{item.reasons.map((reason) => t(`secretariat:reason_${reason}`)).join(", ")}</dd>
          </>
        )}
        <AskedOf item={item} />
        {item.indicators.length > 0 && (
          <>
            <dt>{t("secretariat:feeds", { count: item.indicators.length })}</dt>
            <dd>
              {item.indicators.map((code, index) => (
                <span key={code}>
                  {index > 0 && ", "}
                  <a href={`#indicator-${code}`}>{code}</a>
                </span>
              ))}
              {item.measures.length === 0 && ` (${t("secretariat:no_measure")})`}
            </dd>
          </>
        )}
        {item.why && (
          <>
            <dt>{t("secretariat:why")}</dt>
            <dd>{item.why}</dd>
          </>
        )}
      </dl>
    </article>
  );
}

/** Whom it is about and when it is shown: every Party, unless something says otherwise. */
function AskedOf({ item: { universe, shownWhen } }: { readonly item: ItemView }) {
  const { t } = useTranslation();
  return (
    <>
      <dt>{t("secretariat:asked_of")}</dt>
      <dd>
        {!universe && !shownWhen && t("secretariat:asked_of_all")}
        {universe && (
          <p>
            {t("secretariat:universe", { words: universe.words })} <Logic sentence="universe_means" logic={universe} />
          </p>
        )}
        {shownWhen && (
          <p>
            <Logic sentence="shown_when" logic={shownWhen} />
          </p>
        )}
      </dd>
    </>
  );
}

interface LogicProps {
  readonly sentence: "universe_means" | "shown_when";
  readonly logic: LogicView;
}

function Logic({ sentence, logic }: LogicProps) {
  const { t } = useTranslation();
  return (
    <>
      {t(`secretariat:${sentence}`, { condition: logic.condition })} (<ItemReferences items={logic.reads} />)
    </>
  );
}

function Columns({ item }: { readonly item: ItemView }) {
  const { t } = useTranslation();
  return (
    <>
      <dt>{t("secretariat:columns")}</dt>
      <dd>
        <p>{t("secretariat:maximum_rows", { count: item.maximumRows ?? 0 })}</p>
        {item.columns.map((column) => (
          <div className="version-column" key={column.name}>
            <h4>{column.label}</h4>
            {column.guidance && <p className="version-guidance">{column.guidance}</p>}
            <dl className="facts">
              <dt>{t("secretariat:name")}</dt>
              <dd>
                <code>{column.name}</code>
              </dd>
              <FieldFacts field={column} />
            </dl>
          </div>
        ))}
      </dd>
    </>
  );
}
