import type { Command } from "commander";
import { isProblem } from "#app/core/problems.ts";
import { loadReferences } from "#app/features/surveys/load-definitions.server.ts";
import { publishVersion } from "#app/features/surveys/publish-version.server.ts";
import { readFolder } from "#app/features/surveys/read-folder.server.ts";
import { done, refused, type Outcome } from "./outcome.ts";
import { actingOnDatabase } from "./run-command.ts";
import { refusedFaults } from "./survey-check.ts";
import { typedPath } from "./typed-path.ts";

/** `rapporteur survey publish <folder>`: checks a definition and seals it as a version. */
export function addSurveyPublish(survey: Command): void {
  survey
    .command("publish")
    .description("check a definition and publish it as a version, which never changes again")
    .argument("<folder>", "<survey>/v<number>, with questionnaire.json and measures.json")
    .action(actingOnDatabase(publish));
}

async function publish(folder: string): Promise<Outcome> {
  const definition = readFolder(typedPath(folder));
  await loadReferences(null);
  const published = await publishVersion(definition, null);
  if (isProblem(published)) return refused(published);
  if ("faults" in published) return refusedFaults(published.faults);
  const words = published.alreadyPublished ? "was published before, with the same content" : "is published";
  return done(`${published.version} ${words}.`, published);
}
