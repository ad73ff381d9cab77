import type { Column, Item } from "../survey/codebook.ts";
import { currencyOfParty, unitsPerDollar } from "./invented-currencies.ts";
import type { Leaning } from "./leanings.ts";
import type { Random } from "./seeded-random.ts";

/** Whether the codes of a field are currencies of ISO 4217: no other list has all of these. */
export function isCurrency({ codes }: Item | Column): boolean {
  return ["USD", "EUR", "CHF"].every((currency) => codes.some(({ code }) => code === currency));
}

/** The column of amounts in a table that has one of currencies: its first decimal number, or else its first whole one. */
export function amountColumn({ columns }: Item): Column | null {
  if (!columns.some(isCurrency)) return null;
  return columns.find(({ kind }) => kind === "decimal") ?? columns.find(({ kind }) => kind === "integer") ?? null;
}

/** Makes up the currency of a row: that of the Party, or one in which projects are often paid. */
export function inventCurrency({ codes }: Column, party: string, random: Random): string {
  const drawn = random.next();
  const wanted = drawn < 0.6 ? currencyOfParty(party) : drawn < 0.85 ? "USD" : "EUR";
  return codes.some(({ code }) => code === wanted) ? wanted : codes[0]!.code;
}

/**
 * Makes up an amount of money: from some thousands of dollars to a million or so, in the currency given, and in figures as
 * round as those of budgets. `typical` is in dollars.
 *
 * Example: `"25000"` in USD, `"4900000"` in JPY.
 */
export function inventAmount(field: Column, currency: string, { typical = 40_000 }: Leaning, random: Random): string {
  const least = Number(field.minimum ?? 0);
  const most = Number(field.maximum ?? 1e15);
  const dollars = typical * Math.exp((random.next() + random.next() + random.next() - 1.5) * 2.5);
  const size = dollars * unitsPerDollar(currency);
  const step = 10 ** Math.max(0, Math.floor(Math.log10(size)) - 1);
  return String(Math.min(most, Math.max(least, Math.round(size / step) * step)));
}
