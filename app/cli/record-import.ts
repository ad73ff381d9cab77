import type { Command } from "commander";
import { importRecord } from "#app/features/record/import-record.server.ts";
import { operator, sayRecorded } from "./recorded.ts";
import { readTyped } from "./read-typed.ts";
import { actingOnDatabase } from "./run-command.ts";

/** `rapporteur record import <file>`: what the Secretariat records in a round, all or nothing. */
export function addRecordImport(record: Command): void {
  record
    .command("import")
    .description("record what the Secretariat itself knows, all or nothing; every fault is listed with row and column")
    .argument("<file>", "CSV or JSON, as surveys/README.md describes it")
    .requiredOption("--round <id>", "the round, which has a record")
    .option("--dry-run", "say what would be recorded, and record nothing")
    .addHelpText("after", example)
    .action(
      actingOnDatabase(async (file: string, { round, dryRun = false }: Options) =>
        sayRecorded(await importRecord(round, readTyped(file), operator, { dryRun }), "entries", dryRun),
      ),
    );
}

interface Options {
  readonly round: string;
  readonly dryRun?: boolean;
}

const example = `
A value takes the place of the one that stands; both stay in the history.
  rapporteur record import legislation.csv --round strategic-vision-2025 --dry-run`;
