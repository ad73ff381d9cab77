import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openPack } from "#app/features/exports/pack/open-pack.server.ts";
import { closeRound } from "#app/features/rounds/commands.server.ts";
import { freezeRound } from "#app/features/snapshots/freeze-round.server.ts";
import { makeGoldenRound } from "../../golden/make-golden-round.ts";
import { useDatabase } from "../../support/database.ts";
import { packed, unpack, verify } from "./unpack.ts";

useDatabase();

test("a round that was frozen can be taken away and computed again, with nothing of the program", async () => {
  await makeGoldenRound();
  await closeRound("golden", null);
  expect(await freezeRound("golden", { id: null, name: "Operator" })).toMatchObject({ snapshot: "golden-1" });
  expect(await openPack("golden-2")).toBeNull();
  const source = (await openPack("golden-1"))!;
  expect(await packed(source)).toEqual(await packed((await openPack("golden-1"))!));

  const folder = await unpack(source);
  const { code, found, last } = verify(folder);
  expect({ code, found }).toEqual({ code: 0, found: [] });
  const [, reproduced, results] = /^(\d+) of (\d+) results reproduced$/.exec(last) ?? [];
  expect(reproduced).toBe(results);
  const long = (name: string) => readFileSync(join(folder, name), "utf8");
  // Names of people are in no table.
  for (const name of ["answers-long.csv", "parties.csv", "rates.csv", "matches.csv", "record-sources.csv"]) {
    expect(long(name)).not.toContain("Operator");
  }
});
