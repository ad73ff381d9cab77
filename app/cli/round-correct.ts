import type { Command } from "commander";
import { mintAllScope } from "#app/core/access/scope.ts";
import { readLocalTime } from "#app/core/lifecycle/read-local-time.ts";
import { isProblem, problem } from "#app/core/problems.ts";
import { grantCorrections } from "#app/features/responses/corrections.server.ts";
import { readEligible, readRound } from "#app/features/rounds/queries.server.ts";
import { done, refused, type Outcome } from "./outcome.ts";
import { actingOnDatabase } from "./run-command.ts";

interface Options {
  readonly all?: boolean;
  readonly until: string;
  readonly why: string;
}

/** `rapporteur round correct <round> [party…]`: let Parties save and submit after the closing, until a time. */
export function addRoundCorrect(round: Command): void {
  round
    .command("correct")
    .description("let Parties correct what they submitted after the closing, until a time")
    .argument("<round>", "its name, as in round list")
    .argument("[party...]", "Parties by their code, such as KEN")
    .option("--all", "every Party of the round")
    .requiredOption("--until <time>", "local to the round's zone, such as 2026-09-30T23:59")
    .requiredOption("--why <words>", "why; the Parties read it")
    .action(actingOnDatabase(correct));
}

async function correct(id: string, named: readonly string[], { all = false, until, why }: Options): Promise<Outcome> {
  const round = await readRound(id);
  if (!round) return refused(problem("round_unknown", { round: id }));
  const time = readLocalTime(until, round.timeZone);
  if (isProblem(time)) return refused(time);
  const parties = all ? (await readEligible(id)).map(({ party }) => party) : named;
  const granted = await grantCorrections(mintAllScope(), { round: id, parties, until: time.instant, why, actor: null });
  if (isProblem(granted)) return refused(granted);
  return done(`${granted.granted} Parties may correct until ${until} (${round.timeZone}).`, granted);
}
