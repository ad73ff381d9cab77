import type { Command } from "commander";
import { isProblem } from "#app/core/problems.ts";
import { readGroupingFile } from "#app/features/surveys/grouping-file.ts";
import { addGrouping } from "#app/features/surveys/groupings.server.ts";
import { loadReferences } from "#app/features/surveys/load-definitions.server.ts";
import { FolderError, readJson } from "#app/features/surveys/read-folder.server.ts";
import { done, refused, type Outcome } from "./outcome.ts";
import { actingOnDatabase } from "./run-command.ts";
import { typedPath } from "./typed-path.ts";

/** `rapporteur grouping add <file>`: a way to divide the Parties, or a newer list of one. */
export function addGroupingAdd(grouping: Command): void {
  grouping
    .command("add")
    .description(
      "add a way to divide the Parties, or a newer list of one; rounds keep the lists they were launched with",
    )
    .argument("<file>", "JSON, in the form of surveys/register/groupings/least-developed.json")
    .action(actingOnDatabase(add));
}

async function add(file: string): Promise<Outcome> {
  const grouping = readGroupingFile(readJson(typedPath(file)));
  if ("fault" in grouping) throw new FolderError(`${file} is not a grouping:\n${grouping.fault}`);
  await loadReferences(null);
  const added = await addGrouping(grouping, null);
  if (isProblem(added)) return refused(added);
  const { strangers } = added;
  return done(
    [
      `${added.grouping} ${added.alreadyAdded ? "was there before, with the same list" : "is added: later rounds can be divided by it"}.`,
      ...(strangers.length > 0 ? [`Not Parties of the register: ${strangers.join(", ")}.`] : []),
    ].join("\n"),
    added,
  );
}
