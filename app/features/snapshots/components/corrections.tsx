import "./corrections.css";
import { useTranslation } from "react-i18next";
import { Form } from "react-router";
import { formatInstant } from "#app/core/lifecycle/format-instant.ts";
import { describedBy, Labelled } from "#app/ui/labelled.tsx";
import { useLanguage } from "#app/ui/use-language.ts";
import type { CorrectionView, RequestView } from "../corrections-view.server.ts";
import { RequestTag } from "./request-tag.tsx";

interface CorrectionRequestsProps {
  readonly requests: readonly RequestView[];
  readonly timeZone: string;
}

/** What Parties ask, in their own words; those without an answer are marked. */
export function CorrectionRequests({ requests, timeZone }: CorrectionRequestsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <section aria-labelledby="requests">
      <h2 id="requests">{t("snapshots:requests_title")}</h2>
      {requests.length === 0 && <p>{t("snapshots:requests_none")}</p>}
      <ul className="requests">
        {requests.map(({ id, name, about, text, askedBy, askedAt, answer, isAnswered }) => (
          <li key={id}>
            <p>
              <strong>{name}</strong> <RequestTag answer={answer} isAnswered={isAnswered} />
            </p>
            <p className="soft">
              {t("snapshots:request_from", { who: askedBy, when: formatInstant(askedAt, timeZone, language) })}{" "}
              {about === null ? t("snapshots:about_report") : t("snapshots:about_result", { result: about })}
            </p>
            <p className="as-written">{text}</p>
            {answer !== null && <p className="as-written">{t("snapshots:answer_of_secretariat", { answer })}</p>}
            {!isAnswered && <AnswerForm id={id} party={name} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The words with which a request is answered where nothing is corrected by its Party. */
function AnswerForm({ id, party }: { readonly id: number; readonly party: string }) {
  const { t } = useTranslation();
  const field = `field-answer-${id}`;
  return (
    <details>
      <summary>
        {t("snapshots:answer_summary")}
        <span className="visually-hidden"> {party}</span>
      </summary>
      <Form method="post" noValidate>
        <input type="hidden" name="request" value={id} />
        <Labelled id={field} label={t("snapshots:answer_label")} hint={t("snapshots:answer_hint")}>
          <textarea
            id={field}
            name="why"
            rows={3}
            maxLength={4000}
            {...describedBy({ id: field, hint: t("snapshots:answer_hint") })}
          />
        </Labelled>
        <button className="button secondary" type="submit" name="intent" value="answer">
          {t("snapshots:answer_button")}
        </button>
      </Form>
    </details>
  );
}

interface CorrectionsInForceProps {
  readonly corrections: readonly CorrectionView[];
  readonly timeZone: string;
}

/** The Parties that may correct now, until when and why; each can be ended. */
export function CorrectionsInForce({ corrections, timeZone }: CorrectionsInForceProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <section aria-labelledby="in-force">
      <h2 id="in-force">{t("snapshots:in_force_title")}</h2>
      {corrections.length === 0 ? (
        <p>{t("snapshots:in_force_none")}</p>
      ) : (
        <div className="scroller">
          <table>
            <thead>
              <tr>
                <th scope="col">{t("snapshots:party")}</th>
                <th scope="col">{t("snapshots:until")}</th>
                <th scope="col">{t("snapshots:reason")}</th>
                <th scope="col">{t("snapshots:act")}</th>
              </tr>
            </thead>
            <tbody>
              {corrections.map(({ party, name, until, why }) => (
                <tr key={party}>
                  <th scope="row">{name}</th>
                  <td>{formatInstant(until, timeZone, language)}</td>
                  <td>{why}</td>
                  <td>
                    <Form method="post">
                      <input type="hidden" name="party" value={party} />
                      <button
                        className="button secondary"
                        type="submit"
                        name="intent"
                        value="end"
                        aria-label={t("snapshots:end_of", { party: name })}
                      >
                        {t("snapshots:end")}
                      </button>
                    </Form>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
