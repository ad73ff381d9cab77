import { useTranslation } from "react-i18next";
import { formatDate, formatInstant } from "#app/core/lifecycle/format-instant.ts";
import { useLanguage } from "#app/ui/use-language.ts";
import type { RoundView } from "../round-view.ts";
import { useNumbers } from "./use-numbers.ts";

/** What must be known of a round wherever its figures stand: that it is invented, that it is not published. */
export function RoundNotices({ round }: { readonly round: RoundView }) {
  const { t } = useTranslation();
  return (
    <>
      {round.invented && (
        <div className="notice attention">
          <p>
            <strong>{t("analyst:invented_notice")}</strong> {t("analyst:invented_words")}
          </p>
        </div>
      )}
      {!round.isPublished && (
        <div className="notice">
          <p>
            <strong>{t("analyst:not_published")}</strong> {t("analyst:not_published_words")}
          </p>
        </div>
      )}
    </>
  );
}

interface RoundFactsProps {
  readonly round: RoundView;
  readonly submitted: number;
  /** The permanent address of what stands here. */
  readonly address: string;
}

/** The facts that every figure of the round rests on. */
export function RoundFacts({ round, submitted, address }: RoundFactsProps) {
  const { t } = useTranslation();
  const { number } = useNumbers();
  const language = useLanguage();
  const date = (of: string) => formatDate(of, language);
  return (
    <dl className="facts">
      <dt>{t("analyst:fact_period")}</dt>
      <dd>{t("analyst:period", { from: date(round.periodFrom), to: date(round.periodTo) })}</dd>
      <dt>{t("analyst:fact_asked")}</dt>
      <dd>
        {t(round.includesEu ? "analyst:asked_with_eu" : "analyst:asked_without_eu", {
          count: round.eligible,
          parties: number(round.eligible),
          date: date(round.referenceDate),
        })}
      </dd>
      <dt>{t("analyst:fact_submitted")}</dt>
      <dd>{t("analyst:submitted", { count: submitted, parties: number(submitted) })}</dd>
      <dt>{t("analyst:fact_state")}</dt>
      <dd>
        {round.publishedAt === null
          ? t(`analyst:state_${round.state}`, { at: formatInstant(round.closesAt, round.timeZone, language) })
          : t("analyst:state_published", { at: formatInstant(round.publishedAt, round.timeZone, language) })}
      </dd>
      <dt>{t("analyst:fact_address")}</dt>
      <dd>{address}</dd>
    </dl>
  );
}
