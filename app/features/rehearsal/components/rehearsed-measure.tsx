import { useTranslation } from "react-i18next";
import { AccountBar } from "../../results/components/account-bar.tsx";
import { BasesTable } from "../../results/components/bases-table.tsx";
import { BreakdownTable } from "../../results/components/breakdown-table.tsx";
import { CurrencyTable } from "../../results/components/currency-table.tsx";
import { DistinctEntries } from "../../results/components/distinct-entries.tsx";
import { HeadlineFigure } from "../../results/components/headline-figure.tsx";
import { LevelsTable } from "../../results/components/levels-table.tsx";
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
        <Particulars view={view} />
        {view.breakdowns.map((breakdown) => (
          <BreakdownTable key={breakdown.breakdown} view={view} breakdown={breakdown} at={null} />
        ))}
      </details>
    </>
  );
}

/** What only some kinds of measures have. */
function Particulars({ view }: { readonly view: FullMeasureView }) {
  const { result, levels, label, unit } = view;
  switch (result.kind) {
    case "status":
      return <LevelsTable result={result} labels={levels} name={label} unit={unit} />;
    case "money":
      return <CurrencyTable result={result} name={label} />;
    case "distinct":
      return <DistinctEntries view={view} matchAt={null} />;
    default:
      return null;
  }
}
