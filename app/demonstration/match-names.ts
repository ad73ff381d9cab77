import { entryOf } from "../core/measures/entry-of.ts";
import { matchEntries } from "../features/results/match-entries.server.ts";
import { readRoundMeasures } from "../features/results/round-measures.server.ts";
import type { Round } from "../features/rounds/queries.server.ts";
import { sql } from "../io/db.server.ts";
import { officer } from "./people.ts";

/** Names that somebody has already looked at in the current round. Others like them wait for a person. */
const matches = [
  {
    measure: "range_state_workshops",
    entry: "Shared elephant populations workshop 2024",
    into: "Workshop on shared elephant populations, 2024",
    why: "Working title of the same workshop / Titre provisoire du même atelier / Título provisional del mismo taller",
  },
  {
    measure: "agreements_with_actions",
    entry: "Regional Agreement on the Management of Shared Species (invented)",
    into: "Regional agreement on shared species (invented)",
    why: "Full title of the same agreement / Titre complet du même accord / Título completo del mismo acuerdo",
  },
] as const;

/** Matches some names, once. One that nobody has named so far is passed over. */
export async function matchNamesOnce(round: Round): Promise<void> {
  const done = await sql("SELECT FROM event WHERE command = 'match.decide' AND subject = $1 LIMIT 1", [
    `round:${round.id}`,
  ]);
  if (done.length > 0) return;
  const measures = await readRoundMeasures(round);
  for (const { measure, entry, into, why } of matches) {
    const of = measures.find((each) => each.measure.key === measure);
    if (of) await matchEntries(round, of, { entry: entryOf(entry), into: entryOf(into), why }, officer);
  }
}
