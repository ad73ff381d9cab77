import { trendCsvHeader, trendCsvLine, trendRows } from "#app/core/export/trend-rows.ts";
import type { CsvDialect } from "#app/core/export/csv.ts";
import type { Round } from "../rounds/queries.server.ts";
import { readHeldResults } from "../snapshots/held-results.server.ts";
import { readEarlierRounds } from "../trends/earlier-rounds.server.ts";
import { trendsOver } from "../trends/read-trends.server.ts";
import type { ExportSource } from "./export-source.ts";

/** Measures computed at once: for each, what every Party says in every round is held. */
const batchSize = 8;

/** Every measure of a round over the rounds up to it, a line for each round: as the pages show it. */
export async function* writeTrends(round: Round, source: ExportSource, dialect: CsvDialect): AsyncGenerator<string> {
  yield trendCsvHeader(dialect);
  const { inputs, resultsOf } = await readHeldResults(round);
  const shown = { round, inputs, resultsOf, isPublished: source.isPublished };
  const rounds = [...(await readEarlierRounds(shown)), shown];
  for (let start = 0; start < source.measures.length; start += batchSize) {
    const measures = source.measures.slice(start, start + batchSize);
    const trends = await trendsOver(rounds, measures);
    for (const [index, { points, steps }] of trends.entries()) {
      const lines = points.map((point, place) => ({
        ...point,
        round: point.round.id,
        periodFrom: point.round.periodFrom,
        periodTo: point.round.periodTo,
        version: point.measuredBy,
        since: steps[place - 1] ?? null,
      }));
      const rows = trendRows(source, measures[index]!.measure, lines);
      yield [...rows].map((row) => trendCsvLine(row, dialect)).join("");
    }
  }
}
