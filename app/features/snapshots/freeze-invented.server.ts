import { isProblem } from "#app/core/problems.ts";
import { freezeRound, type Freezer } from "./freeze-round.server.ts";
import { publishRound } from "./publish-round.server.ts";

/**
 * Freezes and publishes a round of invented answers at times of its own, for a demonstration. Its answers are committed before
 * it is called (results are read on other connections), and its closing time has passed. Called again it changes nothing.
 *
 * @param round invented; of any other it throws.
 * @param frozenAt an ISO instant after the closing. @param publishedAt one after it; null leaves it frozen.
 */
export async function freezeInvented(
  round: string,
  freezer: Freezer,
  frozenAt: string,
  publishedAt: string | null,
): Promise<void> {
  const frozen = await freezeRound(round, freezer, { at: frozenAt });
  if (isProblem(frozen) && frozen.problem !== "snapshot_unchanged") throw new Error(`${round}: ${frozen.problem}`);
  if (publishedAt === null) return;
  const published = await publishRound(round, freezer.id, publishedAt);
  if (isProblem(published) && published.problem !== "round_already_published")
    throw new Error(`${round}: ${published.problem}`);
}
