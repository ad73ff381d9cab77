import type { Language } from "#app/core/language.ts";
import type { Problem } from "#app/core/problems.ts";
import type { Round } from "../rounds/queries.server.ts";
import type { RateClash } from "./append-rates.server.ts";
import type { RateFault, RateInput } from "./check-rates.ts";
import { setRates, type Recorded } from "./commands.server.ts";
import { readCurrencies } from "./currencies-used.server.ts";
import { text, type Sent } from "./entry-form.ts";
import { readRateRevisions } from "./queries.server.ts";
import type { Recorder } from "./record-entry.ts";
import { rateNames, typedRate } from "./rate-names.ts";
import { readNumber } from "./typed-value.ts";

/** What became of a form of rates. */
export type RatesOutcome =
  Recorded | { readonly faults: readonly RateFault[] } | { readonly clashes: readonly RateClash[] } | Problem;

/** Saves the rates that were changed on a form, under one source and one day. A rate that is recorded cannot be made blank. */
export async function saveRatesForm(
  round: Round,
  sent: Sent,
  language: Language,
  recorder: Recorder,
): Promise<RatesOutcome> {
  const [currencies, revisions] = await Promise.all([readCurrencies(round), readRateRevisions(round.id)]);
  const known = new Set([...currencies, ...revisions].map(({ currency }) => currency));
  const faults: RateFault[] = [];
  const inputs: RateInput[] = [];
  for (const currency of known) {
    const names = rateNames(currency);
    if (sent.get(names.seen) === null) continue;
    const seen = Number(text(sent.get(names.seen))) || 0;
    const standing = revisions.find((rate) => rate.currency === currency && rate.revision === seen)?.rate ?? null;
    const typed = text(sent.get(names.rate)).trim();
    if (typed === (standing === null ? "" : typedRate(standing, language))) continue;
    const read = readNumber(typed, language, "decimal");
    const fault = { index: -1, currency, field: "rate" } as const;
    if (typed === "") faults.push({ ...fault, words: "record:fault_rate_blank", params: {} });
    else if ("fault" in read) faults.push({ ...fault, ...read.fault });
    else
      inputs.push({
        currency,
        seen,
        rate: read.value!,
        source: text(sent.get("source")),
        asOf: text(sent.get("asOf")),
      });
  }
  const outcome = await setRates(round.id, inputs, recorder, { dryRun: faults.length > 0 });
  if (faults.length === 0) return outcome;
  return { faults: [...faults, ...("faults" in outcome ? outcome.faults : [])] };
}
