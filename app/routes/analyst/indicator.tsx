import "#app/features/results/components/results.css";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { env } from "#app/io/env.server.ts";
import { notFound } from "#app/http/refusals.ts";
import { MeasureSection } from "#app/features/results/components/measure-section.tsx";
import { Questions } from "#app/features/results/components/questions.tsx";
import { RoundFacts, RoundNotices } from "#app/features/results/components/round-heading.tsx";
import { plainTitle, Wording, WordsOfTitle } from "#app/features/results/components/words-of-title.tsx";
import { readGroupNames } from "#app/features/results/group-names.server.ts";
import { titleView } from "#app/features/results/indicator-view.ts";
import { fullMeasureView } from "#app/features/results/measure-view.server.ts";
import { questionsBehind } from "#app/features/results/questions-behind.ts";
import { mainFirst } from "#app/features/results/listed-measures.ts";
import { matchPath } from "#app/features/results/match-paths.ts";
import { recordedViews } from "#app/features/results/recorded-view.ts";
import { codebookOf } from "#app/features/results/round-measures.server.ts";
import { downloadsPath } from "#app/features/results/result-paths.ts";
import { SnapshotNotice } from "#app/features/snapshots/components/snapshot-notice.tsx";
import { useCrumbs } from "#app/features/snapshots/components/use-crumbs.ts";
import { IndicatorDecision } from "#app/features/surveys/components/indicator-decision.tsx";
import { viewDecision } from "#app/features/surveys/decision-view.ts";
import { TrendSection } from "#app/features/trends/components/trend-section.tsx";
import { readTrends } from "#app/features/trends/read-trends.server.ts";
import { trendView } from "#app/features/trends/trend-view.server.ts";
import { BarPatterns } from "#app/ui/bar-fill.tsx";
import { Page } from "#app/ui/page.tsx";
import { useLanguage } from "#app/ui/use-language.ts";
import type { Route } from "./+types/indicator.ts";
import { openResults } from "./opened-results.server.ts";

export async function loader({ request, params }: Route.LoaderArgs) {
  const opened = await openResults(request, params);
  const { language, round, inputs, view, isSecretariat } = opened;
  const indicator = inputs.versions.asked.catalogue.indicators.find(({ code }) => code === params.indicator);
  const measures = mainFirst(opened.measures.filter((of) => of.measure.indicators.includes(params.indicator)));
  if (!indicator || measures.length === 0) throw notFound();
  const shown = { round, inputs, isPublished: view.round.isPublished, resultsOf: opened.resultsOf };
  const [results, names, trends] = await Promise.all([
    opened.resultsOf(measures),
    readGroupNames(round, language),
    readTrends(shown, measures),
  ]);
  const trendViews = await Promise.all(trends.map((trend) => trendView(trend, language)));
  const at = `${opened.at}/${indicator.code}`;
  return {
    ...view,
    at,
    resultsAt: opened.at,
    submitted: results.submitted,
    address: env().origin + at,
    indicator: titleView(indicator, language),
    decision: viewDecision(indicator, language),
    questions: questionsBehind(measures, inputs.versions, language),
    measures: measures.map((of, index) => {
      const codebook = codebookOf(inputs.versions, of);
      return {
        view: fullMeasureView(of.measure, results.measures[index]!, { codebook, names, language }),
        trend: trendViews[index]!,
        recorded: of.reads === "round" ? recordedViews(of.measure, inputs.record.entries, codebook, language) : [],
        matchAt: isSecretariat && of.measure.kind === "distinct" ? matchPath(language, round.id, of.measure.key) : null,
      };
    }),
  };
}

export default function Indicator({ loaderData }: Route.ComponentProps) {
  const { round, snapshot, at, resultsAt, submitted, address, indicator, decision, questions, measures } = loaderData;
  const { t } = useTranslation();
  const language = useLanguage();
  const { aboveIndicator } = useCrumbs({ round, snapshot });
  const title = `${indicator.code} ${plainTitle(indicator.title)}`;
  return (
    <Page
      title={round.invented ? t("analyst:invented_title", { title }) : title}
      heading={
        <>
          <span className="code">
            {t("analyst:indicator", { code: indicator.code })}
            {round.invented && <span className="tag attention">{t("analyst:invented_tag")}</span>}
          </span>
          <WordsOfTitle title={indicator.title} />
        </>
      }
      above={aboveIndicator}
    >
      <BarPatterns />
      <Wording view={indicator} />
      <IndicatorDecision view={decision} />
      <RoundNotices round={round} />
      <SnapshotNotice snapshot={snapshot} timeZone={round.timeZone} at={resultsAt} />
      <div className="before-measures">
        <div>
          <Questions questions={questions.asked} />
          <Questions questions={questions.recorded} are="recorded" />
        </div>
        {measures.length > 1 && (
          <nav className="on-this-page no-print" aria-labelledby="measures-of-page">
            <h2 id="measures-of-page">{t("analyst:measures_of_page", { count: measures.length })}</h2>
            <ul>
              {measures.map(({ view: { key, label } }) => (
                <li key={key}>
                  <a href={`#${key}`}>{label}</a>
                </li>
              ))}
            </ul>
          </nav>
        )}
      </div>
      {measures.map(({ view, trend, recorded, matchAt }) => (
        <MeasureSection key={view.key} view={view} recorded={recorded} matchAt={matchAt} at={at}>
          <TrendSection view={trend} measure={view.key} label={view.label} unit={view.unit} />
        </MeasureSection>
      ))}
      <section aria-labelledby="rests-on">
        <h2 id="rests-on">{t("analyst:rests_on")}</h2>
        <RoundFacts round={round} submitted={submitted} address={address} />
        <p>{t("analyst:drafts_never")}</p>
        <p>
          <Link to={downloadsPath(language, round.id)}>{t("analyst:downloads_link")}</Link>
        </p>
      </section>
    </Page>
  );
}
