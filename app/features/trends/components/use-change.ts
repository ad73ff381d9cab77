import { useTranslation } from "react-i18next";
import type { Change } from "#app/core/compare/change-of.ts";
import { useNumbers } from "../../results/components/use-numbers.ts";

/** Puts changes in words: with a sign, in points or in the unit of the measure; a dash when there is none. */
export function useChange(): (change: Change | null) => string {
  const { t } = useTranslation();
  const { number } = useNumbers();
  const signed = (figure: string) => {
    if (!/[1-9]/.test(figure)) return number(figure);
    return figure.startsWith("-") ? `\u2212${number(figure.slice(1))}` : `+${number(figure)}`;
  };
  return (change) => {
    if (change === null) return t("analyst:absent");
    const { unit, low, high } = change;
    const within = unit === "points" ? "points" : "figure";
    if (low !== null && low === high)
      return t(`trends:change_${within}`, { change: signed(low), count: Math.abs(Number(low)) });
    if (low === null)
      return high === null ? t("trends:change_unknown") : t("trends:change_at_most", { high: signed(high) });
    return high === null
      ? t("trends:change_at_least", { low: signed(low) })
      : t("trends:change_between", { low: signed(low), high: signed(high) });
  };
}
