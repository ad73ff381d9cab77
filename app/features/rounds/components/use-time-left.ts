import { useTranslation } from "react-i18next";
import { spanBetween } from "#app/core/lifecycle/timeline.ts";
import type { Round } from "../queries.server.ts";

/** Where a round stands, in one sentence: "Open: answers are due in 19 days." */
export function useTimeLeft(): (round: Round) => string {
  const { t } = useTranslation();
  return (round) => {
    const { now, opensAt, dueAt, closesAt, closedAt, frozenAt, publishedAt } = round;
    const span = (instant: string): string => {
      const { unit, count } = spanBetween(now, instant);
      return t(`secretariat:span_${unit}`, { count });
    };
    switch (round.state) {
      case "scheduled":
        return t("secretariat:stands_scheduled", { time: span(opensAt) });
      case "open":
        return now < dueAt
          ? t("secretariat:stands_open", { time: span(dueAt) })
          : t("secretariat:stands_overdue", { time: span(closesAt) });
      case "closed":
        return t("secretariat:stands_closed", { time: span(closedAt ?? closesAt) });
      case "frozen":
        return t("secretariat:stands_frozen", { time: span(frozenAt ?? now) });
      case "published":
        return t("secretariat:stands_published", { time: span(publishedAt ?? now) });
    }
  };
}
