import "#app/features/results/components/results.css";
import { useTranslation } from "react-i18next";
import { redirect } from "react-router";
import { notFound } from "#app/http/refusals.ts";
import { LineageFilter } from "#app/features/results/components/lineage-filter.tsx";
import { LineageTable } from "#app/features/results/components/lineage-table.tsx";
import { Questions } from "#app/features/results/components/questions.tsx";
import { RoundNotices } from "#app/features/results/components/round-heading.tsx";
import { useSegmentWords } from "#app/features/results/components/use-segment-words.ts";
import { useNumbers } from "#app/features/results/components/use-numbers.ts";
import { readGroupNames } from "#app/features/results/group-names.server.ts";
import { lineageFilterSchema } from "#app/features/results/inputs.ts";
import { countSegments, itemsBehind, partyViews, isPartOf } from "#app/features/results/lineage-view.server.ts";
import { questionView } from "#app/features/results/measure-view.server.ts";
import { readLineage } from "#app/features/results/queries.server.ts";
import { codebookOf } from "#app/features/results/round-measures.server.ts";
import { lineagePath } from "#app/features/results/result-paths.ts";
import { SnapshotNotice } from "#app/features/snapshots/components/snapshot-notice.tsx";
import { useCrumbs } from "#app/features/snapshots/components/use-crumbs.ts";
import { BarPatterns } from "#app/ui/bar-fill.tsx";
import { Page } from "#app/ui/page.tsx";
import type { Route } from "./+types/lineage.ts";
import { openResults } from "./opened-results.server.ts";

export async function loader({ request, params }: Route.LoaderArgs) {
  const opened = await openResults(request, params);
  const { language, round, inputs, view } = opened;
  const of = opened.measures.find(({ measure }) => measure.key === params.measure);
  // Behind a figure of the round there are no Parties: its page says where it comes from.
  if (!of?.measure.indicators.includes(params.indicator) || of.reads === "round") throw notFound();
  const { measure } = of;
  const asked = lineageFilterSchema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!asked.success) throw notFound();
  const { in: chosen, ...filter } = asked.data;
  const at = `${opened.at}/${params.indicator}`;
  // What a form sends becomes the number's one permanent address.
  if (chosen !== undefined) throw redirect(lineagePath(at, measure.key, { segment: filter.segment, ...chosen }));

  const names = await readGroupNames(round, language);
  const { breakdowns } = inputs;
  const codebook = codebookOf(inputs.versions, of);
  if (!isPartOf(measure, breakdowns, filter)) throw notFound();

  const items = itemsBehind(measure, codebook);
  const rows = await readLineage(
    inputs,
    of,
    { ...filter, segment: undefined },
    items.map(({ name }) => name),
  );
  const listed =
    filter.segment === undefined ? rows : rows.filter(({ standing }) => standing.segment === filter.segment);
  return {
    ...view,
    at,
    resultsAt: opened.at,
    indicator: params.indicator,
    measure: {
      key: measure.key,
      kind: measure.kind,
      reads: of.reads,
      label: measure.label[language],
      unit: measure.unit[language],
    },
    filter,
    groupLabel:
      filter.breakdown === undefined || filter.group === undefined ? null : names.group(filter.breakdown, filter.group),
    segments: countSegments(measure, rows),
    breakdowns: breakdowns.map(({ breakdown, groups: all }) => ({
      breakdown,
      caption: names.caption(breakdown),
      groups: all.map((group) => ({ group, label: names.group(breakdown, group) })),
    })),
    questions: items.map(({ name }) => questionView(name, codebook, language)),
    parties: partyViews(listed, { items, entries: inputs.record.entries, codebook, language }),
  };
}

export default function Lineage({ loaderData }: Route.ComponentProps) {
  const { round, snapshot, at, resultsAt, indicator, measure, filter, segments, breakdowns, questions, parties } =
    loaderData;
  const { t } = useTranslation();
  const { number } = useNumbers();
  const words = useSegmentWords(measure.reads, measure.kind);
  const { aboveIndicator } = useCrumbs({ round, snapshot });
  const title = t("analyst:lineage_title", { measure: measure.label });
  const of = [
    filter.segment === undefined
      ? t(measure.reads === "record" ? "analyst:recorded_everybody" : "analyst:account_everybody")
      : words.name(filter.segment),
    loaderData.groupLabel,
  ];
  return (
    <Page
      title={round.invented ? t("analyst:invented_title", { title }) : title}
      above={[...aboveIndicator, { to: at, label: t("analyst:indicator", { code: indicator }) }]}
      lead={t(measure.reads === "record" ? "analyst:lineage_lead_record" : "analyst:lineage_lead")}
    >
      <BarPatterns />
      <RoundNotices round={round} />
      <SnapshotNotice snapshot={snapshot} timeZone={round.timeZone} at={resultsAt} />
      <Questions questions={questions} are={measure.reads === "submission" ? "asked" : "recorded"} />
      <h2 id="parties">
        {t("analyst:lineage_count", {
          count: parties.length,
          parties: number(parties.length),
          of: of.filter(Boolean).join(", "),
        })}
      </h2>
      <LineageFilter
        filter={filter}
        segments={segments}
        breakdowns={breakdowns}
        reads={measure.reads}
        kind={measure.kind}
      />
      {parties.length === 0 ? (
        <p>{t("analyst:lineage_nobody")}</p>
      ) : (
        <LineageTable measure={measure} parties={parties} questions={questions} />
      )}
    </Page>
  );
}
