import { mintAllScope } from "../core/access/scope.ts";
import { isProblem } from "../core/problems.ts";
import { freezeRound } from "../features/snapshots/freeze-round.server.ts";
import { publishRound } from "../features/snapshots/publish-round.server.ts";
import { listSnapshots } from "../features/snapshots/queries.server.ts";
import { inScope } from "../io/db.server.ts";
import { correctLate } from "./correct-late.ts";
import type { Afterwards } from "./demonstration-rounds.ts";
import { officer } from "./people.ts";

/**
 * Ends a round as the Secretariat does, with the dates of its own time: freezes and publishes its results, then lets one Party
 * correct, and freezes and publishes again with an erratum. Each step once: a first start that was cut off is made good by the
 * next. A round that was published before there were snapshots stays as it is.
 */
export async function endRoundOnce(round: string, { frozenAt, publishedAt, correction }: Afterwards): Promise<void> {
  await freezeOnce(round, 1, { at: frozenAt });
  await publishOnce(round, 1, publishedAt);
  await inScope(mintAllScope(), (client) => correctLate(client, round, correction));
  await freezeOnce(round, 2, { at: correction.frozenAt, why: correction.why });
  await publishOnce(round, 2, correction.publishedAt);
}

async function freezeOnce(round: string, number: number, settings: Parameters<typeof freezeRound>[2]): Promise<void> {
  if ((await listSnapshots(round)).some((snapshot) => snapshot.number === number)) return;
  const frozen = await freezeRound(round, officer, settings);
  if (isProblem(frozen)) throw new Error(`${round} was not frozen: ${frozen.problem}`);
}

async function publishOnce(round: string, number: number, at: string): Promise<void> {
  const snapshot = (await listSnapshots(round)).find((each) => each.number === number);
  if (snapshot?.publishedAt) return;
  const published = await publishRound(round, officer.id, at);
  if (isProblem(published)) throw new Error(`${round} was not published: ${published.problem}`);
}
