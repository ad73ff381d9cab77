import "./trend-section.css";
import { useTranslation } from "react-i18next";
import { isPercentage } from "#app/core/rollup/headline-of.ts";
import { TrendLine } from "#app/ui/trend-line.tsx";
import { useLanguage } from "#app/ui/use-language.ts";
import { useHeadline } from "../../results/components/use-headline.ts";
import { resultsPath } from "../../results/result-paths.ts";
import type { PointView, TrendView } from "../trend-view.server.ts";
import { LastStep } from "./last-step.tsx";
import { TrendTable } from "./trend-table.tsx";

interface TrendSectionProps {
  readonly view: TrendView;
  /** The measure. */
  readonly measure: string;
  readonly label: string;
  readonly unit: string;
}

/** A measure over the rounds: a picture, what may be said of the last change, and the table that says it all. */
export function TrendSection({ view, measure, label, unit }: TrendSectionProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const heading = `trend-${measure}`;
  const last = view.steps.at(-1);
  return (
    <section className="trend" aria-labelledby={heading}>
      <h3 id={heading}>
        {t("trends:heading")}
        <span className="visually-hidden">, {label}</span>
      </h3>
      {last === undefined ? (
        <p>{t("trends:first")}</p>
      ) : (
        <>
          <LastStep view={view} step={last} unit={unit} />
          <Picture view={view} label={label} />
          <TrendTable view={view} label={label} unit={unit} at={(round) => resultsPath(language, round)} />
        </>
      )}
    </section>
  );
}

function Picture({ view: { points, steps }, label }: Pick<TrendSectionProps, "view" | "label">) {
  const { t } = useTranslation();
  const { figure } = useHeadline();
  const dots = points.map((point) => ({
    key: point.round,
    value: valueOf(point),
    figure: figure(point.headline),
    time: periodOf(point),
    words: t("trends:dot", { round: point.title, figure: figure(point.headline) }),
  }));
  const most = Math.max(0, ...dots.map(({ value }) => value ?? 0));
  return (
    <TrendLine
      dots={dots}
      joined={steps.map(({ verdict }) => verdict !== "broken")}
      broken={t("trends:break")}
      top={points.some(({ headline }) => isPercentage(headline)) ? Math.max(100, most) : most}
      label={t("trends:picture", { measure: label })}
    />
  );
}

/** For drawing alone: the only place where a figure passes by floating point. What lies below 0 is drawn at 0. */
function valueOf({ headline: { value, base } }: PointView): number | null {
  return value === null || base === 0 ? null : Math.max(0, Number(value));
}

/** `2022–2023`; `2025` when the period is of one year. */
function periodOf({ periodFrom, periodTo }: PointView): string {
  const [from, to] = [periodFrom.slice(0, 4), periodTo.slice(0, 4)];
  return from === to ? to : `${from}–${to}`;
}
