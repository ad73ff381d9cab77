import { beforeAll, expect, test } from "vitest";
import { mintAllScope } from "#app/core/access/scope.ts";
import { sql } from "#app/io/db.server.ts";
import { closeRound } from "#app/features/rounds/commands.server.ts";
import { launchRound } from "#app/features/rounds/launch-round.server.ts";
import { countProgress, followRound, listRounds, readRound } from "#app/features/rounds/queries.server.ts";
import { loadDefinitions } from "#app/features/surveys/load-definitions.server.ts";
import { useDatabase } from "../../support/database.ts";
import { aRound } from "./scenario.ts";

useDatabase();

beforeAll(async () => {
  await loadDefinitions(null);
  await launchRound({ ...aRound, id: "open" }, null);
  await launchRound({ ...aRound, id: "scheduled", opensAt: "2097-01-01T09:00" }, null);
  await launchRound(
    { ...aRound, id: "over", opensAt: "2024-01-01T09:00", dueAt: "2024-02-01T09:00", closesAt: "2024-03-01T09:00" },
    null,
  );
});

const stateOf = async (round: string) => (await readRound(round))?.state;

test("time opens and closes a round by the clock of the database", async () => {
  expect(await stateOf("scheduled")).toBe("scheduled");
  expect(await stateOf("open")).toBe("open");
  expect(await stateOf("over")).toBe("closed");
  expect(await readRound("nowhere")).toBeNull();
  expect((await listRounds()).map(({ id }) => id)).toEqual(["scheduled", "open", "over"]);
});

test("a round is closed once", async () => {
  expect(await closeRound("open", null)).toEqual({ round: "open" });
  expect(await stateOf("open")).toBe("closed");
  expect(await closeRound("open", null)).toMatchObject({ problem: "round_already_closed" });
  expect(await sql("SELECT command FROM event WHERE subject = 'round:open' ORDER BY id")).toEqual([
    { command: "round.launch" },
    { command: "round.close" },
  ]);
});

test("a round whose time is over is closed without anybody", async () => {
  expect(await closeRound("over", null)).toMatchObject({ problem: "round_already_closed" });
});

test("a round is called off before it opens", async () => {
  expect(await closeRound("scheduled", null)).toEqual({ round: "scheduled" });
  expect(await stateOf("scheduled")).toBe("closed");
});

test("of two people who close a round at once, one is told that it is closed", async () => {
  await launchRound({ ...aRound, id: "raced" }, null);
  const outcomes = await Promise.all([closeRound("raced", null), closeRound("raced", null)]);
  expect(outcomes.map((outcome) => ("problem" in outcome ? outcome.problem : "closed")).sort()).toEqual([
    "closed",
    "round_already_closed",
  ]);
});

test("a round that is not there cannot be moved", async () => {
  expect(await closeRound("nowhere", null)).toMatchObject({ problem: "round_unknown" });
});

test("at first every Party is silent, and the counts add up to those asked", async () => {
  const followed = await followRound("raced", mintAllScope());
  expect(followed).toHaveLength(185);
  expect(new Set(followed.map(({ progress }) => progress))).toEqual(new Set(["silent"]));
  expect((await countProgress(mintAllScope())).get("raced")).toEqual({
    counts: { silent: 185, started: 0, submitted: 0, late: 0 },
    withoutFocalPoint: 185,
    savedAfterClosing: 0,
  });
});
