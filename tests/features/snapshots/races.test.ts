import { beforeAll, expect, test } from "vitest";
import { mintAllScope } from "#app/core/access/scope.ts";
import { isProblem } from "#app/core/problems.ts";
import { canonicalJson } from "#app/core/survey/canonical-json.ts";
import { setRates } from "#app/features/record/commands.server.ts";
import { grantCorrections } from "#app/features/responses/corrections.server.ts";
import { computeResults } from "#app/features/results/queries.server.ts";
import { measuresOf } from "#app/features/results/round-measures.server.ts";
import { closeRound } from "#app/features/rounds/commands.server.ts";
import { freezeRound } from "#app/features/snapshots/freeze-round.server.ts";
import { publishRound } from "#app/features/snapshots/publish-round.server.ts";
import { listSnapshots, readSnapshot } from "#app/features/snapshots/queries.server.ts";
import { snapshotInputs } from "#app/features/snapshots/snapshot-inputs.server.ts";
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

const rate = { currency: "EUR", seen: null, rate: "1.1", source: "A bank", asOf: "2025-01-01" };

/** Starts each a little later than the one before, or earlier: the order differs from turn to turn. */
function shuffled<T>(turn: number, work: readonly (() => Promise<T>)[]): Promise<T[]> {
  const after = (place: number) => ((turn * 37 + place * 53) % 11) * 8;
  return Promise.all(
    work.map(async (start, place) => {
      await new Promise((resolve) => setTimeout(resolve, after(place)));
      return start();
    }),
  );
}

test(
  "in whatever order things come, a snapshot holds what was submitted before it, and computes to the same again",
  { timeout: 120_000 },
  async () => {
    for (let turn = 0; turn < 50; turn += 1) {
      const round = await closed();
      const [receipt] = await shuffled<unknown>(turn, [
        () => submit(ana, round),
        () => freezeRound(round, operator, { why }),
        () => setRates(round, [rate], operator),
        () => freezeRound(round, operator, { why }),
        () => publishRound(round, null),
      ]);
      for (const { id } of await listSnapshots(round)) {
        const { content, frozenAt } = (await readSnapshot(id))!;
        const held = content.parties.find(({ party }) => party === "KEN")!.submission !== null;
        expect(held).toBe((receipt as { submittedAt: string }).submittedAt <= frozenAt);
        const inputs = await snapshotInputs(content);
        const again = await computeResults(inputs, measuresOf(inputs.versions));
        expect(canonicalJson(again.measures)).toBe(canonicalJson(content.results));
      }
    }
  },
);
