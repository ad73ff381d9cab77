import "#app/features/results/components/results.css";
import { useTranslation } from "react-i18next";
import { redirect } from "react-router";
import { notFound } from "#app/http/refusals.ts";
import { LineageFilter } from "#app/features/results/components/lineage-filter.tsx";
import { LineageTable } from "#app/features/results/components/lineage-table.tsx";
import { Questions } from "#app/features/results/components/questions.tsx";
import { RoundNotices } from "#app/features/results/components/round-heading.tsx";
import { useNumbers } from "#app/features/results/components/use-numbers.ts";
import { readGroupNames } from "#app/features/results/group-names.server.ts";
import { lineageFilterSchema } from "#app/features/results/inputs.ts";
import { countSegments, itemsBehind, partyViews, segmentsOf } from "#app/features/results/lineage-view.server.ts";
import { questionView } from "#app/features/results/measure-view.server.ts";
import { readLineage, readRoundGroups } from "#app/features/results/queries.server.ts";
import { indicatorPath, lineagePath, resultsPath } from "#app/features/results/result-paths.ts";
import { roundView } from "#app/features/results/round-view.ts";
import { BarPatterns } from "#app/ui/bar-fill.tsx";
import { Page } from "#app/ui/page.tsx";
import { useLanguage } from "#app/ui/use-language.ts";
import type { Route } from "./+types/lineage.ts";
import { openReadableRound } from "./readable-round.server.ts";

export async function loader({ request, params }: Route.LoaderArgs) {
  const { round, version, language } = await openReadableRound(request, params);
  const measure = version.measures.find(({ key }) => key === params.measure);
  if (!measure?.indicators.includes(params.indicator)) throw notFound();
  const asked = lineageFilterSchema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!asked.success) throw notFound();
  const { in: chosen, ...filter } = asked.data;
  const at = indicatorPath(language, round.id, params.indicator);
  // What a form sends becomes the number's one permanent address.
  if (chosen !== undefined) throw redirect(lineagePath(at, measure.key, { segment: filter.segment, ...chosen }));

  const [breakdowns, names] = await Promise.all([readRoundGroups(round.id), readGroupNames(round, language)]);
  const groups = breakdowns.find(({ breakdown }) => breakdown === filter.breakdown)?.groups ?? [];
  const isKnown =
    (filter.segment === undefined || segmentsOf(measure).includes(filter.segment)) &&
    (filter.breakdown === undefined) === (filter.group === undefined) &&
    (filter.group === undefined || groups.includes(filter.group));
  if (!isKnown) throw notFound();

  const items = itemsBehind(measure, version.codebook);
  const rows = await readLineage(
    round.id,
    version,
    measure,
    { ...filter, segment: undefined },
    items.map(({ name }) => name),
  );
  const listed =
    filter.segment === undefined ? rows : rows.filter(({ standing }) => standing.segment === filter.segment);
  return {
    round: roundView(round, language),
    indicator: params.indicator,
    measure: { key: measure.key, kind: measure.kind, label: measure.label[language], unit: measure.unit[language] },
    filter,
    groupLabel:
      filter.breakdown === undefined || filter.group === undefined ? null : names.group(filter.breakdown, filter.group),
    segments: countSegments(measure, rows),
    breakdowns: breakdowns.map(({ breakdown, groups: all }) => ({
      breakdown,
      caption: names.caption(breakdown),
      groups: all.map((group) => ({ group, label: names.group(breakdown, group) })),
    })),
    questions: items.map(({ name }) => questionView(name, version.codebook, language)),
    parties: partyViews(listed, items, language),
  };
}

export default function Lineage({ loaderData }: Route.ComponentProps) {
  const { round, indicator, measure, filter, segments, breakdowns, questions, parties } = loaderData;
  const { t } = useTranslation();
  const { number } = useNumbers();
  const language = useLanguage();
  const title = t("analyst:lineage_title", { measure: measure.label });
  const of = [
    filter.segment === undefined ? t("analyst:account_all") : t(`analyst:segment_${filter.segment}`),
    loaderData.groupLabel,
  ];
  return (
    <Page
      title={round.invented ? t("analyst:invented_title", { title }) : title}
      above={[
        { to: `/${language}/rounds`, label: t("analyst:rounds_title") },
        { to: resultsPath(language, round.id), label: t("analyst:results_title", { round: round.title }) },
        { to: indicatorPath(language, round.id, indicator), label: t("analyst:indicator", { code: indicator }) },
      ]}
      lead={t("analyst:lineage_lead")}
    >
      <BarPatterns />
      <RoundNotices round={round} />
      <Questions questions={questions} />
      <h2 id="parties">
        {t("analyst:lineage_count", {
          count: parties.length,
          parties: number(parties.length),
          of: of.filter(Boolean).join(", "),
        })}
      </h2>
      <LineageFilter filter={filter} segments={segments} breakdowns={breakdowns} />
      {parties.length === 0 ? (
        <p>{t("analyst:lineage_nobody")}</p>
      ) : (
        <LineageTable kind={measure.kind} unit={measure.unit} parties={parties} questions={questions} />
      )}
    </Page>
  );
}
