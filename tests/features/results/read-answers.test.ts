import { beforeAll, expect, test } from "vitest";
import type { ItemState, TableRow } from "#app/core/survey/answers.ts";
import { readAnswers } from "#app/features/results/read-answers.server.ts";
import { readAskedParties } from "#app/features/results/asked-parties.server.ts";
import type { Version } from "#app/features/surveys/queries.server.ts";
import { makeGoldenRound } from "../../golden/make-golden-round.ts";
import { useDatabase } from "../../support/database.ts";

useDatabase();
let version: Version;

beforeAll(async () => {
  ({ version } = await makeGoldenRound());
});

/** What each Party says; rows of tables without their ids, which results do not read. */
async function read(items: readonly string[]): Promise<Record<string, unknown>> {
  const said: Record<string, unknown> = {};
  for await (const { party, items: own } of readAnswers(await readAskedParties("golden"), items, version.codebook)) {
    said[party.party] = own && Object.fromEntries(Array.from(own, ([item, state]) => [item, withoutIds(state)]));
  }
  return said;
}

function withoutIds(state: ItemState): unknown {
  if (state.state !== "answered" || !Array.isArray(state.value)) return state;
  return state.value.map((each: string | TableRow) => (typeof each === "string" ? each : each.cells));
}

test("rows of a few items and the sealed texts of all say the same of every Party", async () => {
  const names = version.codebook.items.map(({ name }) => name);
  const all = await read(names);
  expect(Object.values(all).some((said) => said === null)).toBe(true);
  for (const name of names) {
    const few = await read([name]);
    for (const [party, said] of Object.entries(all)) {
      const own = said === null ? null : { [name]: (said as Record<string, unknown>)[name] };
      expect(few[party], `${party} ${name}`).toEqual(own);
    }
  }
});
