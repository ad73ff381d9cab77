import type { Command } from "commander";
import { isProblem } from "#app/core/problems.ts";
import { freezeRound } from "#app/features/snapshots/freeze-round.server.ts";
import { done, refused, type Outcome } from "./outcome.ts";
import { actingOnDatabase } from "./run-command.ts";

interface Options {
  readonly whyEn?: string;
  readonly whyFr?: string;
  readonly whyEs?: string;
}

/** `rapporteur round freeze <round>`: store the results of a closed round as its next snapshot. */
export function addRoundFreeze(round: Command): void {
  round
    .command("freeze")
    .description("store the results of a closed round, with all that they rest on, as its next snapshot")
    .argument("<round>", "its name, as in round list")
    .option("--why-en <words>", "why there is another snapshot, in English (from the second on)")
    .option("--why-fr <words>", "the same in French")
    .option("--why-es <words>", "the same in Spanish")
    .action(actingOnDatabase(freeze));
}

async function freeze(round: string, { whyEn = "", whyFr = "", whyEs = "" }: Options): Promise<Outcome> {
  const why = { en: whyEn, fr: whyFr, es: whyEs };
  const frozen = await freezeRound(round, { id: null, name: "operator" }, { why });
  if (isProblem(frozen)) return refused(frozen);
  return done(
    `Snapshot ${frozen.snapshot} is frozen.\nSHA-256 ${frozen.sha256}\nPublish it with: round publish ${round}`,
    frozen,
  );
}
