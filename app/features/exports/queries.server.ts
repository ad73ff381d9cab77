import { resultCsv } from "#app/core/export/result-csv.ts";
import { resultRows } from "#app/core/export/result-rows.ts";
import type { CsvDialect } from "#app/core/export/csv.ts";
import type { RoundMeasure } from "#app/core/measures/round-measure.ts";
import { readResults } from "../results/queries.server.ts";
import { readRoundMeasures } from "../results/round-measures.server.ts";
import type { Round } from "../rounds/queries.server.ts";
import type { Version } from "../surveys/queries.server.ts";
import { longHeader, longWriter } from "./answers-long.ts";
import { tableHeader, tableWriter } from "./answers-table.ts";
import { wideHeader, wideWriter } from "./answers-wide.ts";
import { codebookCsv } from "./codebook-csv.ts";
import { dialects, type ExportContent, type ExportFile } from "./export-file.ts";
import type { ExportSource } from "./export-source.ts";
import { readResponses, type ExportedParty } from "./responses.server.ts";
import { resultsJson } from "./results-json.ts";

/** Characters after which a piece is sent: enough to be quick, little enough that memory stays flat. */
const pieceLength = 128 * 1024;

/**
 * Writes a file of a round, a piece at a time: the header at once, before anything is asked of the database; then as much as
 * the reader takes. Memory does not grow with the round.
 */
export async function* writeExport(
  round: Round,
  version: Version,
  { content, form }: ExportFile,
): AsyncGenerator<string> {
  const source = sourceOf(round, version, await readRoundMeasures(round));
  if (form === "json") yield resultsJson(source, (await readResults(round, source.measures)).measures);
  else yield* writeCsv(round, source, content, dialects[form]);
}

async function* writeCsv(
  round: Round,
  source: ExportSource,
  content: ExportContent,
  dialect: CsvDialect,
): AsyncGenerator<string> {
  switch (content.kind) {
    case "answers-long":
      return yield* writeParties(source, longHeader(source, dialect), longWriter(source, dialect));
    case "answers-wide":
      return yield* writeParties(source, wideHeader(source, dialect), wideWriter(source, dialect));
    case "answers-table":
      return yield* writeParties(
        source,
        tableHeader(source, content.table, dialect),
        tableWriter(source, content.table, dialect),
      );
    case "codebook":
      return yield [...codebookCsv(source, dialect)].join("");
    case "results": {
      const { measures } = await readResults(round, source.measures);
      return yield [...resultCsv(resultRows(source, source.measures, measures), dialect)].join("");
    }
  }
}

async function* writeParties(
  source: ExportSource,
  header: string,
  write: (party: ExportedParty) => string,
): AsyncGenerator<string> {
  yield header;
  let lines = "";
  for await (const batch of readResponses(source.round, source.codebook)) {
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
