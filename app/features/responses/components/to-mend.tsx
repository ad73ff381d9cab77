import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { AnswerFault } from "#app/core/survey/answer-fault.ts";
import type { Item } from "#app/core/survey/codebook.ts";
import { useLanguage } from "#app/ui/use-language.ts";

interface ToMendProps {
  readonly items: readonly Item[];
  readonly faults: readonly AnswerFault[];
  /** Names of items that are shown and left blank. */
  readonly missing: readonly string[];
  /** Names of items with two answers to choose between. */
  readonly conflicts: readonly string[];
  readonly toForm: (item: string) => string;
}

/** What stands between these answers and submitting them, and what is left blank: one list, with links. */
export function ToMend({ items, faults, missing, conflicts, toForm }: ToMendProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const find = (name: string) => items.find((item) => item.name === name);
  const faulty = new Set(faults.map(({ item }) => item));
  const blanks = missing.filter((name) => !faulty.has(name));
  const mustMend = faults.length + conflicts.length;
  if (mustMend + blanks.length === 0) return <p className="notice done">{t("respondent:nothing_missing")}</p>;
  return (
    <section className={`notice ${mustMend > 0 ? "danger" : "attention"}`} aria-labelledby="to-mend">
      <h2 id="to-mend">{t(mustMend > 0 ? "respondent:to_mend" : "respondent:left_blank", { count: mustMend || blanks.length })}</h2>
      <ul>
        {conflicts.map((name) => (
          <li key={`choose-${name}`}>
            <Link to={toForm(name)}>{find(name)?.label[language]}</Link>
            <br />
            {t("respondent:choose_between")}
          </li>
        ))}
        {faults.map((fault) => (
          <li key={`${fault.path}-${fault.problem}`}>
            <Link to={toForm(fault.item)}>{labelOf(find(fault.item), fault.column, language)}</Link>
            <br />
            {t(`answers:${fault.problem}`, fault.params)}
          </li>
        ))}
      </ul>
      {mustMend > 0 && blanks.length > 0 && <h3>{t("respondent:left_blank", { count: blanks.length })}</h3>}
      {blanks.length > 0 && (
        <ul>
          {blanks.map((name) => (
            <li key={name}>
              <Link to={toForm(name)}>{find(name)?.label[language]}</Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function labelOf(item: Item | undefined, column: string | null, language: "en" | "fr" | "es"): string {
  const cell = item?.columns.find(({ name }) => name === column);
  return [item?.label[language], cell?.label[language]].filter(Boolean).join(" – ");
}
