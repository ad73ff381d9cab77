import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useNumbers } from "#app/features/results/components/use-numbers.ts";
import type { BeforeFreezing } from "../before-freezing.server.ts";

interface ToFreezeProps {
  readonly before: BeforeFreezing;
  /** The address of the round, as the Secretariat follows it. */
  readonly path: string;
}

/** What would be frozen now, and what speaks for waiting. */
export function ToFreeze({ before, path }: ToFreezeProps) {
  const { t } = useTranslation();
  const { number } = useNumbers();
  const { asked, submitted, late, results, record, ratesMissing, requests, correcting } = before;
  const doubts = [
    record && record.filled < record.of
      ? t("snapshots:record_incomplete", {
          count: record.of - record.filled,
          missing: number(record.of - record.filled),
        })
      : null,
    ratesMissing.length > 0
      ? t("snapshots:rates_missing", { count: ratesMissing.length, currencies: ratesMissing.join(", ") })
      : null,
    requests > 0 ? t("snapshots:requests_open", { count: requests }) : null,
    correcting > 0 ? t("snapshots:still_correcting", { count: correcting }) : null,
  ].filter((doubt) => doubt !== null);
  return (
    <>
      <h2>{t("snapshots:to_freeze")}</h2>
      <dl className="facts">
        <dt>{t("snapshots:fact_results")}</dt>
        <dd>{number(results)}</dd>
        <dt>{t("snapshots:fact_submissions")}</dt>
        <dd>{t("snapshots:of_asked", { count: submitted, submitted: number(submitted), asked: number(asked) })}</dd>
        <dt>{t("snapshots:fact_late")}</dt>
        <dd>{number(late)}</dd>
        {record && (
          <>
            <dt>{t("snapshots:fact_record")}</dt>
            <dd>
              {t("snapshots:record_filled", {
                count: record.filled,
                filled: number(record.filled),
                of: number(record.of),
              })}
            </dd>
          </>
        )}
      </dl>
      {doubts.length > 0 && (
        <div className="notice attention">
          <h3>{t("snapshots:doubts_title")}</h3>
          <ul>
            {doubts.map((doubt) => (
              <li key={doubt}>{doubt}</li>
            ))}
          </ul>
          <p>
            <Link to={`${path}/corrections`}>{t("snapshots:corrections_link")}</Link>
          </p>
        </div>
      )}
    </>
  );
}
