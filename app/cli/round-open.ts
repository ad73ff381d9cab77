import type { Command } from "commander";
import { z } from "zod";
import { launchInputSchema } from "#app/features/rounds/inputs.ts";
import { launchRound } from "#app/features/rounds/launch-round.server.ts";
import { FolderError, readJson } from "#app/features/surveys/read-folder.server.ts";
import { newestRecord } from "#app/features/surveys/queries.server.ts";
import { done, refusedFields, type Outcome } from "./outcome.ts";
import { actingOnDatabase } from "./run-command.ts";
import { typedPath } from "./typed-path.ts";

/** `rapporteur round open`: launches a round, from options, from a file, or from a file with options that change it. */
export function addRoundOpen(round: Command): void {
  round
    .command("open")
    .description("launch a round: pin its version, its dates and the Parties it asks, for good")
    .option("--from <file>", "a JSON file with the same facts (see below); options given beside it stand")
    .option("--id <name>", "its name in addresses (else made from survey and year)")
    .option("--survey <name>", "the survey, such as strategic-vision")
    .option("--version <number>", "the version of the survey, such as 1")
    .option(
      "--record <version>",
      "what the Secretariat itself records, such as secretariat-record/v1; or none (else the newest)",
    )
    .option("--title-en <words>", "its title in English")
    .option("--title-fr <words>", "its title in French")
    .option("--title-es <words>", "its title in Spanish")
    .option("--period-from <date>", "first day of the reporting period, such as 2023-01-01")
    .option("--period-to <date>", "last day of the reporting period")
    .option("--opens <time>", "opens, local to the zone, such as 2026-01-15T09:00")
    .option("--due <time>", "answers are due")
    .option("--closes <time>", "takes no more answers")
    .option("--zone <name>", "the time zone of these times, such as Europe/Zurich")
    .option("--reference-date <date>", "asks the Parties for which the Convention is in force on this day")
    .option(
      "--grouping <name...>",
      "divides its results by this grouping too, as in grouping list; several may be given",
    )
    .option("--eu <in|out>", "whether the European Union is asked beside its member States")
    .addHelpText("after", exampleFile)
    .action(actingOnDatabase(open));
}

type Options = Readonly<Record<string, string | undefined>> & { readonly grouping?: readonly string[] };

async function open(options: Options): Promise<Outcome> {
  const file = options["from"] === undefined ? {} : readJson(typedPath(options["from"]));
  const read = launchInputSchema.safeParse({
    ...withOptions(file, options),
    ...(await recordOf(file, options["record"])),
  });
  if (!read.success) throw new FolderError(`The round cannot be read:\n${z.prettifyError(read.error)}`);
  const launched = await launchRound(read.data, null);
  if ("faults" in launched) return refusedFields(launched.faults);
  return done(`Round ${launched.round} is launched: ${launched.asked} Parties are asked.`, launched);
}

/** The facts of the file, each replaced by its option where one is given; what neither gives is blank, and refused as such. */
function withOptions(file: unknown, options: Options): object {
  const facts = z.looseObject({ title: z.looseObject({}).optional() }).safeParse(file);
  if (!facts.success) throw new FolderError("The file does not hold a round: it must be a JSON object.");
  const given = facts.data as Record<string, unknown>;
  const of = (option: string, fact: string): unknown => options[option] ?? given[fact] ?? "";
  const { survey, version } = options;
  return {
    ...given,
    ...(options["id"] !== undefined && { id: options["id"] }),
    version:
      survey !== undefined && version !== undefined
        ? `${survey}/v${version.replace(/^v/, "")}`
        : (given["version"] ?? ""),
    title: {
      en: "",
      fr: "",
      es: "",
      ...facts.data.title,
      ...(options["titleEn"] !== undefined && { en: options["titleEn"] }),
      ...(options["titleFr"] !== undefined && { fr: options["titleFr"] }),
      ...(options["titleEs"] !== undefined && { es: options["titleEs"] }),
    },
    periodFrom: of("periodFrom", "periodFrom"),
    periodTo: of("periodTo", "periodTo"),
    opensAt: of("opens", "opensAt"),
    dueAt: of("due", "dueAt"),
    closesAt: of("closes", "closesAt"),
    timeZone: of("zone", "timeZone"),
    referenceDate: of("referenceDate", "referenceDate"),
    ...(options.grouping !== undefined && { groupings: options.grouping }),
    includesEu: options["eu"] === undefined && "includesEu" in given ? given["includesEu"] : readEu(options["eu"]),
  };
}

/** The record that the option or the file names; when neither says anything, the newest that is published. */
async function recordOf(file: unknown, named: string | undefined): Promise<{ readonly record?: string | null }> {
  if (named === "none") return { record: null };
  if (named !== undefined) return { record: named };
  if (typeof file === "object" && file !== null && "record" in file) return {};
  return { record: await newestRecord() };
}

function readEu(typed: string | undefined): boolean {
  if (typed !== "in" && typed !== "out")
    throw new FolderError("Say whether the European Union is asked: --eu in, or --eu out.");
  return typed === "in";
}

const exampleFile = `
The file, all in one example:
  {
    "version": "strategic-vision/v1", "record": "secretariat-record/v1",
    "title": { "en": "Reports 2023-2025", "fr": "Rapports 2023-2025", "es": "Informes 2023-2025" },
    "periodFrom": "2023-01-01", "periodTo": "2025-12-31",
    "opensAt": "2026-01-15T09:00", "dueAt": "2026-06-30T23:59", "closesAt": "2026-07-31T23:59",
    "timeZone": "Europe/Zurich", "referenceDate": "2026-01-15", "includesEu": true,
    "groupings": ["least-developed"]
  }`;
