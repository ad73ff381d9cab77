import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { unknownOf } from "#app/core/rollup/account.ts";
import type { Result } from "#app/core/rollup/result.ts";
import type { FullMeasureView } from "../measure-view.server.ts";
import { lineagePath } from "../result-paths.ts";
import { AccountBar } from "./account-bar.tsx";
import { AccountTable } from "./account-table.tsx";
import { BasesTable } from "./bases-table.tsx";
import { BreakdownTable } from "./breakdown-table.tsx";
import { HeadlineFigure } from "./headline-figure.tsx";
import { useNumbers } from "./use-numbers.ts";

/** One measure of an indicator: headline, base, bar, account, other bases, how it is counted, groups, and the way to its Parties. */
export function MeasureSection({ view, at }: { readonly view: FullMeasureView; readonly at: string }) {
  const { t } = useTranslation();
  const heading = `measure-${view.key}`;
  return (
    <section className="measure" aria-labelledby={heading} id={view.key}>
      <h2 id={heading}>{view.label}</h2>
      <HeadlineFigure view={view} />
      <RangeSentence result={view.result} />
      <div className="account-picture">
        <AccountBar result={view.result} name={view.label} />
      </div>
      <p className="comes-from">
        <Link className="button secondary" to={lineagePath(at, view.key)}>
          {t("analyst:comes_from")}
        </Link>
      </p>
      <div className="measure-tables">
        <AccountTable result={view.result} measure={view.key} label={view.label} at={at} />
        <div>
          <BasesTable label={view.label} headline={view.headline} result={view.result} />
          <h3>{t("analyst:how_counted")}</h3>
          <p>{view.counted}</p>
          {view.note && <p>{view.note}</p>}
        </div>
      </div>
      {view.breakdowns.map((breakdown) => (
        <BreakdownTable key={breakdown.breakdown} view={view} breakdown={breakdown} at={at} />
      ))}
    </section>
  );
}

/** What the percentage could be whatever the silent Parties would have said. */
function RangeSentence({ result }: { readonly result: Result }) {
  const { t } = useTranslation();
  const { number, percent } = useNumbers();
  if (result.kind !== "parties" || result.range.lowest.percentage === null) return null;
  const unknown = unknownOf(result.account);
  if (unknown === 0) return <p>{t("analyst:range_none")}</p>;
  return (
    <p>
      {t("analyst:range_sentence", {
        count: unknown,
        unknown: number(unknown),
        lowest: percent(result.range.lowest.percentage),
        highest: percent(result.range.highest.percentage),
        base: number(result.range.lowest.base),
      })}
    </p>
  );
}
