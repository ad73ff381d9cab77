import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { formatDate } from "#app/core/lifecycle/format-instant.ts";
import { useLanguage } from "#app/ui/use-language.ts";
import { indicatorPath, resultsPath } from "../result-paths.ts";
import type { RoundSummary } from "../telling-result.server.ts";
import { AccountBar } from "./account-bar.tsx";
import { HeadlineFigure } from "./headline-figure.tsx";
import { Legend } from "./legend.tsx";

interface RoundListProps {
  readonly rounds: readonly RoundSummary[];
  readonly heading: "h2" | "h3";
}

/** Rounds, each with its period and one telling result. */
export function RoundList({ rounds, heading: Heading }: RoundListProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <>
      {rounds.some(({ telling }) => telling !== null) && <Legend />}
      <ul className="round-list">
        {rounds.map(({ round, telling }) => (
          <li key={round.id}>
            <Heading>
              <Link to={resultsPath(language, round.id)}>{round.title}</Link>
            </Heading>
            <p>
              {t("analyst:period", {
                from: formatDate(round.periodFrom, language),
                to: formatDate(round.periodTo, language),
              })}{" "}
              {round.invented && <span className="tag attention">{t("analyst:invented_tag")}</span>}{" "}
              {!round.isPublished && <span className="tag">{t("analyst:not_published_tag")}</span>}
            </p>
            {telling && (
              <div className="indicator">
                <p className="measure-label">
                  <Link to={indicatorPath(language, round.id, telling.indicator)}>
                    {telling.indicator} {telling.measure.label}
                  </Link>
                </p>
                <HeadlineFigure view={telling.measure} />
                <AccountBar result={telling.measure.result} name={telling.measure.label} />
              </div>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
