import "./corrections.css";
import { useTranslation } from "react-i18next";
import { formatInstant } from "#app/core/lifecycle/format-instant.ts";
import type { CorrectionRequest } from "#app/features/responses/corrections.server.ts";
import { useLanguage } from "#app/ui/use-language.ts";

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
        {requests.map(({ measure, text, askedBy, askedAt, isAnswered }) => (
          <li key={askedAt}>
            <p className="soft">
              {t("snapshots:request_from", { who: askedBy, when: formatInstant(askedAt, timeZone, language) })}{" "}
              {measure === null
                ? t("snapshots:about_report")
                : t("snapshots:about_result", { result: labelOf(measure) })}{" "}
              <span className={isAnswered ? "tag good" : "tag attention"}>
                {t(isAnswered ? "snapshots:request_answered" : "snapshots:request_waiting")}
              </span>
            </p>
            <p className="as-written">{text}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
