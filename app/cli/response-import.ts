import { existsSync, readFileSync } from "node:fs";
import type { Command } from "commander";
import { isProblem } from "#app/core/problems.ts";
import { importResponses, type ImportFault, type Imported } from "#app/features/responses/import.server.ts";
import { FolderError } from "#app/features/surveys/read-folder.server.ts";
import { translate } from "#app/io/i18n.server.ts";
import { done, refused, type Outcome } from "./outcome.ts";
import { printTable } from "./print-table.ts";
import { actingOnDatabase } from "./run-command.ts";
import { typedPath } from "./typed-path.ts";

/** `rapporteur response import <file>`: answers of many Parties, all or nothing. */
export function addResponseImport(response: Command): void {
  response
    .command("import")
    .description("bring in the answers of many Parties, all or nothing; every fault is listed with row and column")
    .argument("<file>", "CSV or JSON, as surveys/README.md describes it")
    .requiredOption("--round <id>", "the round that asked for them")
    .option("--dry-run", "say what would be done, and do nothing")
    .option("--submit", "submit each response as it then stands, on behalf of the Party")
    .option("--replace", "put these answers in the place of others that a Party has given before")
    .addHelpText("after", example)
    .action(actingOnDatabase(bringIn));
}

interface Options {
  readonly round: string;
  readonly dryRun?: boolean;
  readonly submit?: boolean;
  readonly replace?: boolean;
}

/** Who acts at the shell. */
const operator = { id: "operator", name: "Operator (import)" };

async function bringIn(file: string, options: Options): Promise<Outcome> {
  const { round, dryRun = false, submit = false, replace = false } = options;
  const format = formatOf(file);
  const path = typedPath(file);
  if (!existsSync(path)) throw new FolderError(`There is no file ${file}.`);
  const text = readFileSync(path, "utf8");
  const imported = await importResponses({ round, format, text, dryRun, submit, replace }, operator);
  if (isProblem(imported)) return refused(imported);
  return "faults" in imported ? refusedImport(imported.faults) : done(say(imported), imported);
}

function formatOf(file: string): "csv" | "json" {
  const format = /\.(csv|json)$/i.exec(file)?.[1]?.toLowerCase();
  if (format === "csv" || format === "json") return format;
  throw new FolderError(`${file} is neither .csv nor .json: the name says which form the file has.`);
}

function say({ parties, answers, submitted, dryRun }: Imported): string {
  const counts = `${parties} ${parties === 1 ? "Party" : "Parties"}, ${answers} answers, ${submitted} submitted`;
  return dryRun ? `No fault found. It would be: ${counts}. Nothing was written.` : `Imported: ${counts}.`;
}

/** Faults that a terminal shows; `--json` gives them all. */
const most = 200;

function refusedImport(faults: readonly ImportFault[]): Outcome {
  const told = faults.map((fault) => ({ ...fault, message: translate("en", fault.words, fault.params) }));
  const rows = told.slice(0, most).map(({ row, column, party, message }) => [String(row), column, party, message]);
  const rest = told.length > most ? ` The first ${most} are shown; --json gives them all.` : "";
  const count = told.length === 1 ? "1 fault" : `${told.length} faults`;
  return {
    text: `${printTable(["row", "column", "Party", "fault"], rows, [0])}\n${count}; nothing was written.${rest}`,
    json: { faults: told },
    exitCode: 1,
  };
}

const example = `
Rows are lines of a CSV file, the header being 1; in JSON they are responses, from 1.
  rapporteur response import answers.csv --round strategic-vision-2025 --dry-run`;
