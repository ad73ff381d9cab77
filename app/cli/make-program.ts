import { Command } from "commander";
import { addExport } from "./export.ts";
import { addPack } from "./pack.ts";
import { addGroupingAdd } from "./grouping-add.ts";
import { addGroupingList } from "./grouping-list.ts";
import { addRehearse } from "./rehearse.ts";
import { addRateImport } from "./rate-import.ts";
import { addRecordImport } from "./record-import.ts";
import { addResponseImport } from "./response-import.ts";
import { addResults } from "./results.ts";
import { addRoundClose } from "./round-close.ts";
import { addRoundCorrect } from "./round-correct.ts";
import { addRoundFreeze } from "./round-freeze.ts";
import { addRoundList } from "./round-list.ts";
import { addRoundOpen } from "./round-open.ts";
import { addRoundPublish } from "./round-publish.ts";
import { addSnapshotList } from "./snapshot-list.ts";
import { addSurveyCheck } from "./survey-check.ts";
import { addSurveyCompare } from "./survey-compare.ts";
import { addSurveyPublish } from "./survey-publish.ts";
import { addUserAdd } from "./user-add.ts";
import { addUserLink } from "./user-link.ts";

/** The program `rapporteur` with all its commands: one file each, which adds itself. */
export function makeProgram(): Command {
  const program = new Command("rapporteur")
    .description("Surveys, rounds, answers and results from the shell, on the same database as the server.")
    .option("--json", "print the outcome as JSON, for programs")
    .option("--data <folder>", "the data folder (else DATA_DIR, else data/rapporteur)")
    .configureHelp({ showGlobalOptions: true })
    .showHelpAfterError("(add --help to see how the command is used)")
    .exitOverride(endWithUsage)
    .addHelpText("after", exitCodes);

  const survey = group(program, "survey", "definitions and their published versions");
  addSurveyCheck(survey);
  addSurveyCompare(survey);
  addSurveyPublish(survey);

  const round = group(program, "round", "calls for reports");
  addRoundList(round);
  addRoundOpen(round);
  addRoundClose(round);
  addRoundCorrect(round);
  addRoundFreeze(round);
  addRoundPublish(round);

  const grouping = group(program, "grouping", "ways to divide the Parties in results");
  addGroupingAdd(grouping);
  addGroupingList(grouping);

  addSnapshotList(group(program, "snapshot", "frozen results"));

  addResponseImport(group(program, "response", "answers of Parties"));
  addRecordImport(group(program, "record", "what the Secretariat itself records in a round"));
  addRateImport(group(program, "rate", "rates of exchange of a round"));
  addRehearse(program);
  addResults(program);
  addExport(program);
  addPack(program);
  const user = group(program, "user", "accounts");
  addUserAdd(user);
  addUserLink(user);

  return program;
}

function group(program: Command, name: string, description: string): Command {
  return program.command(name).description(description).exitOverride(endWithUsage);
}

/** Commander ends with 1 on wrong usage, which here means that something was refused. */
function endWithUsage({ exitCode }: { readonly exitCode: number }): never {
  process.exit(exitCode === 0 ? 0 : 2);
}

const exitCodes = `
Exit codes: 0 done; 1 refused, or faults found; 2 wrong usage or settings; 70 a defect of the program.
With the demonstration: --data data/demonstration`;
