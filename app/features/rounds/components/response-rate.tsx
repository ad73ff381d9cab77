import "#app/ui/bar.css";
import "./response-rate.css";
import { useTranslation } from "react-i18next";
import { Bar, type BarPart } from "#app/ui/bar.tsx";
import { Swatch, type Fill } from "#app/ui/bar-fill.tsx";
import { useLanguage } from "#app/ui/use-language.ts";
import type { Progress, RoundCounts } from "../queries.server.ts";
import { formatRate } from "./format-rate.ts";

const fills: Readonly<Record<Progress, Fill>> = {
  submitted: "strong",
  late: "medium",
  started: "diagonal",
  silent: "outline",
};
const order = ["submitted", "late", "started", "silent"] as const;

interface ResponseRateProps {
  readonly counts: RoundCounts;
  readonly eligible: number;
  /** The round before of the same survey, to compare with. */
  readonly before?: { readonly title: string; readonly counts: RoundCounts; readonly eligible: number } | null;
}

/** How many Parties have submitted of those asked, with how far the others have come, and the rate of the round before. The page has `BarPatterns`. */
export function ResponseRate({ counts, eligible, before = null }: ResponseRateProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const given = counts.submitted + counts.late;
  const parts: BarPart[] = order.map((progress) => ({
    key: progress,
    size: counts[progress],
    fill: fills[progress],
    words: t("secretariat:progress_count", {
      progress: t(`secretariat:progress_${progress}`),
      parties: counts[progress],
    }),
    figure: String(counts[progress]),
  }));
  return (
    <div className="response-rate">
      <p className="response-rate-words">
        <strong className="figure">{formatRate(given, eligible, language)}</strong>{" "}
        {t("secretariat:rate_words", { count: given, eligible })}
      </p>
      {before && (
        <p>
          {t("secretariat:rate_before", {
            title: before.title,
            rate: formatRate(before.counts.submitted + before.counts.late, before.eligible, language),
            given: before.counts.submitted + before.counts.late,
            eligible: before.eligible,
          })}
        </p>
      )}
      <Bar parts={parts} total={eligible} label={t("secretariat:rate_bar")} size="small" />
      <dl className="response-rate-counts">
        {order.map((progress) => (
          <div key={progress}>
            <dt>
              <Swatch fill={fills[progress]} /> {t(`secretariat:progress_${progress}`)}
            </dt>
            <dd>{counts[progress]}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
