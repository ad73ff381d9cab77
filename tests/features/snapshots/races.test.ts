import { beforeAll, expect, test } from "vitest";
import { mintAllScope } from "#app/core/access/scope.ts";
import { isProblem } from "#app/core/problems.ts";
import { grantCorrections } from "#app/features/responses/corrections.server.ts";
import { closeRound } from "#app/features/rounds/commands.server.ts";
import { freezeRound } from "#app/features/snapshots/freeze-round.server.ts";
import { publishRound } from "#app/features/snapshots/publish-round.server.ts";
import { listSnapshots } from "#app/features/snapshots/queries.server.ts";
import { ana, launch, op, publishFirstVersion } from "../responses/open-round.ts";
import { useDatabase } from "../../support/database.ts";
import { operator, save, submit, why } from "./small-round.ts";

useDatabase();

beforeAll(publishFirstVersion);

/** A closed round in which Kenya may correct. */
async function closed(): Promise<string> {
  const round = await launch();
  await save(ana, round, op("report_authority", "Wildlife Service"), op("exports", "no"), op("q232_sufficient", "no"));
  await closeRound(round, null);
  const until = new Date(Date.now() + 600_000).toISOString();
  await grantCorrections(mintAllScope(), { round, parties: ["KEN"], until, why: "Late.", actor: null });
  return round;
}

test("however many people act on a round at once, none waits for ever: more than there are connections", async () => {
  const round = await closed();
  const freezes = Array.from({ length: 25 }, () => freezeRound(round, operator, { why }));
  const done = await Promise.all([...freezes, submit(ana, round), submit(ana, round), publishRound(round, null)]);
  const frozen = done.slice(0, 25).filter((each) => typeof each === "object" && "snapshot" in each);
  // The submission came before all of them, or makes one more.
  expect(frozen.length).toBeLessThanOrEqual(2);
  expect((await listSnapshots(round)).length).toBe(frozen.length);
  expect(done.slice(0, 25).filter((each) => isProblem(each as object)).length).toBe(25 - frozen.length);
});
