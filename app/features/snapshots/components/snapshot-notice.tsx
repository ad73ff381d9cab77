import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { formatInstant } from "#app/core/lifecycle/format-instant.ts";
import { useLanguage } from "#app/ui/use-language.ts";
import { snapshotPath } from "../snapshot-paths.ts";
import type { SnapshotView } from "../snapshot-view.server.ts";

interface SnapshotNoticeProps {
  /** Null: the results are computed now, and no snapshot is shown. */
  readonly snapshot: SnapshotView | null;
  readonly timeZone: string;
  /** The path of the list of results, on which the erratum stands. */
  readonly at: string;
}

/** Which snapshot a page shows, and whether a later one is published. */
export function SnapshotNotice({ snapshot, timeZone, at }: SnapshotNoticeProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (snapshot === null) return null;
  const { id, number, frozenAt, isSuperseded, isAtOwnAddress, hasErratum, others } = snapshot;
  const newest = others.at(-1);
  const words = t("snapshots:shows", { number, at: formatInstant(frozenAt, timeZone, language) });
  return (
    <div className={isSuperseded ? "notice attention" : "notice"}>
      <p>
        {words}{" "}
        {!isAtOwnAddress && <Link to={snapshotPath(language, id)}>{t("snapshots:permanent_address", { number })}</Link>}
      </p>
      {hasErratum && (
        <p>
          <Link to={`${at}#erratum`}>{t("snapshots:erratum_link", { number: number - 1 })}</Link>
        </p>
      )}
      {isSuperseded && newest && (
        <p>
          <strong>{t("snapshots:superseded")}</strong>{" "}
          <Link to={snapshotPath(language, newest.id)}>{t("snapshots:see", { number: newest.number })}</Link>
        </p>
      )}
    </div>
  );
}
