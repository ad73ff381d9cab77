import type { Column, Item } from "../survey/codebook.ts";
import type { Leaning } from "./leanings.ts";
import { seededRandom, type Random } from "./seeded-random.ts";

/** Whether the codes of a field are currencies of ISO 4217: no other list has all of these. */
export function isCurrency({ codes }: Item | Column): boolean {
  return ["USD", "EUR", "CHF"].every((currency) => codes.some(({ code }) => code === currency));
}

/** The column of amounts in a table that has one of currencies: its first decimal number, or else its first whole one. */
export function amountColumn({ columns }: Item): Column | null {
  if (!columns.some(isCurrency)) return null;
  return columns.find(({ kind }) => kind === "decimal") ?? columns.find(({ kind }) => kind === "integer") ?? null;
}

/** Makes up a currency: a common one, or the one that this Party always names beside them. */
export function inventCurrency({ codes }: Column, { codes: likely }: Leaning, party: string, random: Random): string {
  if (likely) return random.pick(Object.keys(likely).filter((each) => codes.some(({ code }) => code === each)));
  const drawn = random.next();
  if (drawn < 0.5) return "USD";
  return drawn < 0.75 ? "EUR" : seededRandom(`currency of ${party}`).pick(codes).code;
}

/**
 * Makes up an amount of money: from some thousands to a million or so, in figures as round as those of budgets.
 *
 * Example: `"25000"`, `"340000"`.
 */
export function inventAmount(field: Column, { typical = 40_000 }: Leaning, random: Random): string {
  const least = Number(field.minimum ?? 0);
  const most = Number(field.maximum ?? 1e9);
  const size = typical * Math.exp((random.next() + random.next() + random.next() - 1.5) * 2.5);
  const step = 10 ** Math.max(0, Math.floor(Math.log10(size)) - 1);
  return String(Math.min(most, Math.max(least, Math.round(size / step) * step)));
}
