import { inventedRates } from "../core/invent/invented-currencies.ts";
import { inventRecord } from "../core/invent/invent-record.ts";
import type { EntryInput } from "../features/record/check-entry.ts";
import { recordInvented } from "../features/record/record-invented.server.ts";
import { readEligible, type Round } from "../features/rounds/queries.server.ts";
import { readVersion } from "../features/surveys/queries.server.ts";
import { sql } from "../io/db.server.ts";
import { officer } from "./people.ts";
import { recordsOfRounds } from "./record-of-round.ts";
import { secretariatRecordLeanings } from "./secretariat-record-leanings.ts";

/**
 * Fills the record of a round, once: what the Secretariat knows of each Party and of the round, and rates of exchange.
 *
 * @param recordedAt an ISO instant.
 */
export async function fillRecordOnce(round: Round, recordedAt: string): Promise<void> {
  const filled = await sql("SELECT FROM event WHERE command = 'record.enter' AND subject = $1 LIMIT 1", [
    `round:${round.id}`,
  ]);
  if (filled.length > 0) return;
  const entries = [...(await ofParties(round)), ...ofRound(round, recordedAt)];
  const rates = Object.entries(inventedRates).map(([currency, rate]) => {
    return { currency, rate, seen: 0, source: "Invented rate / Taux inventé / Tipo inventado", asOf: round.periodTo };
  });
  await recordInvented(round.id, { entries, rates }, officer, recordedAt);
}

async function ofParties(round: Round): Promise<EntryInput[]> {
  const version = (await readVersion(round.record!))!;
  const parties = (await readEligible(round.id)).map(({ party, groups }) => ({ party, region: groups.region }));
  const known = { round: round.id, period: [round.periodFrom, round.periodTo] as const };
  return inventRecord(version.codebook, parties, known, secretariatRecordLeanings)
    .filter(({ party }) => party !== null)
    .map((entry) => ({ ...entry, seen: 0 }));
}

function ofRound({ id }: Round, recordedAt: string): EntryInput[] {
  const source = "Invented / Inventé / Inventado";
  const from = { party: null, seen: 0, source, sourceDate: recordedAt.slice(0, 10), note: null };
  return Object.entries(recordsOfRounds[id] ?? {}).map(([item, given]) => ({ ...from, item, given }));
}
