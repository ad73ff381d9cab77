import type { RollUpSettings } from "#app/core/rollup/settings.ts";
import type { Breakdown } from "#app/core/rollup/roll-up.ts";
import type { RoundRecord } from "../record/queries.server.ts";
import type { StandingEntry, StandingRate } from "../record/record-entry.ts";
import { readRecord } from "../record/queries.server.ts";
import type { Round } from "../rounds/queries.server.ts";
import { readAskedParties, type AskedParty } from "./asked-parties.server.ts";
import { readBreakdowns } from "./breakdowns.server.ts";
import { readMatches, type Match } from "./matches.server.ts";
import { readRoundVersions, type RoundVersions } from "./round-measures.server.ts";

/**
 * Everything that the results of a round are computed from, settled at one moment: which submissions count, what is recorded,
 * rates and matches. The answers themselves are sealed with their submissions and are read as they are needed.
 */
export interface RoundInputs {
  readonly versions: RoundVersions;
  readonly parties: readonly AskedParty[];
  readonly breakdowns: readonly Breakdown[];
  readonly record: Pick<RoundRecord, "parties" | "round"> & { readonly entries: readonly StandingEntry[] };
  readonly rates: readonly StandingRate[];
  readonly matches: readonly Omit<Match, "by">[];
}

/** The inputs of a round as they stand now. */
export async function readInputs(round: Round): Promise<RoundInputs> {
  const [versions, parties, record, matches] = await Promise.all([
    readRoundVersions(round),
    readAskedParties(round.id),
    readRecord(round),
    readMatches(round.id),
  ]);
  const breakdowns = await readBreakdowns(round.id, parties);
  return { versions, parties, breakdowns, record, rates: record.rates, matches };
}

/** Rates and matches as the roll-up takes them. */
export function settingsOf({ rates, matches }: Pick<RoundInputs, "rates" | "matches">): RollUpSettings {
  return {
    rates: Object.fromEntries(rates.map(({ currency, rate }) => [currency, { rate }])),
    matches: Object.fromEntries(
      [...Map.groupBy(matches, ({ measure }) => measure)].map(([measure, own]) => [
        measure,
        Object.fromEntries(own.map(({ entry, into }) => [entry, into])),
      ]),
    ),
  };
}
