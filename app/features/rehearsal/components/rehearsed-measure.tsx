import { useTranslation } from "react-i18next";
import { AccountBar } from "../../results/components/account-bar.tsx";
import { BasesTable } from "../../results/components/bases-table.tsx";
import { BreakdownTable } from "../../results/components/breakdown-table.tsx";
import { HeadlineFigure } from "../../results/components/headline-figure.tsx";
import { MeasureParticulars } from "../../results/components/measure-particulars.tsx";
import type { FullMeasureView } from "../../results/measure-view.server.ts";

/** One measure as a document would hold it: figure, bar, then every base, what its kind has beside, and the regions. */
export function RehearsedMeasure({ view }: { readonly view: FullMeasureView }) {
  const { t } = useTranslation();
  const { label, result, headline, reads } = view;
  return (
    <>
      <p className="measure-label">
        {label} <span className="tag attention">{t("analyst:invented_tag")}</span>
      </p>
      <HeadlineFigure view={view} />
      {reads !== "round" && <AccountBar result={result} name={label} reads={reads} />}
      <details className="rehearsed-tables">
        <summary>{t(reads === "round" ? "rehearsal:tables_round" : "rehearsal:tables", { label })}</summary>
        <BasesTable label={label} headline={headline} result={result} reads={reads} />
        <MeasureParticulars view={view} matchAt={null} />
        {view.breakdowns.map((breakdown) => (
          <BreakdownTable key={breakdown.breakdown} view={view} breakdown={breakdown} at={null} />
        ))}
      </details>
    </>
  );
}
