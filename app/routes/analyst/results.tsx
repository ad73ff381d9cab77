import "#app/features/results/components/results.css";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { IndicatorList } from "#app/features/results/components/indicator-list.tsx";
import { NotAsked } from "#app/features/results/components/not-asked.tsx";
import { Undetermined } from "#app/features/results/components/undetermined.tsx";
import { RoundFacts, RoundNotices } from "#app/features/results/components/round-heading.tsx";
import { catalogueTree, prune } from "#app/features/results/indicator-view.ts";
import { measureView } from "#app/features/results/measure-view.server.ts";
import { undeterminedObjectives } from "#app/features/results/undetermined-objectives.ts";
import { computeResults } from "#app/features/results/queries.server.ts";
import { readInputs } from "#app/features/results/round-inputs.server.ts";
import { codebookOf, measuresOf } from "#app/features/results/round-measures.server.ts";
import { downloadsPath, resultsPath } from "#app/features/results/result-paths.ts";
import { roundView } from "#app/features/results/round-view.ts";
import { env } from "#app/io/env.server.ts";
import { BarPatterns } from "#app/ui/bar-fill.tsx";
import { Page } from "#app/ui/page.tsx";
import { useLanguage } from "#app/ui/use-language.ts";
import type { Route } from "./+types/results.ts";
import { openReadableRound } from "./readable-round.server.ts";

export async function loader({ request, params }: Route.LoaderArgs) {
  const { round, version, language } = await openReadableRound(request, params);
  const inputs = await readInputs(round);
  const measures = measuresOf(inputs.versions);
  const results = await computeResults(inputs, measures);
  const tree = catalogueTree(
    version.catalogue,
    measures.map(({ measure }) => measure),
    language,
  );
  return {
    round: roundView(round, language),
    submitted: results.submitted,
    address: env().origin + resultsPath(language, round.id),
    measures: measures.map((of, index) =>
      measureView(of.measure, results.measures[index]!, { codebook: codebookOf(inputs.versions, of), language }),
    ),
    asked: prune(tree, ({ measures: own }) => own.length > 0),
    notAsked: prune(tree, ({ measures: own }) => own.length === 0),
    undetermined: undeterminedObjectives(version.catalogue, language),
  };
}

export default function Results({ loaderData }: Route.ComponentProps) {
  const { round, submitted, address, measures, asked, notAsked, undetermined } = loaderData;
  const { t } = useTranslation();
  const language = useLanguage();
  const title = t(round.invented ? "analyst:results_title_invented" : "analyst:results_title", { round: round.title });
  return (
    <Page title={title} above={[{ to: `/${language}/rounds`, label: t("analyst:rounds_title") }]}>
      <BarPatterns />
      <RoundNotices round={round} />
      <RoundFacts round={round} submitted={submitted} address={address} />
      <p>{t("analyst:drafts_never")}</p>
      <p>
        <Link to={downloadsPath(language, round.id)}>{t("analyst:downloads_link")}</Link>
      </p>
      {submitted === 0 && (
        <div className="notice">
          <p>{t("analyst:empty_round", { count: round.eligible, parties: round.eligible })}</p>
        </div>
      )}
      <IndicatorList goals={asked} measures={measures} at={resultsPath(language, round.id)} />
      <NotAsked goals={notAsked} />
      <Undetermined objectives={undetermined} />
    </Page>
  );
}
