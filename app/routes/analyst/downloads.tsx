import "#app/features/results/components/results.css";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { exportContents, fileName, formsOf } from "#app/features/exports/export-file.ts";
import { DownloadsTable } from "#app/features/exports/components/downloads-table.tsx";
import { RoundNotices } from "#app/features/results/components/round-heading.tsx";
import { resultsPath } from "#app/features/results/result-paths.ts";
import { roundView } from "#app/features/results/round-view.ts";
import { newestPublished } from "#app/features/snapshots/queries.server.ts";
import { packPath, snapshotPath } from "#app/features/snapshots/snapshot-paths.ts";
import { Page } from "#app/ui/page.tsx";
import { useLanguage } from "#app/ui/use-language.ts";
import type { Route } from "./+types/downloads.ts";
import { openReadableRound } from "./readable-round.server.ts";

export async function loader({ request, params }: Route.LoaderArgs) {
  const { round, version, language } = await openReadableRound(request, params);
  const published = await newestPublished(round.id);
  return {
    snapshot: published && { id: published.id, number: published.number },
    round: roundView(round, language),
    files: exportContents(version.codebook).map((content) => ({
      kind: content.kind,
      question: content.kind === "answers-table" ? content.table.label[language] : null,
      forms: formsOf(content).map((form) => ({ form, name: fileName({ content, form }) })),
    })),
  };
}

export default function Downloads({ loaderData: { round, snapshot, files } }: Route.ComponentProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const title = t("analyst:downloads_title", { round: round.title });
  return (
    <Page
      title={round.invented ? t("analyst:invented_title", { title }) : title}
      above={[
        { to: `/${language}/rounds`, label: t("analyst:rounds_title") },
        { to: resultsPath(language, round.id), label: t("analyst:results_title", { round: round.title }) },
      ]}
      lead={t("analyst:downloads_lead")}
    >
      <RoundNotices round={round} />
      <DownloadsTable files={files} at={`/api/rounds/${round.id}`} />
      {snapshot && (
        <>
          <h2>{t("pack:title")}</h2>
          <p>
            <a href={packPath(snapshot.id)}>{t("pack:link")}</a> {t("pack:link_words")}{" "}
            <Link to={snapshotPath(language, snapshot.id)}>{t("snapshots:number", { number: snapshot.number })}</Link>
          </p>
        </>
      )}
      <h2>{t("analyst:downloads_form_title")}</h2>
      <p>{t("analyst:downloads_form_words")}</p>
      <p>{t("analyst:downloads_privacy")}</p>
    </Page>
  );
}
