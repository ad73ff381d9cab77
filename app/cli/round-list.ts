import type { Command } from "commander";
import { localOf } from "#app/core/lifecycle/zoned-time.ts";
import { listRounds } from "#app/features/rounds/queries.server.ts";
import { done, type Outcome } from "./outcome.ts";
import { printTable } from "./print-table.ts";
import { actingOnDatabase } from "./run-command.ts";

/** `rapporteur round list`: every round with its state. */
export function addRoundList(round: Command): void {
  round.command("list").description("every round with its state").action(actingOnDatabase(list));
}

async function list(): Promise<Outcome> {
  const rounds = await listRounds();
  if (rounds.length === 0) return done("There is no round yet. Launch one with: round open", rounds);
  const rows = rounds.map((round) => [
    round.id,
    round.version,
    round.state,
    localOf(round.opensAt, round.timeZone).replace("T", " "),
    localOf(round.dueAt, round.timeZone).replace("T", " "),
    localOf(round.closesAt, round.timeZone).replace("T", " "),
    round.timeZone,
    String(round.eligible),
  ]);
  return done(
    printTable(["round", "version", "state", "opens", "due", "closes", "time zone", "Parties"], rows, [7]),
    rounds,
  );
}
