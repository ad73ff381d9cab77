import type { Command } from "commander";
import { importRates } from "#app/features/record/import-record.server.ts";
import { operator, sayRecorded } from "./recorded.ts";
import { readTyped } from "./read-typed.ts";
import { actingOnDatabase } from "./run-command.ts";

/** `rapporteur rate import <file>`: rates of exchange of a round, all or nothing. */
export function addRateImport(rate: Command): void {
  rate
    .command("import")
    .description("record rates of exchange, all or nothing: United States dollars for 1 unit of each currency")
    .argument("<file>", "CSV with the columns currency,rate,source,as_of")
    .requiredOption("--round <id>", "the round whose amounts they convert")
    .option("--dry-run", "say what would be recorded, and record nothing")
    .action(
      actingOnDatabase(async (file: string, { round, dryRun = false }: Options) =>
        sayRecorded(await importRates(round, readTyped(file), operator, { dryRun }), "rates", dryRun),
      ),
    );
}

interface Options {
  readonly round: string;
  readonly dryRun?: boolean;
}
