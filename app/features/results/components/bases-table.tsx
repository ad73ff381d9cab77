import { useTranslation } from "react-i18next";
import type { Headline } from "#app/core/rollup/headline-of.ts";
import type { Reading } from "#app/core/measures/round-measure.ts";
import type { Result } from "#app/core/rollup/result.ts";
import { Scroller } from "#app/ui/scroller.tsx";
import { useFigureRows } from "./use-figure-rows.ts";

interface BasesTableProps {
  /** The measure. */
  readonly label: string;
  readonly headline: Headline;
  readonly result: Result;
  readonly reads?: Reading;
}

/** Every other figure of a result beside the headline, each with its base. */
export function BasesTable({ label, headline, result, reads = "submission" }: BasesTableProps) {
  const { t } = useTranslation();
  const rows = useFigureRows(headline, result, reads);
  const caption = t(reads === "submission" ? "analyst:bases_caption" : "analyst:recorded_bases_caption");
  return (
    <Scroller label={t("analyst:table_of", { table: caption, label })}>
      <table className="bases">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t("analyst:bases_figure")}</th>
            <th scope="col" className="number">
              {t("analyst:bases_value")}
            </th>
            <th scope="col">{t("analyst:bases_of")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, value, of, isHeadline }) => (
            <tr key={name} className={isHeadline ? "headline-row" : undefined}>
              <th scope="row">
                {name}
                {isHeadline && <span className="tag good">{t("analyst:headline_tag")}</span>}
              </th>
              <td className="number">{value}</td>
              <td>{of}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}
