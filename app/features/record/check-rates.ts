import { z } from "zod";
import { compareDecimals } from "#app/core/numbers/compare-decimals.ts";
import { canonicalNumber } from "#app/core/numbers/number-marks.ts";
import { plainText } from "#app/core/plain-text.ts";
import { entryLimits } from "./check-entry.ts";
import type { Rate } from "./record-entry.ts";

/** A rate of exchange to be recorded: United States dollars for 1 unit of the currency. */
export interface RateInput {
  readonly currency: string;
  /** The revision that the person saw, 0 when there was none; null puts it in the place of whatever stands. */
  readonly seen: number | null;
  /** A decimal string with a point. */
  readonly rate: string;
  readonly source: string;
  /** ISO date. */
  readonly asOf: string;
}

export type RateProblem =
  | "currency_form"
  | "currency_is_unit"
  | "currency_twice"
  | "rate_form"
  | "rate_positive"
  | "rate_blank"
  | "rate_source_missing"
  | "source_too_long"
  | "rate_date_form";

/** One thing that is wrong with a rate; words in the namespace `record`. */
export interface RateFault {
  /** Its place among those given, from 0. */
  readonly index: number;
  readonly currency: string;
  readonly field: "currency" | "rate" | "source" | "asOf";
  readonly words: `record:fault_${RateProblem | "ambiguous"}` | "answers:not_a_number";
  readonly params: Readonly<Record<string, string | number>>;
}

export type TypedRate = Pick<Rate, "currency" | "rate" | "source" | "asOf"> & Pick<RateInput, "seen">;

/** The unit of every rate. */
export const unitOfRates = "USD";

/** Reads rates of exchange: typed, and everything that is wrong. */
export function checkRates(inputs: readonly RateInput[]): {
  readonly rates: readonly TypedRate[];
  readonly faults: readonly RateFault[];
} {
  const faults: RateFault[] = [];
  const rates = inputs.map((input, index) => {
    const currency = input.currency.trim();
    const source = plainText(input.source);
    const [rate, asOf] = [input.rate.trim(), input.asOf.trim()];
    const tell = (field: RateFault["field"], problem: RateProblem, params: RateFault["params"] = {}) =>
      void faults.push({ index, currency, field, words: `record:fault_${problem}`, params });
    if (!/^[A-Z]{3}$/.test(currency)) tell("currency", "currency_form", { currency });
    if (currency === unitOfRates) tell("currency", "currency_is_unit", { currency });
    if (inputs.findIndex((other) => other.currency.trim() === currency) < index)
      tell("currency", "currency_twice", { currency });
    if (!canonicalNumber.test(rate) || rate.length > 40) tell("rate", "rate_form");
    else if (compareDecimals(rate, "0") <= 0) tell("rate", "rate_positive");
    if (source === "") tell("source", "rate_source_missing");
    if (source.length > entryLimits.source) tell("source", "source_too_long", { most: entryLimits.source });
    if (!z.iso.date().safeParse(asOf).success) tell("asOf", "rate_date_form");
    return { currency, seen: input.seen, rate, source, asOf };
  });
  return { rates, faults };
}
