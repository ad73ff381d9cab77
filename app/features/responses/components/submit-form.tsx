import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Form, Link, useNavigation } from "react-router";
import type { Problem } from "#app/core/problems.ts";
import { useLanguage } from "#app/ui/use-language.ts";
import type { CurrentSubmission } from "../queries.server.ts";

interface SubmitFormProps {
  readonly maySubmit: boolean;
  readonly focalPoints: readonly string[];
  readonly seq: number;
  readonly submission: CurrentSubmission | null;
  /** How many things stand between these answers and submitting them. */
  readonly toMend: number;
  readonly blanks: number;
  /** Answers on this device that the server does not have yet. */
  readonly waiting: number;
  readonly refusal: Problem | null;
  readonly here: string;
}

/** Submitting to the Secretariat: by the focal point, of what stands on this page, with the blanks agreed to. */
export function SubmitForm(props: SubmitFormProps) {
  const { t } = useTranslation();
  const { maySubmit, focalPoints, submission, toMend, refusal, here } = props;
  const isSubmitted = submission !== null && submission.seq === props.seq;
  return (
    <section className="submit no-print" aria-labelledby="submit">
      <h2 id="submit">{t("respondent:submit_title")}</h2>
      <SubmitRefusal refusal={refusal} />
      {isSubmitted ? (
        <p>
          {t("respondent:already_submitted")}{" "}
          <Link to={`${here}/receipts/${submission.receipt}`}>
            {t("respondent:receipt", { receipt: submission.receipt })}
          </Link>
        </p>
      ) : !maySubmit ? (
        <FocalPointsOnly names={focalPoints} />
      ) : toMend > 0 ? (
        <p>{t("respondent:mend_first")}</p>
      ) : (
        <SubmitFields {...props} />
      )}
    </section>
  );
}

function SubmitFields({ seq, blanks, waiting, submission }: SubmitFormProps) {
  const { t } = useTranslation();
  const isSending = useNavigation().formMethod === "POST";
  return (
    <Form method="post">
      <input type="hidden" name="intent" value="submit" />
      <input type="hidden" name="seq" value={seq} />
      <p>{t(submission ? "respondent:resubmit_words" : "respondent:submit_words")}</p>
      {blanks > 0 && (
        <div className="choice">
          <input type="checkbox" id="field-blanks" name="blanks" value={blanks} required />
          <label htmlFor="field-blanks">{t("respondent:confirm_blanks", { count: blanks })}</label>
        </div>
      )}
      {waiting > 0 && <p className="error">{t("respondent:submit_waits", { count: waiting })}</p>}
      <div className="actions">
        <button className="button" type="submit" disabled={isSending || waiting > 0}>
          {t("respondent:submit")}
        </button>
      </div>
    </Form>
  );
}

function FocalPointsOnly({ names }: { readonly names: readonly string[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (names.length === 0) return <p>{t("respondent:no_focal_point")}</p>;
  const list = new Intl.ListFormat(language, { type: "disjunction" }).format(names);
  return <p>{t("respondent:focal_point_submits", { names: list })}</p>;
}

/** Takes the focus when it appears: the page is long, and it stands at its end. */
function SubmitRefusal({ refusal }: { readonly refusal: Problem | null }) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (refusal) box.current?.focus();
  }, [refusal]);
  if (!refusal) return null;
  return (
    <div className="notice danger" role="alert" tabIndex={-1} ref={box}>
      <p>{t(`problems:${refusal.problem}`, refusal.details)}</p>
    </div>
  );
}
