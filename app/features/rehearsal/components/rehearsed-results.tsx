import { useTranslation } from "react-i18next";
import { Legend } from "../../results/components/legend.tsx";
import { WordsOfTitle } from "../../results/components/words-of-title.tsx";
import type { GoalView, IndicatorView } from "../../results/indicator-view.ts";
import type { FullMeasureView } from "../../results/measure-view.server.ts";
import { RehearsedMeasure } from "./rehearsed-measure.tsx";

interface RehearsedResultsProps {
  readonly goals: readonly GoalView[];
  readonly measures: readonly FullMeasureView[];
}

/** The indicators that a version feeds, by goal, with the figures, bars and tables that a document would hold of them. */
export function RehearsedResults({ goals, measures }: RehearsedResultsProps) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="results">
      <h2 id="results">{t("rehearsal:results")}</h2>
      <p>{t("rehearsal:results_words")}</p>
      <Legend />
      {goals.map((goal) => (
        <section key={goal.code} className="goal" aria-labelledby={`goal-${goal.code}`}>
          <h3 id={`goal-${goal.code}`}>
            <span className="code">{t("analyst:goal", { code: goal.code.replace("G", "") })}</span>{" "}
            <span className="catalogue-title">
              <WordsOfTitle title={goal.title} />
            </span>
          </h3>
          {goal.objectives.flatMap(({ indicators }) =>
            indicators.map((indicator) => (
              <RehearsedIndicator key={indicator.code} indicator={indicator} measures={measures} />
            )),
          )}
        </section>
      ))}
    </section>
  );
}

interface RehearsedIndicatorProps {
  readonly indicator: IndicatorView;
  readonly measures: readonly FullMeasureView[];
}

function RehearsedIndicator({ indicator, measures }: RehearsedIndicatorProps) {
  const own = measures.filter(({ key }) => indicator.measures.includes(key));
  return (
    <article className="indicator">
      <h4>
        <span className="code">{indicator.code}</span>{" "}
        <span className="catalogue-title">
          <WordsOfTitle title={indicator.title} />
        </span>
      </h4>
      <ul className="measures">
        {own.map((view) => (
          <li key={view.key}>
            <RehearsedMeasure view={view} />
          </li>
        ))}
      </ul>
    </article>
  );
}
