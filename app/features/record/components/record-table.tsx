import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { formatClock } from "#app/core/lifecycle/format-instant.ts";
import { useLanguage } from "#app/ui/use-language.ts";
import type { About } from "#app/core/survey/items-about.ts";
import type { ItemProgress } from "../record-view.ts";

interface RecordTableProps {
  readonly about: About;
  readonly items: readonly ItemProgress[];
  /** The address of the record. */
  readonly path: string;
  readonly timeZone: string;
}

/** The items of the record that are about Parties, or about the round: how complete each is, and what was recorded last. */
export function RecordTable({ about, items, path, timeZone }: RecordTableProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <section aria-labelledby={`about-${about}`}>
      <h2 id={`about-${about}`}>{t(`record:about_${about}`)}</h2>
      <table className="record-items" aria-labelledby={`about-${about}`}>
        <thead>
          <tr>
            <th scope="col">{t("record:item")}</th>
            <th scope="col">{t("record:indicators")}</th>
            <th scope="col">{t("record:complete")}</th>
            <th scope="col">{t("record:last")}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.item}>
              <th scope="row">
                <Link to={`${path}/${item.item}`}>{item.label}</Link>
                <div className="soft">{item.section}</div>
              </th>
              <td data-label={t("record:indicators")}>{item.indicators.join(", ")}</td>
              <td>
                <Complete item={item} />
              </td>
              <td data-label={t("record:last")}>
                {item.last ? `${item.last.by}, ${formatClock(item.last.at, timeZone, language)}` : "–"}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Complete({ item: { about, recorded, of } }: { readonly item: ItemProgress }) {
  const { t } = useTranslation();
  const tag = recorded === of && of > 0 ? "tag good" : "tag";
  if (about === "round")
    return <span className={tag}>{t(recorded > 0 ? "record:is_recorded" : "record:not_recorded")}</span>;
  return <span className={tag}>{t("record:of_parties", { recorded, count: of })}</span>;
}
