import type { Command } from "commander";
import { isProblem } from "#app/core/problems.ts";
import { publishRound } from "#app/features/snapshots/publish-round.server.ts";
import { done, refused, type Outcome } from "./outcome.ts";
import { actingOnDatabase } from "./run-command.ts";

/** `rapporteur round publish <round>`: open the newest snapshot of a round to everyone, for good. */
export function addRoundPublish(round: Command): void {
  round
    .command("publish")
    .description("open the newest snapshot of a round to everyone, for good")
    .argument("<round>", "its name, as in round list")
    .action(actingOnDatabase(publish));
}

async function publish(round: string): Promise<Outcome> {
  const published = await publishRound(round, null);
  if (isProblem(published)) return refused(published);
  return done(
    `Round ${round} is published as snapshot ${published.snapshot}: its results are open to everyone.`,
    published,
  );
}
