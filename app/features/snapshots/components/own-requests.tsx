import "./corrections.css";
import { useTranslation } from "react-i18next";
import { formatInstant } from "#app/core/lifecycle/format-instant.ts";
import type { CorrectionRequest } from "#app/features/responses/correction-requests.server.ts";
import { useLanguage } from "#app/ui/use-language.ts";
import { RequestTag } from "./request-tag.tsx";

interface OwnRequestsProps {
  readonly requests: readonly CorrectionRequest[];
  readonly timeZone: string;
  readonly results: readonly { readonly value: string; readonly label: string }[];
}

/** What this Party has asked the Secretariat, and what became of it. */
export function OwnRequests({ requests, timeZone, results }: OwnRequestsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (requests.length === 0) return null;
  const labelOf = (measure: string) => results.find(({ value }) => value === measure)?.label ?? measure;
  return (
    <section aria-labelledby="own-requests">
      <h2 id="own-requests">{t("snapshots:own_requests")}</h2>
      <ul className="requests">
        {requests.map(({ id, measure, text, askedBy, askedAt, answer, isAnswered }) => (
          <li key={id}>
            <p className="soft">
              {t("snapshots:request_from", { who: askedBy, when: formatInstant(askedAt, timeZone, language) })}{" "}
              {measure === null
                ? t("snapshots:about_report")
                : t("snapshots:about_result", { result: labelOf(measure) })}{" "}
              <RequestTag answer={answer} isAnswered={isAnswered} />
            </p>
            <p className="as-written">{text}</p>
            {answer !== null && <p className="as-written">{t("snapshots:answer_of_secretariat", { answer })}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
