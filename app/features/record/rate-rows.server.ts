import type { Round } from "../rounds/queries.server.ts";
import type { RateRow } from "./components/rates-form.tsx";
import { readCurrencies } from "./currencies-used.server.ts";
import { readRecord } from "./queries.server.ts";

/** The currencies of a round with their rates: used and without one first, then used, then the others; by code. */
export async function readRateRows(round: Round): Promise<readonly RateRow[]> {
  const [currencies, { rates }] = await Promise.all([readCurrencies(round), readRecord(round)]);
  const byCurrency = new Map(rates.map((rate) => [rate.currency, rate]));
  const known = new Set(currencies.map(({ currency }) => currency));
  // A rate may have been brought in for a currency that no measure reads.
  const others = rates
    .filter(({ currency }) => !known.has(currency))
    .map(({ currency }) => ({ currency, label: { en: "", fr: "", es: "" }, parties: 0 }));
  const rows = [...currencies, ...others].map((row) => ({ ...row, rate: byCurrency.get(row.currency) ?? null }));
  return rows.toSorted((left, right) => rankOf(left) - rankOf(right));
}

function rankOf({ parties, rate }: RateRow): number {
  if (parties > 0) return rate === null ? 0 : 1;
  return rate === null ? 3 : 2;
}
