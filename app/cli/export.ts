import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import type { Command } from "commander";
import { problem } from "#app/core/problems.ts";
import { downloadName, exportContents, fileName, formsOf, readFileName } from "#app/features/exports/export-file.ts";
import { writeExport } from "#app/features/exports/queries.server.ts";
import { readRound } from "#app/features/rounds/queries.server.ts";
import { readVersion } from "#app/features/surveys/queries.server.ts";
import type { Codebook } from "#app/core/survey/codebook.ts";
import { done, refused, type Outcome } from "./outcome.ts";
import { actingOnDatabase } from "./run-command.ts";
import { typedPath } from "./typed-path.ts";

/** `rapporteur export <round> --file <name>`: the files that the downloads page of the round offers. */
export function addExport(program: Command): void {
  program
    .command("export")
    .description("write a file of a round: results, answers or the codebook")
    .argument("<round>", "the round, as `round list` names it")
    .requiredOption("--file <name>", "which file, for example answers-long or results.json (see below)")
    .option("--out <path>", "where to write it; else under its own name in this folder")
    .addHelpText("after", example)
    .action(actingOnDatabase(write));
}

interface Options {
  readonly file: string;
  readonly out?: string;
}

async function write(id: string, { file: named, out }: Options): Promise<Outcome> {
  const round = await readRound(id);
  const version = round && (await readVersion(round.version));
  if (!round || !version) return refused(problem("round_unknown", { round: id }));
  const file = readFileName(named.includes(".") ? named : `${named}.csv`, version.codebook);
  if (!file)
    return refused(problem("export_file_unknown", { file: named, files: namesOf(version.codebook).join(", ") }));
  const marks = { id: round.id, invented: round.invented, isPublished: round.publishedAt !== null };
  const path = typedPath(out ?? downloadName(file, marks));
  await writeWhole(writeExport(round, version, file), path);
  return done(`Written: ${path}`, { round: round.id, file: fileName(file), path, ...marks });
}

/** A file of that name is there when it is whole, and not before. */
async function writeWhole(pieces: AsyncIterable<string>, path: string): Promise<void> {
  const part = `${path}.part`;
  try {
    await pipeline(pieces, createWriteStream(part));
    await rename(part, path);
  } finally {
    await rm(part, { force: true });
  }
}

function namesOf(codebook: Codebook): string[] {
  return exportContents(codebook).flatMap((content) => formsOf(content).map((form) => fileName({ content, form })));
}

const example = `
Files: results, trends, answers-long, answers-wide, answers-table-<item>, codebook. Each ends with .csv, with -excel.csv (commas, decimal
point) or with -excel-semicolon.csv (semicolons, decimal comma); results.json too. Without an ending it is .csv.
  rapporteur export strategic-vision-2023 --file answers-long --out answers.csv`;
