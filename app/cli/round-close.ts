import type { Command } from "commander";
import { isProblem } from "#app/core/problems.ts";
import { closeRound } from "#app/features/rounds/commands.server.ts";
import { done, refused, type Outcome } from "./outcome.ts";
import { actingOnDatabase } from "./run-command.ts";

/** `rapporteur round close <round>`: end submissions now, before the closing time that was announced. */
export function addRoundClose(round: Command): void {
  round
    .command("close")
    .description("end submissions now, before the closing time that was announced")
    .argument("<round>", "its name, as in round list")
    .action(actingOnDatabase(close));
}

async function close(round: string): Promise<Outcome> {
  const moved = await closeRound(round, null);
  return isProblem(moved) ? refused(moved) : done(`Round ${round} is closed: it takes no more answers.`, moved);
}
