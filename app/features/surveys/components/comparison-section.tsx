import "./comparison-section.css";
import { useTranslation } from "react-i18next";
import { formatDate } from "#app/core/lifecycle/format-instant.ts";
import { useLanguage } from "#app/ui/use-language.ts";
import type { AskedView, ComparedItemView, ComparisonView } from "../comparison-view.server.ts";

/** What changed since an earlier version, class by class, with the words of both. */
export function ComparisonSection({ view }: { readonly view: ComparisonView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { number, decided, classes, same, added, dropped } = view;
  const heading = `since-${number}`;
  return (
    <section className="comparison" aria-labelledby={heading}>
      <h2 id={heading}>{t("comparability:title", { number })}</h2>
      <p>{t("comparability:lead")}</p>
      <p>
        {decided
          ? t("comparability:decided", { who: decided.by, date: formatDate(decided.on, language) })
          : t("comparability:undecided")}
      </p>
      {classes.length === 0 && <p>{t("comparability:all_same")}</p>}
      {classes.map(({ class: each, items }) => (
        <details key={each} className="comparison-class">
          <summary>
            <strong>{t(`comparability:class_${each}`)}</strong>{" "}
            {t("comparability:class_means", {
              questions: t("comparability:count", { count: items.length }),
              means: t(`comparability:means_${each}`),
            })}
          </summary>
          {items.map((item) => (
            <ComparedItem key={item.name} item={item} number={number} />
          ))}
        </details>
      ))}
      {same > 0 && classes.length > 0 && <p>{t("comparability:same_ones", { count: same })}</p>}
      <Named words={t("comparability:added", { count: added.length })} items={added} areHere />
      <Named words={t("comparability:dropped", { count: dropped.length })} items={dropped} />
    </section>
  );
}

function ComparedItem({ item, number }: { readonly item: ComparedItemView; readonly number: number }) {
  const { t } = useTranslation();
  return (
    <article className="compared-item" aria-labelledby={`compared-${item.name}-${number}`}>
      <h3 id={`compared-${item.name}-${number}`}>
        <a href={`#item-${item.name}`}>
          {item.number} {item.now.label}
        </a>
      </h3>
      <dl className="facts">
        <dt>{t("comparability:differs")}</dt>
        <dd>
          {item.differences.join(", ")}
          {item.proposed &&
            ` (${t("comparability:proposed_was", { class: t(`comparability:class_${item.proposed}`) })})`}
        </dd>
        {item.why && (
          <>
            <dt>{t("comparability:why")}</dt>
            <dd>{item.why}</dd>
          </>
        )}
        <dt>{t("comparability:words_before", { number })}</dt>
        <dd>
          <Asked asked={item.before} />
        </dd>
        <dt>{t("comparability:words_now")}</dt>
        <dd>
          <Asked asked={item.now} />
        </dd>
      </dl>
    </article>
  );
}

/** Codes of a long list are no words to compare. */
const mostCodes = 30;

function Asked({ asked: { label, guidance, unit, codes } }: { readonly asked: AskedView }) {
  return (
    <>
      <p>{label}</p>
      {guidance && <p className="soft">{guidance}</p>}
      {unit && <p className="soft">{unit}</p>}
      {codes.length > 0 && codes.length <= mostCodes && (
        <ul>
          {codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
      )}
    </>
  );
}

interface NamedProps {
  readonly words: string;
  readonly items: ComparisonView["added"];
  /** Whether the questions stand on this page. */
  readonly areHere?: boolean;
}

function Named({ words, items, areHere = false }: NamedProps) {
  if (items.length === 0) return null;
  return (
    <details>
      <summary>{words}</summary>
      <ul>
        {items.map(({ name, number, label }) => (
          <li key={name}>{areHere ? <a href={`#item-${name}`}>{`${number} ${label}`}</a> : label}</li>
        ))}
      </ul>
    </details>
  );
}
