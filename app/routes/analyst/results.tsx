import "#app/features/results/components/results.css";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { IndicatorList } from "#app/features/results/components/indicator-list.tsx";
import { NotAsked } from "#app/features/results/components/not-asked.tsx";
import { Undetermined } from "#app/features/results/components/undetermined.tsx";
import { RoundFacts, RoundNotices } from "#app/features/results/components/round-heading.tsx";
import { catalogueTree, prune } from "#app/features/results/indicator-view.ts";
import { listedMeasures } from "#app/features/results/listed-measures.ts";
import { measureView } from "#app/features/results/measure-view.server.ts";
import { undeterminedObjectives } from "#app/features/results/undetermined-objectives.ts";
import { codebookOf } from "#app/features/results/round-measures.server.ts";
import { downloadsPath } from "#app/features/results/result-paths.ts";
import { FrozenNotice } from "#app/features/snapshots/components/frozen-notice.tsx";
import { SnapshotFacts } from "#app/features/snapshots/components/snapshot-facts.tsx";
import { SnapshotNotice } from "#app/features/snapshots/components/snapshot-notice.tsx";
import { useCrumbs } from "#app/features/snapshots/components/use-crumbs.ts";
import { newestUnpublished } from "#app/features/snapshots/queries.server.ts";
import { env } from "#app/io/env.server.ts";
import { BarPatterns } from "#app/ui/bar-fill.tsx";
import { Page } from "#app/ui/page.tsx";
import { useLanguage } from "#app/ui/use-language.ts";
import type { Route } from "./+types/results.ts";
import { openResults, type OpenedResults } from "./opened-results.server.ts";

export async function loader({ request, params }: Route.LoaderArgs) {
  const opened = await openResults(request, params);
  const { language, inputs, measures, resultsOf, at, view, erratum } = opened;
  const listed = listedMeasures(measures);
  const results = await resultsOf(listed);
  const { catalogue } = inputs.versions.asked;
  const tree = catalogueTree(
    catalogue,
    measures.map(({ measure }) => measure),
    language,
  );
  return {
    ...view,
    erratum,
    frozen: await frozenBeside(opened),
    submitted: results.submitted,
    address: env().origin + at,
    measures: listed.map((of, index) =>
      measureView(of.measure, results.measures[index]!, { codebook: codebookOf(inputs.versions, of), language }),
    ),
    asked: prune(tree, ({ measures: own }) => own.length > 0),
    notAsked: prune(tree, ({ measures: own }) => own.length === 0),
    undetermined: undeterminedObjectives(catalogue, language),
  };
}

/** A snapshot that waits to be published, where the reader may see it and the page is of another. */
async function frozenBeside({ seesAll, round, view }: OpenedResults) {
  const newest = seesAll && round.frozenAt !== null ? await newestUnpublished(round.id) : null;
  return newest && newest.id !== view.snapshot?.id ? { id: newest.id, number: newest.number } : null;
}

export default function Results({ loaderData }: Route.ComponentProps) {
  const { round, snapshot, erratum, frozen, at, submitted, address, measures, asked, notAsked, undetermined } =
    loaderData;
  const { t } = useTranslation();
  const language = useLanguage();
  const { aboveResults } = useCrumbs({ round, snapshot });
  const title = t(round.invented ? "analyst:results_title_invented" : "analyst:results_title", { round: round.title });
  return (
    <Page
      title={snapshot?.isAtOwnAddress ? t("snapshots:title", { title, number: snapshot.number }) : title}
      above={aboveResults}
    >
      <BarPatterns />
      <RoundNotices round={round} />
      <SnapshotNotice snapshot={snapshot} timeZone={round.timeZone} at={at} />
      <FrozenNotice frozen={frozen} />
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
      <IndicatorList goals={asked} measures={measures} at={at} />
      <NotAsked goals={notAsked} />
      <Undetermined objectives={undetermined} />
      <SnapshotFacts snapshot={snapshot} erratum={erratum} timeZone={round.timeZone} at={at} />
    </Page>
  );
}
