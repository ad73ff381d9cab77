import { useTranslation } from "react-i18next";
import { isPercentage, type Headline } from "#app/core/rollup/headline-of.ts";
import type { Result, Share } from "#app/core/rollup/result.ts";
import type { MeasureView } from "../measure-view.server.ts";
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
      case "status":
        return percent(value);
      case "number":
      case "distinct":
      case "money":
      case "value":
        return number(value);
      case "total":
        if (upper === null) return t("analyst:at_least", { value: number(value) });
        return upper === value ? number(value) : t("analyst:from_to", { from: number(value), to: number(upper) });
    }
  };

  const baseSentence = ({ headline, result, reads }: MeasureView): string => {
    const { of, base, eligible } = headline;
    const details = { count: base, base: number(base), eligible: number(eligible) };
    const key = (name: string) =>
      `analyst:${{ submission: "base", record: "recorded", round: "round" }[reads]}_${name}`;
    if (base === 0) return t(key("nobody"), { count: eligible, eligible: number(eligible) });
    const share = shareIn(result);
    if (share !== null) {
      const parts = { numerator: number(share.numerator), denominator: number(share.base) };
      return t(key("ratio"), { ...details, ...parts });
    }
    if (result.kind === "distinct") {
      const counts = { mentions: number(result.mentions), unmatched: number(result.unmatched ?? 0) };
      return t(key(result.unmatched === result.matched ? "distinct" : "matched"), { ...details, ...counts });
    }
    return t(key(headline.figure === "number" ? "number" : of), details);
  };

  const words = (view: MeasureView): HeadlineWords => ({
    figure: figure(view.headline),
    unit: unitOf(view.unit, view.headline),
    base: baseSentence(view),
  });

  return { figure, words };
}

/** The fraction behind a headline that is one of figures. */
function shareIn(result: Result): Share | null {
  if (result.kind === "ratio") return result.ratio;
  return result.kind === "status" ? result.counted : null;
}

/** The sign of a percentage stands with its figure; the unit goes on after it. */
export function unitOf(unit: string, headline: Headline): string {
  return isPercentage(headline) ? unit.replace(/^%\s*/, "") : unit;
}
