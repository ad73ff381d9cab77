import { resultCsv } from "#app/core/export/result-csv.ts";
import { resultRows } from "#app/core/export/result-rows.ts";
import type { CsvDialect } from "#app/core/export/csv.ts";
import type { RoundMeasure } from "#app/core/measures/round-measure.ts";
import type { MeasureResult } from "#app/core/rollup/result.ts";
import { readAskedParties, type AskedParty } from "../results/asked-parties.server.ts";
import { readResults } from "../results/queries.server.ts";
import { readRoundMeasures } from "../results/round-measures.server.ts";
import type { Round } from "../rounds/queries.server.ts";
import { newestPublished } from "../snapshots/queries.server.ts";
import { snapshotInputs } from "../snapshots/snapshot-inputs.server.ts";
import { snapshotResults } from "../snapshots/snapshot-results.ts";
import type { Version } from "../surveys/queries.server.ts";
import { longHeader, longWriter } from "./answers-long.ts";
import { tableHeader, tableWriter } from "./answers-table.ts";
import { wideHeader, wideWriter } from "./answers-wide.ts";
import { codebookCsv } from "./codebook-csv.ts";
import { dialects, type ExportContent, type ExportFile } from "./export-file.ts";
import type { ExportSource } from "./export-source.ts";
import { readResponses, type ExportedParty } from "./responses.server.ts";
import { resultsJson } from "./results-json.ts";
import { writeTrends } from "./trends.server.ts";

/** Characters after which a piece is sent: enough to be quick, little enough that memory stays flat. */
const pieceLength = 128 * 1024;

/** Where the answers and results of a file are from, asked for when they are needed. */
interface Held {
  readonly parties: () => Promise<readonly AskedParty[]>;
  readonly results: () => Promise<readonly MeasureResult[]>;
}

/**
 * Writes a file of a round, a piece at a time: the header at once, before any answer is asked for; then as much as the reader
 * takes. Memory does not grow with the round. The files of a published round are of its newest published snapshot: whoever
 * counts their answers again finds the results that were published.
 */
export async function* writeExport(
  round: Round,
  version: Version,
  { content, form }: ExportFile,
): AsyncGenerator<string> {
  const source = sourceOf(round, version, await readRoundMeasures(round));
  if (content.kind === "trends") return yield* writeTrends(round, source, dialects[form === "json" ? "csv" : form]);
  const held = await heldBy(round, source.measures);
  if (form === "json") yield resultsJson(source, await held.results());
  else yield* writeCsv(held, source, content, dialects[form]);
}

async function heldBy(round: Round, measures: readonly RoundMeasure[]): Promise<Held> {
  const snapshot = round.publishedAt === null ? null : await newestPublished(round.id);
  if (!snapshot) {
    return {
      parties: () => readAskedParties(round.id),
      results: async () => (await readResults(round, measures)).measures,
    };
  }
  const { content } = snapshot;
  return {
    parties: async () => (await snapshotInputs(content)).parties,
    results: async () => snapshotResults(content, measures).measures,
  };
}

async function* writeCsv(
  held: Held,
  source: ExportSource,
  content: Exclude<ExportContent, { kind: "trends" }>,
  dialect: CsvDialect,
): AsyncGenerator<string> {
  switch (content.kind) {
    case "answers-long":
      return yield* writeParties(held, source, longHeader(source, dialect), longWriter(source, dialect));
    case "answers-wide":
      return yield* writeParties(held, source, wideHeader(source, dialect), wideWriter(source, dialect));
    case "answers-table":
      return yield* writeParties(
        held,
        source,
        tableHeader(source, content.table, dialect),
        tableWriter(source, content.table, dialect),
      );
    case "codebook":
      return yield [...codebookCsv(source, dialect)].join("");
    case "results":
      return yield [...resultCsv(resultRows(source, source.measures, await held.results()), dialect)].join("");
  }
}

async function* writeParties(
  held: Held,
  source: ExportSource,
  header: string,
  write: (party: ExportedParty) => string,
): AsyncGenerator<string> {
  yield header;
  let lines = "";
  for await (const batch of readResponses(await held.parties(), source.codebook)) {
    for (const party of batch) {
      lines += write(party);
      if (lines.length < pieceLength) continue;
      yield lines;
      lines = "";
    }
  }
  yield lines;
}

function sourceOf(round: Round, version: Version, measures: readonly RoundMeasure[]): ExportSource {
  return {
    round: round.id,
    isInvented: round.invented,
    groupings: round.groupings.map(({ grouping }) => grouping),
    isPublished: round.publishedAt !== null,
    version: version.id,
    contentHash: version.contentHash,
    catalogue: `${version.catalogue.id}/v${version.catalogue.version}`,
    codebook: version.codebook,
    measures,
  };
}
