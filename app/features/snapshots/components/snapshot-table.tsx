import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { formatInstant } from "#app/core/lifecycle/format-instant.ts";
import { useLanguage } from "#app/ui/use-language.ts";
import type { SnapshotHead } from "../queries.server.ts";
import { snapshotPath } from "../snapshot-paths.ts";

interface SnapshotTableProps {
  readonly snapshots: readonly SnapshotHead[];
  /** What was submitted since the newest; null where it is not told. */
  readonly since: { readonly submissions: number; readonly number: number } | null;
  readonly timeZone: string;
}

/** The snapshots of a round, each at its permanent address, and what entered none of them yet. */
export function SnapshotTable({ snapshots, since, timeZone }: SnapshotTableProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (snapshots.length === 0) return null;
  const at = (instant: string) => formatInstant(instant, timeZone, language);
  return (
    <section aria-labelledby="snapshots">
      <h2 id="snapshots">{t("snapshots:list_title")}</h2>
      <div className="scroller">
        <table aria-labelledby="snapshots">
          <thead>
            <tr>
              <th scope="col">{t("snapshots:snapshot")}</th>
              <th scope="col">{t("snapshots:frozen_at")}</th>
              <th scope="col">{t("snapshots:published_at")}</th>
              <th scope="col">{t("snapshots:changes")}</th>
            </tr>
          </thead>
          <tbody>
            {snapshots.map(({ id, number, frozenAt, publishedAt, changes }) => (
              <tr key={id}>
                <th scope="row">
                  <Link to={snapshotPath(language, id)}>{t("snapshots:number", { number })}</Link>
                </th>
                <td>{at(frozenAt)}</td>
                <td>{publishedAt === null ? t("snapshots:not_published") : at(publishedAt)}</td>
                <td>
                  {changes === null ? t("snapshots:first_one") : t("snapshots:changes_count", { count: changes })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {since && since.submissions > 0 && (
        <p className="notice attention">
          {t("snapshots:submissions_since", { count: since.submissions, number: since.number })}
        </p>
      )}
    </section>
  );
}
