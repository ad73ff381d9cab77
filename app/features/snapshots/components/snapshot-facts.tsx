import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { formatInstant } from "#app/core/lifecycle/format-instant.ts";
import { useNumbers } from "#app/features/results/components/use-numbers.ts";
import { useLanguage } from "#app/ui/use-language.ts";
import { packPath, snapshotFilePath, snapshotPath } from "../snapshot-paths.ts";
import type { ErratumView, SnapshotView } from "../snapshot-view.server.ts";
import { ChangeList } from "./change-list.tsx";

interface SnapshotFactsProps {
  readonly snapshot: SnapshotView | null;
  readonly erratum: ErratumView | null;
  readonly timeZone: string;
  /** The path under which its results stand. */
  readonly at: string;
}

/** What a snapshot is, for whoever cites or checks it: when it was frozen, its hash, its file, and its erratum. */
export function SnapshotFacts({ snapshot, erratum, timeZone, at }: SnapshotFactsProps) {
  const { t } = useTranslation();
  const { number: write } = useNumbers();
  const language = useLanguage();
  if (snapshot === null) return null;
  const { id, number, frozenAt, publishedAt, sha256, engine, late, others } = snapshot;
  const instant = (of: string) => formatInstant(of, timeZone, language);
  return (
    <>
      {erratum && (
        <section aria-labelledby="erratum">
          <h2 id="erratum">{t("snapshots:erratum_title", { number: erratum.before })}</h2>
          <p className="as-written">{erratum.why}</p>
          <ChangeList changes={erratum.changes} at={at} />
        </section>
      )}
      <section aria-labelledby="snapshot-facts">
        <h2 id="snapshot-facts">{t("snapshots:number", { number })}</h2>
        <dl className="facts">
          <dt>{t("snapshots:frozen_at")}</dt>
          <dd>{t("snapshots:by_the_secretariat", { at: instant(frozenAt) })}</dd>
          <dt>{t("snapshots:published_at")}</dt>
          <dd>{publishedAt === null ? t("snapshots:not_published") : instant(publishedAt)}</dd>
          <dt>{t("snapshots:fact_late_ones")}</dt>
          <dd>{t("snapshots:late_parties", { count: late, parties: write(late) })}</dd>
          <dt>{t("snapshots:engine")}</dt>
          <dd>{t("snapshots:engine_version", { version: engine })}</dd>
          <dt>{t("snapshots:sha256")}</dt>
          <dd className="hash">{sha256}</dd>
          <dt>{t("snapshots:file")}</dt>
          <dd>
            <a href={snapshotFilePath(id)}>{t("snapshots:file_link")}</a> {t("snapshots:file_words")}
          </dd>
          <dt>{t("pack:title")}</dt>
          <dd>
            <a href={packPath(id)}>{t("pack:link")}</a> {t("pack:link_words")}
          </dd>
          {others.length > 0 && (
            <>
              <dt>{t("snapshots:others")}</dt>
              <dd>
                {others.map((other, index) => (
                  <span key={other.id}>
                    {index > 0 && ", "}
                    <Link to={snapshotPath(language, other.id)}>{t("snapshots:number", { number: other.number })}</Link>
                  </span>
                ))}
              </dd>
            </>
          )}
        </dl>
      </section>
    </>
  );
}
