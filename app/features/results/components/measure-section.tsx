import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { unknownOf } from "#app/core/rollup/account.ts";
import type { FullMeasureView } from "../measure-view.server.ts";
import type { RecordedView } from "../recorded-view.ts";
import { lineagePath } from "../result-paths.ts";
import { AccountBar } from "./account-bar.tsx";
import { AccountTable } from "./account-table.tsx";
import { BasesTable } from "./bases-table.tsx";
import { BreakdownTable } from "./breakdown-table.tsx";
import { HeadlineFigure } from "./headline-figure.tsx";
import { MeasureParticulars } from "./measure-particulars.tsx";
import { RecordedFigures } from "./recorded-figures.tsx";
import { useNumbers } from "./use-numbers.ts";

interface MeasureSectionProps {
  readonly view: FullMeasureView;
  /** The address of the indicator's page. */
  readonly at: string;
  /** Of a figure of the round: what was recorded. */
  readonly recorded?: readonly RecordedView[];
  /** Where the reader may match names; null for readers who may not. */
  readonly matchAt?: string | null;
  readonly children?: ReactNode;
}

/** One measure of an indicator: headline, base, bar, account, other bases, how it is counted, groups, and the way to its Parties. */
export function MeasureSection(props: MeasureSectionProps) {
  const { view } = props;
  const { t } = useTranslation();
  const heading = `measure-${view.key}`;
  return (
    <section className="measure" aria-labelledby={heading} id={view.key}>
      <h2 id={heading}>{view.label}</h2>
      <p className="soft">{t(`analyst:reads_${view.reads}`)}</p>
      <HeadlineFigure view={view} />
      <RangeSentence result={view.result} reads={view.reads} />
      {view.isSecondary ? (
        <>
          {view.reads !== "round" && (
            <AccountBar result={view.result} name={view.label} size="small" reads={view.reads} />
          )}
          <details className="measure-details">
            <summary>
              {t("analyst:measure_details")}
              <span className="visually-hidden">, {view.label}</span>
            </summary>
            <MeasureBody {...props} />
          </details>
        </>
      ) : (
        <MeasureBody {...props} />
      )}
    </section>
  );
}

/** All there is behind the headline. Of a detail it is unfolded by choice; in print it is always there. */
function MeasureBody(props: MeasureSectionProps) {
  const { view, children } = props;
  const { t } = useTranslation();
  return (
    <>
      {view.doubleCounting !== null && (
        <p className="notice attention">
          <strong>{t("analyst:double_counting")}</strong> {view.doubleCounting}
        </p>
      )}
      {view.reads === "round" ? <RoundFigure {...props} /> : <PartiesFigure {...props} />}
      {children}
    </>
  );
}

const nothing: readonly RecordedView[] = [];

/** A figure that the Secretariat recorded once: there are no Parties behind it. */
function RoundFigure({ view, recorded, matchAt = null }: MeasureSectionProps) {
  return (
    <>
      <RecordedFigures recorded={recorded ?? nothing} />
      <MeasureParticulars view={view} matchAt={matchAt} />
      <div className="measure-tables">
        {view.result.kind !== "value" && view.result.kind !== "total" && (
          <BasesTable label={view.label} headline={view.headline} result={view.result} reads={view.reads} />
        )}
        <HowCounted view={view} />
      </div>
    </>
  );
}

function PartiesFigure({ view, at, matchAt = null }: MeasureSectionProps) {
  const { t } = useTranslation();
  const { key, label, result, reads } = view;
  return (
    <>
      <div className="account-picture">
        <AccountBar result={result} name={label} reads={reads} />
      </div>
      <p className="comes-from">
        <Link className="button secondary" to={lineagePath(at, key)}>
          {t("analyst:comes_from")}
          <span className="visually-hidden"> {label}</span>
        </Link>
      </p>
      <div className="measure-tables">
        <AccountTable result={result} measure={key} label={label} at={at} reads={reads} />
        <div>
          <BasesTable label={label} headline={view.headline} result={result} reads={reads} />
          <HowCounted view={view} />
        </div>
      </div>
      <MeasureParticulars view={view} matchAt={matchAt} />
      {view.breakdowns.map((breakdown) => (
        <BreakdownTable key={breakdown.breakdown} view={view} breakdown={breakdown} at={at} />
      ))}
    </>
  );
}

function HowCounted({ view }: { readonly view: FullMeasureView }) {
  const { t } = useTranslation();
  return (
    <div>
      <h3>{t("analyst:how_counted")}</h3>
      <p>{view.counted}</p>
      {view.note && <p>{view.note}</p>}
    </div>
  );
}

/** What the percentage could be whatever the silent Parties would have said. */
function RangeSentence({ result, reads }: Pick<FullMeasureView, "result" | "reads">) {
  const { t } = useTranslation();
  const { number, percent } = useNumbers();
  if (result.kind !== "parties" || result.range.lowest.percentage === null) return null;
  const unknown = unknownOf(result.account);
  const said = reads === "record" ? "recorded_range" : "range";
  if (unknown === 0) return <p>{t(`analyst:${said}_none`)}</p>;
  return (
    <p>
      {t(`analyst:${said}_sentence`, {
        count: unknown,
        unknown: number(unknown),
        lowest: percent(result.range.lowest.percentage),
        highest: percent(result.range.highest.percentage),
        base: number(result.range.lowest.base),
      })}
    </p>
  );
}
