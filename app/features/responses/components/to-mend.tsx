import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { DescribedFault, DescribedItem } from "../describe-items.ts";

type Named = Pick<DescribedItem, "name" | "label">;

interface ToMendProps {
  readonly faults: readonly DescribedFault[];
  /** Items that are shown and left blank. */
  readonly missing: readonly Named[];
  /** Items with two answers to choose between. */
  readonly conflicts: readonly Named[];
  readonly toForm: (item: string) => string;
}

/** What stands between these answers and submitting them, and what is left blank: one list, with links. */
export function ToMend({ faults, missing, conflicts, toForm }: ToMendProps) {
  const { t } = useTranslation();
  const faulty = new Set(faults.map(({ item }) => item));
  const blanks = missing.filter(({ name }) => !faulty.has(name));
  const mustMend = faults.length + conflicts.length;
  if (mustMend + blanks.length === 0) return <p className="notice done">{t("respondent:nothing_missing")}</p>;
  return (
    <section className={`notice ${mustMend > 0 ? "danger" : "attention"}`} aria-labelledby="to-mend">
      <h2 id="to-mend">
        {t(mustMend > 0 ? "respondent:to_mend" : "respondent:left_blank", { count: mustMend || blanks.length })}
      </h2>
      <ul>
        {conflicts.map(({ name, label }) => (
          <li key={`choose-${name}`}>
            <Link to={toForm(name)}>{label}</Link>
            <br />
            {t("respondent:choose_between")}
          </li>
        ))}
        {faults.map(({ path, item, label, problem, params }) => (
          <li key={`${path}-${problem}`}>
            <Link to={toForm(item)}>{label}</Link>
            <br />
            {t(`answers:${problem}`, params)}
          </li>
        ))}
      </ul>
      {mustMend > 0 && blanks.length > 0 && <h3>{t("respondent:left_blank", { count: blanks.length })}</h3>}
      {blanks.length > 0 && (
        <ul>
          {blanks.map(({ name, label }) => (
            <li key={name}>
              <Link to={toForm(name)}>{label}</Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
