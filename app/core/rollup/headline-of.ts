import type { Measure } from "../measures/measure.ts";
import { answeringOf, reportingOf } from "./account.ts";
import type { PartiesResult, Result } from "./result.ts";
import { rounded } from "./share.ts";

/** The figure of a result that stands first, as data: a page puts it in words. */
export interface Headline {
  readonly figure: "number" | "percentage" | "total" | "ratio" | "distinct" | "money" | "status" | "value";
  /** The figure as a decimal string (a percentage for `percentage`, `ratio` and `status`); null when it is absent. */
  readonly value: string | null;
  /** The upper total where it differs from `value` by bands; otherwise the same. Null with a value: "at least". */
  readonly upper: string | null;
  /** Which Parties the figure is of, and how many they are; beside it always stands how many were asked. */
  readonly of: "answering" | "reporting" | "all" | "contributing";
  readonly base: number;
  readonly eligible: number;
}

/** Whether the figure is a percentage, which is written with its sign. */
export function isPercentage({ figure }: Pick<Headline, "figure">): boolean {
  return figure === "percentage" || figure === "ratio" || figure === "status";
}

/**
 * The headline that the measure declares. A number of Parties has the Parties that answered as its base.
 *
 * Example: 87 yes and 54 no of 169 with `percentage_of_answering` is 61.7 of 141 Parties answering; 169 were asked.
 */
export function headlineOf(measure: Measure, result: Result): Headline {
  if (result.kind === "parties") return partiesHeadline(measure, result);
  const base = result.account.contributing;
  return { ...figureOf(result), of: "contributing", base, eligible: result.eligible };
}

/** Decimals of an amount of money, once everything is added up. */
const moneyDecimals = 2;

function figureOf(result: Exclude<Result, PartiesResult>): Pick<Headline, "figure" | "value" | "upper"> {
  switch (result.kind) {
    case "total":
      return { figure: "total", value: result.lower, upper: result.upper };
    case "ratio":
      return exactly("ratio", result.ratio.percentage);
    case "distinct":
      return exactly("distinct", result.matched === null ? null : String(result.matched));
    case "money":
      return exactly("money", result.total === null ? null : rounded(result.total, moneyDecimals));
    case "status":
      return exactly("status", result.counted.percentage);
    case "value":
      return exactly("value", result.value);
  }
}

function partiesHeadline(measure: Measure, result: PartiesResult): Headline {
  if (measure.kind !== "parties") throw new TypeError(`The result is not one of the measure ${measure.key}`);
  const { account, eligible } = result;
  switch (measure.headline) {
    case "number":
      return { ...exactly("number", String(result.number)), of: "answering", base: answeringOf(account), eligible };
    case "percentage_of_answering":
      return {
        ...exactly("percentage", result.ofAnswering.percentage),
        of: "answering",
        base: answeringOf(account),
        eligible,
      };
    case "percentage_of_reporting":
      return {
        ...exactly("percentage", result.ofReporting.percentage),
        of: "reporting",
        base: reportingOf(account),
        eligible,
      };
    case "percentage_of_all":
      return { ...exactly("percentage", result.ofAll.percentage), of: "all", base: eligible, eligible };
  }
}

function exactly(figure: Headline["figure"], value: string | null): Pick<Headline, "figure" | "value" | "upper"> {
  return { figure, value, upper: value };
}
