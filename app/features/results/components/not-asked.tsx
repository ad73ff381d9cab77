import { useTranslation } from "react-i18next";
import type { GoalView } from "../indicator-view.ts";
import { WordsOfTitle } from "./words-of-title.tsx";

/** The indicators of the catalogue that a version does not ask: said plainly, so that silence is not read as a result. */
export function NotAsked({ goals }: { readonly goals: readonly GoalView[] }) {
  const { t } = useTranslation();
  const count = goals.flatMap(({ objectives }) => objectives.flatMap(({ indicators }) => indicators)).length;
  if (count === 0) return null;
  return (
    <section className="not-asked" aria-labelledby="not-asked">
      <h2 id="not-asked">{t("analyst:not_asked_title", { count })}</h2>
      <p>{t("analyst:not_asked_words")}</p>
      {goals.map((goal) => (
        <details key={goal.code}>
          <summary>
            {t("analyst:goal", { code: goal.code.replace("G", "") })} <WordsOfTitle title={goal.title} />
          </summary>
          <ul>
            {goal.objectives.flatMap(({ indicators }) =>
              indicators.map((indicator) => (
                <li key={indicator.code}>
                  <span className="code">{indicator.code}</span> <WordsOfTitle title={indicator.title} />{" "}
                  {!indicator.reportedBy.includes("party") && (
                    <span className="tag">{t("analyst:not_reported_by_parties")}</span>
                  )}
                </li>
              )),
            )}
          </ul>
        </details>
      ))}
    </section>
  );
}
