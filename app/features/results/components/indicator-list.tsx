import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { GoalView, IndicatorView } from "../indicator-view.ts";
import type { MeasureView } from "../measure-view.server.ts";
import { AccountBar } from "./account-bar.tsx";
import { HeadlineFigure } from "./headline-figure.tsx";
import { Legend } from "./legend.tsx";
import { WordsOfTitle } from "./words-of-title.tsx";

interface IndicatorListProps {
  readonly goals: readonly GoalView[];
  readonly measures: readonly MeasureView[];
  /** The address of the round's results. */
  readonly at: string;
}

/** The indicators that a round measures, by goal and objective, each with its headlines. */
export function IndicatorList({ goals, measures, at }: IndicatorListProps) {
  const { t } = useTranslation();
  const sections = goals.map((goal) => (
    <section key={goal.code} className="goal" aria-labelledby={`goal-${goal.code}`}>
      <h2 id={`goal-${goal.code}`}>
        <span className="code">{t("analyst:goal", { code: goal.code.replace("G", "") })}</span>{" "}
        <span className="catalogue-title">
          <WordsOfTitle title={goal.title} />
        </span>
      </h2>
      {goal.objectives.map((objective) => (
        <section key={objective.code} className="objective">
          <h3>
            <span className="code">{t("analyst:objective", { code: objective.code })}</span>{" "}
            <WordsOfTitle title={objective.title} />
          </h3>
          {objective.indicators.map((indicator) => (
            <Indicator key={indicator.code} indicator={indicator} measures={measures} at={at} />
          ))}
        </section>
      ))}
    </section>
  ));
  return (
    <>
      <Legend />
      {goals.some(({ isOfficial }) => !isOfficial) && <p className="soft">{t("analyst:titles_working")}</p>}
      {sections}
    </>
  );
}

interface IndicatorProps {
  readonly indicator: IndicatorView;
  readonly measures: readonly MeasureView[];
  readonly at: string;
}

function Indicator({ indicator, measures, at }: IndicatorProps) {
  const { t } = useTranslation();
  const own = measures.filter(({ key }) => indicator.measures.includes(key));
  const others = indicator.measures.length - own.length;
  return (
    <article className="indicator">
      <h4>
        <Link to={`${at}/${indicator.code}`}>
          <span className="code">{indicator.code}</span>{" "}
          <span className="catalogue-title">
            <WordsOfTitle title={indicator.title} />
          </span>
        </Link>
      </h4>
      <ul className="measures">
        {own.map((view) => (
          <li key={view.key}>
            <p className="measure-label">{view.label}</p>
            <HeadlineFigure view={view} />
            {view.reads !== "round" && (
              <AccountBar result={view.result} name={view.label} size="small" reads={view.reads} />
            )}
          </li>
        ))}
      </ul>
      {others > 0 && <p className="soft">{t("analyst:more_measures", { count: others })}</p>}
    </article>
  );
}
