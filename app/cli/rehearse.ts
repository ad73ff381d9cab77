import { existsSync } from "node:fs";
import { InvalidArgumentError, Option, type Command } from "commander";
import { languages, type Language } from "#app/core/language.ts";
import { isProblem, problem } from "#app/core/problems.ts";
import { rehearse } from "#app/core/rehearse/rehearse.ts";
import { castInFiles, readCast, withFewer, type Cast } from "#app/features/rehearsal/cast.server.ts";
import { checkDefinition } from "#app/features/surveys/check-definition.server.ts";
import { readVersion } from "#app/features/surveys/queries.server.ts";
import { readFolder } from "#app/features/surveys/read-folder.server.ts";
import { referencesInFiles } from "#app/features/surveys/references.server.ts";
import { openShellDatabase } from "./open-shell-database.ts";
import { done, refused, type Outcome } from "./outcome.ts";
import { printRehearsal, type Rehearsed } from "./print-rehearsal.ts";
import { acting } from "./run-command.ts";
import { refusedFaults } from "./survey-check.ts";
import { typedPath } from "./typed-path.ts";

interface Wishes {
  readonly parties?: number;
  readonly language: Language;
}

/** `rapporteur rehearse <version>`: a definition or a published version played through with invented Parties. */
export function addRehearse(program: Command): void {
  program
    .command("rehearse")
    .description(
      "play a version through with invented Parties: results, time it takes, what feeds nothing; stores nothing",
    )
    .argument(
      "<version>",
      "a folder with a definition (needs no database), or a published version as <survey>/v<number>",
    )
    .addOption(
      new Option("--parties <number>", "how many take part (else every Party of the register)").argParser(wholeNumber),
    )
    .addOption(new Option("--language <language>", "of labels and numbers").choices(languages).default("en"))
    .action(acting(show));
}

async function show(version: string, wishes: Wishes, command: Command): Promise<Outcome> {
  const folder = typedPath(version);
  if (existsSync(folder) || !isNameOfVersion.test(version)) return rehearseFolder(folder, wishes);
  const close = await openShellDatabase(command.optsWithGlobals<{ data?: string }>().data);
  try {
    return await rehearsePublished(version, wishes);
  } finally {
    await close();
  }
}

/** A survey and the number of a version: what a published one is called. */
const isNameOfVersion = /^[a-z][a-z0-9-]*\/v[1-9]\d*$/;

async function rehearseFolder(folder: string, wishes: Wishes): Promise<Outcome> {
  const references = referencesInFiles("surveys");
  const definition = readFolder(folder);
  const checked = await checkDefinition(definition, references);
  if (isProblem(checked)) return refused(checked);
  if ("faults" in checked) return refusedFaults(checked.faults);
  const { id, version } = checked.measures.catalogue;
  const catalogue = (await references.readCatalogue(id, version))!;
  return outcomeOf(
    `${definition.survey}/v${definition.number}`,
    { codebook: checked.codebook, measures: checked.measures.measures, catalogue },
    castInFiles("surveys"),
    wishes,
  );
}

async function rehearsePublished(id: string, wishes: Wishes): Promise<Outcome> {
  const version = await readVersion(id);
  return version
    ? outcomeOf(id, version, await readCast(), wishes)
    : refused(problem("version_unknown", { version: id }));
}

function outcomeOf(id: string, version: Rehearsed["version"], everybody: Cast, { parties, language }: Wishes): Outcome {
  const cast = parties === undefined ? everybody : withFewer(everybody, Math.min(parties, everybody.parties.length));
  const rehearsal = rehearse({ ...version, indicators: version.catalogue.indicators }, cast);
  const text = printRehearsal({ id, version, cast, rehearsal }, language);
  return done(text, { version: id, invented: true, ...rehearsal });
}

function wholeNumber(typed: string): number {
  const number = Number(typed);
  if (!/^\d+$/.test(typed) || number === 0) throw new InvalidArgumentError("It is a whole number of Parties.");
  return number;
}
