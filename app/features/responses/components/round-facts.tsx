import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { endOfAnswers, isOver } from "#app/core/lifecycle/round-state.ts";
import { formatDate, formatInstant } from "#app/core/lifecycle/format-instant.ts";
import type { Round } from "#app/features/rounds/queries.server.ts";
import { useLanguage } from "#app/ui/use-language.ts";
import type { Correction } from "../corrections.server.ts";
import type { CurrentSubmission } from "../queries.server.ts";

interface RoundFactsProps {
  readonly round: Round;
  readonly party: string;
  readonly missing: number;
  readonly shown: number;
  readonly submission: CurrentSubmission | null;
  /** Answers were saved after the submission: they are not in it. */
  readonly isChangedSince: boolean;
  /** The permission to correct after the closing that is in force. */
  readonly correction: Correction | null;
}

/** Where a Party stands in a round: what is asked by when, what is missing, what was submitted. */
export function RoundFacts({ round, party, missing, shown, submission, isChangedSince, correction }: RoundFactsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const at = (instant: string) => formatInstant(instant, round.timeZone, language);
  const isLate = round.state === "open" && round.now > round.dueAt;
  return (
    <>
      {round.invented && <p className="notice attention">{t("respondent:invented")}</p>}
      <dl className="facts">
        <dt>{t("respondent:state")}</dt>
        <dd>{t(`respondent:round_${isLate ? "late" : round.state}`)}</dd>
        <dt>{t("respondent:period")}</dt>
        <dd>
          {t("respondent:from_to", {
            from: formatDate(round.periodFrom, language),
            to: formatDate(round.periodTo, language),
          })}
        </dd>
        {round.state === "scheduled" && (
          <>
            <dt>{t("respondent:opens")}</dt>
            <dd>{at(round.opensAt)}</dd>
          </>
        )}
        <dt>{t("respondent:due")}</dt>
        <dd>{at(round.dueAt)}</dd>
        {isLate && (
          <>
            <dt>{t("respondent:closes")}</dt>
            <dd>{at(round.closesAt)}</dd>
          </>
        )}
        {isOver(round.state) && (
          <>
            <dt>{t("respondent:closed")}</dt>
            <dd>{at(endOfAnswers(round))}</dd>
          </>
        )}
        {correction && (
          <>
            <dt>{t("snapshots:correction_until")}</dt>
            <dd>{at(correction.until)}</dd>
          </>
        )}
        <dt>{t(isOver(round.state) && !correction ? "respondent:blank" : "respondent:missing")}</dt>
        <dd>
          {missing === 0 ? t("respondent:missing_none") : t("respondent:missing_some", { count: missing, of: shown })}
        </dd>
        <dt>{t("respondent:submission")}</dt>
        <dd>
          {submission === null ? (
            t("respondent:not_submitted")
          ) : (
            <>
              {t("respondent:submitted_by", { name: submission.submitterName, when: at(submission.submittedAt) })}{" "}
              <Link to={`/${language}/parties/${party}/rounds/${round.id}/receipts/${submission.receipt}`}>
                {t("respondent:receipt", { receipt: submission.receipt })}
              </Link>
              {isChangedSince && <> {t("respondent:changed_since")}</>}
            </>
          )}
        </dd>
      </dl>
    </>
  );
}
