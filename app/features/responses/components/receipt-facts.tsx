import { useTranslation } from "react-i18next";
import { formatInstant } from "#app/core/lifecycle/format-instant.ts";
import type { Round } from "#app/features/rounds/queries.server.ts";
import { useLanguage } from "#app/ui/use-language.ts";
import type { Submission } from "../submissions.server.ts";

interface ReceiptFactsProps {
  readonly party: string;
  readonly partyName: string;
  readonly round: Round;
  readonly submission: Omit<Submission, "content">;
}

/** The receipt itself: what, by whom, when, and how anyone can check it. */
export function ReceiptFacts({ party, partyName, round, submission }: ReceiptFactsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const file = `${submission.receipt}.json`;
  return (
    <>
      <dl className="facts">
        <dt>{t("respondent:receipt_number")}</dt>
        <dd>
          <strong>{submission.receipt}</strong>
        </dd>
        <dt>{t("respondent:party")}</dt>
        <dd>{partyName}</dd>
        <dt>{t("respondent:round")}</dt>
        <dd>{round.title[language]}</dd>
        <dt>{t("respondent:revision")}</dt>
        <dd>
          {t(submission.revision === 1 ? "respondent:revision_first" : "respondent:revision_later", {
            revision: submission.revision,
          })}
        </dd>
        <dt>{t("respondent:submitted_at")}</dt>
        <dd>
          {formatInstant(submission.submittedAt, round.timeZone, language)}
          {submission.late && <> {t("respondent:after_due")}</>}
        </dd>
        <dt>{t("respondent:submitter")}</dt>
        <dd>{submission.submitterName}</dd>
        <dt>SHA-256</dt>
        <dd>
          <code className="hash">{submission.sha256}</code>
        </dd>
      </dl>
      <section aria-labelledby="check">
        <h2 id="check">{t("respondent:check_title")}</h2>
        <p>{t("respondent:check_words")}</p>
        <pre>
          <code>{`sha256sum ${file}`}</code>
        </pre>
        <p className="actions no-print">
          <a className="button secondary" href={`/api/parties/${party}/receipts/${submission.receipt}`} download={file}>
            {t("respondent:download_receipt")}
          </a>
        </p>
        <p className="no-print">{t("respondent:print_words")}</p>
      </section>
    </>
  );
}
