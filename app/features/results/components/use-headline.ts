import { useTranslation } from "react-i18next";
import type { Headline } from "#app/core/rollup/headline-of.ts";
import type { MeasureView, ResultView } from "../measure-view.server.ts";
import { useNumbers } from "./use-numbers.ts";

/** A headline in words: the figure, its unit, and the sentence with its base and coverage. */
interface HeadlineWords {
  readonly figure: string;
  readonly unit: string;
  readonly base: string;
}

/** Puts headlines in words. A figure without a base is absent: a dash, never 0. */
export function useHeadline() {
  const { t } = useTranslation();
  const { number, percent } = useNumbers();

  const figure = ({ figure: kind, value, upper, base }: Headline): string => {
    if (value === null || base === 0) return t("analyst:absent");
    switch (kind) {
      case "percentage":
      case "ratio":
        return percent(value);
      case "number":
        return number(value);
      case "total":
        if (upper === null) return t("analyst:at_least", { value: number(value) });
        return upper === value ? number(value) : t("analyst:from_to", { from: number(value), to: number(upper) });
    }
  };

  const baseSentence = ({ headline, result }: ResultView): string => {
    const { of, base, eligible } = headline;
    const details = { count: base, base: number(base), eligible: number(eligible) };
    if (base === 0) return t("analyst:base_nobody", { count: eligible, eligible: number(eligible) });
    if (result.kind === "ratio") {
      const { numerator, base: sum } = result.ratio;
      return t("analyst:base_ratio", { ...details, numerator: number(numerator), denominator: number(sum) });
    }
    return t(`analyst:base_${headline.figure === "number" ? "number" : of}`, details);
  };

  const words = (view: MeasureView): HeadlineWords => ({
    figure: figure(view.headline),
    unit: unitOf(view.unit, view.headline),
    base: baseSentence(view),
  });

  return { figure, words };
}

/** The sign of a percentage stands with its figure; the unit goes on after it. */
function unitOf(unit: string, { figure }: Headline): string {
  return figure === "percentage" || figure === "ratio" ? unit.replace(/^%\s*/, "") : unit;
}
