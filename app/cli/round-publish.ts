import type { Command } from "commander";
import { isProblem } from "#app/core/problems.ts";
import { publishRound } from "#app/features/rounds/commands.server.ts";
import { done, refused, type Outcome } from "./outcome.ts";
import { actingOnDatabase } from "./run-command.ts";

/** `rapporteur round publish <round>`: open the results of a closed round to everyone, for good. */
export function addRoundPublish(round: Command): void {
  round
    .command("publish")
    .description("open the results of a closed round to everyone, for good")
    .argument("<round>", "its name, as in round list")
    .action(actingOnDatabase(publish));
}

async function publish(round: string): Promise<Outcome> {
  const moved = await publishRound(round, null);
  return isProblem(moved)
    ? refused(moved)
    : done(`Round ${round} is published: its results are open to everyone.`, moved);
}
