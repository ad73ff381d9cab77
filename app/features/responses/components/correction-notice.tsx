import { useTranslation } from "react-i18next";
import { formatInstant } from "#app/core/lifecycle/format-instant.ts";
import { useLanguage } from "#app/ui/use-language.ts";
import type { Correction } from "../corrections.server.ts";

interface CorrectionNoticeProps {
  readonly correction: Correction;
  readonly timeZone: string;
}

/** The round is over, and this Party may correct: until when, and why. */
export function CorrectionNotice({ correction: { until, why }, timeZone }: CorrectionNoticeProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <div className="notice attention">
      <p>
        <strong>{t("snapshots:correction_notice", { until: formatInstant(until, timeZone, language) })}</strong>{" "}
        {t("snapshots:correction_notice_words")}
      </p>
      <p>{t("snapshots:correction_why", { why })}</p>
    </div>
  );
}
