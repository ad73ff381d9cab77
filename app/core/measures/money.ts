import { addDecimals, multiplyDecimals, readDecimal, writeDecimal, zero, type Decimal } from "../numbers/decimal.ts";
import { eligibleOf, moneyAccount } from "../rollup/account.ts";
import type { CurrencySum, MoneyResult } from "../rollup/result.ts";
import type { RollUpSettings } from "../rollup/settings.ts";
import { shareOf } from "../rollup/share.ts";
import { without, type Amount, type Standing } from "../rollup/standing.ts";
import type { Tally } from "../rollup/tally.ts";
import type { ItemStates, Reason, TableRow } from "../survey/answers.ts";
import { isRowCounted, rowsOf } from "./counted-rows.ts";
import { evaluateCondition } from "./evaluate-condition.ts";
import type { Amounts, MoneyMeasure } from "./measure.ts";
import { reasonOf } from "./reason-of.ts";

type Rates = RollUpSettings["rates"];

/** What one row or table gives: amounts in their currencies, and why what is missing is. */
interface Gathered {
  readonly amounts: readonly (readonly [currency: string, amount: Decimal])[];
  readonly missing: readonly Reason[];
}

/**
 * What a Party gave, currency by currency, converted at the rates of the round. A Party whose amounts are all in currencies
 * without a rate is `not_converted`; one that has a part without a rate, or left a part unknown, is incomplete. An unknown
 * amount is never 0; a Party that states that it gave nothing gives exactly 0.
 */
export function standingInMoney(measure: MoneyMeasure, items: ItemStates | null, rates: Rates): Standing {
  if (items === null) return without.not_submitted;
  const none = measure.zeroWhen === undefined ? null : evaluateCondition(measure.zeroWhen, items);
  if (none?.truth === "true") return standing([], false);
  const { amounts, missing } = gather(measure.of.map((place) => amountsAt(place, items)));
  if (amounts.length === 0 && missing.length > 0) return without[reasonOf([...(none?.because ?? []), ...missing])];
  const converted = byCurrency(amounts).map(([currency, amount]): Amount => {
    const rate = rateOf(currency, measure, rates);
    return { currency, amount, converted: rate === null ? null : multiplyDecimals(amount, readDecimal(rate)) };
  });
  return standing(
    converted,
    missing.some((reason) => reason !== "not_applicable"),
  );
}

/**
 * The sum of all amounts in the measure's currency, beside what was given in each.
 *
 * Example: 100 USD and 200 EUR at 1.10 USD are 320 USD; 5,000 XAF without a rate are in no total, and their Party is not
 * converted.
 */
export function moneyResult(measure: MoneyMeasure, tally: Tally, rates: Rates): MoneyResult {
  const account = moneyAccount(tally);
  const eligible = eligibleOf(account);
  return {
    kind: "money",
    eligible,
    account,
    currency: measure.currency,
    total: account.contributing === 0 ? null : writeDecimal(tally.lower),
    byCurrency: currencySums(measure, tally, rates),
    incomplete: tally.incomplete,
    coverage: shareOf(account.contributing, eligible),
  };
}

function currencySums(measure: MoneyMeasure, tally: Tally, rates: Rates): CurrencySum[] {
  return [...tally.amounts]
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
    .map(([currency, { amount, parties }]) => {
      const rate = rateOf(currency, measure, rates);
      const converted = rate === null ? null : writeDecimal(multiplyDecimals(amount, readDecimal(rate)));
      return { currency, amount: writeDecimal(amount), parties, rate, converted };
    });
}

function standing(amounts: readonly Amount[], isMissingPart: boolean): Standing {
  const known = amounts.flatMap(({ converted }) => converted ?? []);
  const isConverted = known.length > 0 || amounts.length === 0;
  const sum = isConverted ? known.reduce(addDecimals, zero) : null;
  return {
    segment: isConverted ? "contributing" : "not_converted",
    lower: sum,
    upper: sum,
    denominator: null,
    isIncomplete: isConverted && (isMissingPart || known.length < amounts.length),
    given: { amounts },
  };
}

function rateOf(currency: string, measure: MoneyMeasure, rates: Rates): string | null {
  if (currency === measure.currency) return "1";
  return Object.hasOwn(rates, currency) ? rates[currency]!.rate : null;
}

function byCurrency(amounts: Gathered["amounts"]): readonly (readonly [string, Decimal])[] {
  const sums = new Map<string, Decimal>();
  for (const [currency, amount] of amounts) sums.set(currency, addDecimals(sums.get(currency) ?? zero, amount));
  return [...sums];
}

function amountsAt(place: Amounts, items: ItemStates): Gathered {
  const state = items.get(place.item) ?? { state: "not_asked" };
  if (state.state !== "answered") return { amounts: [], missing: [state.state] };
  const rows = rowsOf(place.item, state);
  if (rows.length === 0) return { amounts: [], missing: ["not_answered"] };
  return gather(rows.map((row) => amountIn(place, row)));
}

function amountIn({ item, amount, currency, rowsWhere }: Amounts, row: TableRow): Gathered {
  const counted = isRowCounted(rowsWhere, row);
  if (counted === false) return { amounts: [], missing: [] };
  if (counted !== true) return { amounts: [], missing: [counted] };
  const cells = [row.cells[amount], row.cells[currency]].map((cell) => cell ?? ({ state: "not_asked" } as const));
  const missing = cells.flatMap((cell) => (cell.state === "answered" ? [] : [cell.state]));
  if (missing.length > 0) return { amounts: [], missing };
  const [figure, code] = cells.map((cell) => (cell.state === "answered" ? cell.value : null));
  if (typeof figure === "string" && typeof code === "string")
    return { amounts: [[code, readDecimal(figure)]], missing: [] };
  throw new TypeError(`A measure reads amounts of ${item}, which has several values in a cell`);
}

function gather(parts: readonly Gathered[]): Gathered {
  return { amounts: parts.flatMap(({ amounts }) => amounts), missing: parts.flatMap(({ missing }) => missing) };
}
