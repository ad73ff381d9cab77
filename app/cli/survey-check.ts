import type { Command } from "commander";
import { isProblem } from "#app/core/problems.ts";
import type { Fault } from "#app/core/survey/fault.ts";
import { checkDefinition } from "#app/features/surveys/check-definition.server.ts";
import { readFolder } from "#app/features/surveys/read-folder.server.ts";
import { referencesInFiles } from "#app/features/surveys/references.server.ts";
import { done, refused, type Outcome } from "./outcome.ts";
import { printTable } from "./print-table.ts";
import { acting } from "./run-command.ts";
import { typedPath } from "./typed-path.ts";

/** `rapporteur survey check <folder>`: everything that is wrong with a definition. Needs no database. */
export function addSurveyCheck(survey: Command): void {
  survey
    .command("check")
    .description("say everything that is wrong with a definition before it is published")
    .argument("<folder>", "<survey>/v<number>, with questionnaire.json and measures.json")
    .action(acting(check));
}

async function check(folder: string): Promise<Outcome> {
  const definition = readFolder(typedPath(folder));
  const checked = await checkDefinition(definition, referencesInFiles("surveys"));
  if (isProblem(checked)) return refused(checked);
  if ("faults" in checked) return refusedFaults(checked.faults);
  const counts = { items: checked.codebook.items.length, measures: checked.measures.measures.length };
  return done(`No fault found: ${counts.items} items, ${counts.measures} measures.`, { faults: [], ...counts });
}

/** The faults as a table: where each is, and what is to be mended. */
export function refusedFaults(faults: readonly Fault[]): Outcome {
  const rows = faults.map(({ file, path, item, language, message }) => [
    file,
    path,
    item ?? "",
    language ?? "",
    message,
  ]);
  const table = printTable(["file", "place", "item", "language", "fault"], rows);
  return {
    text: `${table}\n${faults.length === 1 ? "1 fault" : `${faults.length} faults`}.`,
    json: { faults },
    exitCode: 1,
  };
}
