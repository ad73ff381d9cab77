import { useTranslation } from "react-i18next";
import type { Reading } from "#app/core/measures/round-measure.ts";
import type { Headline } from "#app/core/rollup/headline-of.ts";
import type {
  DistinctResult,
  MoneyResult,
  PartiesResult,
  RatioResult,
  Result,
  Share,
  StatusResult,
  TotalResult,
} from "#app/core/rollup/result.ts";
import { useNumbers } from "./use-numbers.ts";

/** One figure of a result: its name, its value, and what it is of. */
interface FigureRow {
  readonly name: string;
  readonly value: string;
  readonly of: string;
  readonly isHeadline: boolean;
}

/** Figures that a record names otherwise: nobody answered it. */
const ofParties: ReadonlySet<string> = new Set(["answering", "all", "range"]);

/** The figures of a result as rows, one of them the headline; last, how many Parties it covers. */
export function useFigureRows(headline: Headline, result: Result, reads: Reading): readonly FigureRow[] {
  const { t } = useTranslation();
  const { number, percent } = useNumbers();
  const row = (key: string, value: string, of: string, isHeadline = false): FigureRow => {
    const said = reads === "record" && ofParties.has(key) ? "recorded_figure" : "figure";
    return { name: t(`analyst:${said}_${key}`), value, of, isHeadline };
  };
  const parts = ({ numerator, base }: Share) =>
    t("analyst:parts_of", { count: Number(base), part: number(numerator), whole: number(base) });
  const share = (key: string, of: Share, isHeadline = false) => row(key, percent(of.percentage), parts(of), isHeadline);

  const isOfAll = headline.of === "all" || (reads === "record" && headline.of === "reporting");
  const forParties = (of: PartiesResult): FigureRow[] => [
    row(
      "number",
      of.ofAnswering.base === "0" ? t("analyst:absent") : number(of.number),
      t(reads === "record" ? "analyst:recorded_among" : "analyst:among", {
        count: Number(of.ofAnswering.base),
        base: number(of.ofAnswering.base),
      }),
      headline.figure === "number",
    ),
    share("answering", of.ofAnswering, headline.figure === "percentage" && headline.of === "answering"),
    // Nobody reports to a record: that base would be the next one.
    ...(reads === "record"
      ? []
      : [share("reporting", of.ofReporting, headline.figure === "percentage" && headline.of === "reporting")]),
    share("all", of.ofAll, headline.figure === "percentage" && isOfAll),
    row(
      "range",
      of.range.lowest.percentage === null
        ? t("analyst:absent")
        : t("analyst:range_short", {
            lowest: percent(of.range.lowest.percentage),
            highest: percent(of.range.highest.percentage),
          }),
      t("analyst:range_parts", {
        count: Number(of.range.lowest.base),
        lowest: number(of.range.lowest.numerator),
        highest: number(of.range.highest.numerator),
        base: number(of.range.lowest.base),
      }),
    ),
  ];

  const ofTotal = ({ lower, upper, incomplete }: TotalResult): FigureRow[] => [
    // Without bands the two totals are one.
    row(
      upper === lower ? "total_lower" : "total_least",
      lower === null ? t("analyst:absent") : number(lower),
      t("analyst:total_lower_words"),
      true,
    ),
    ...(upper === lower ? [] : [upperTotal(upper)]),
    row("incomplete", number(incomplete), t("analyst:incomplete_words")),
  ];
  const upperTotal = (upper: string | null): FigureRow =>
    upper === null
      ? row("total_upper", t("analyst:absent"), t("analyst:total_open_words"))
      : row("total_upper", number(upper), t("analyst:total_upper_words"));

  const ofRatio = ({ ratio }: RatioResult): FigureRow[] => [
    row(
      "ratio",
      percent(ratio.percentage),
      t("analyst:ratio_parts", { part: number(ratio.numerator), whole: number(ratio.base) }),
      true,
    ),
  ];

  const ofDistinct = ({ matched, unmatched, mentions }: DistinctResult): FigureRow[] => {
    const count = (figure: number | null) => (figure === null ? t("analyst:absent") : number(figure));
    return [
      row("matched", count(matched), t("analyst:matched_words"), true),
      row("unmatched", count(unmatched), t("analyst:unmatched_words")),
      row("mentions", number(mentions), t("analyst:mentions_words")),
    ];
  };

  const ofMoney = ({ total, currency, incomplete }: MoneyResult): FigureRow[] => [
    row("money", total === null ? t("analyst:absent") : number(total), t("analyst:money_words", { currency }), true),
    row("incomplete", number(incomplete), t("analyst:money_incomplete_words")),
  ];

  const ofStatus = ({ counted, incomplete }: StatusResult): FigureRow[] => [
    row(
      "status",
      percent(counted.percentage),
      t("analyst:ratio_parts", { part: number(counted.numerator), whole: number(counted.base) }),
      true,
    ),
    ...(incomplete === 0 ? [] : [row("incomplete", number(incomplete), t("analyst:incomplete_words"))]),
  ];

  const figures = (): FigureRow[] => {
    switch (result.kind) {
      case "parties":
        return forParties(result);
      case "total":
        return ofTotal(result);
      case "ratio":
        return ofRatio(result);
      case "distinct":
        return ofDistinct(result);
      case "money":
        return ofMoney(result);
      case "status":
        return ofStatus(result);
      case "value":
        return [];
    }
  };
  // What is of the round is of one row: how many Parties it covers is no question.
  return reads === "round" ? figures() : [...figures(), share("coverage", result.coverage)];
}
