import { beforeAll, expect, test } from "vitest";
import { mintAllScope, mintPartyScope, type Scope } from "#app/core/access/scope.ts";
import type { RoundMeasure } from "#app/core/measures/round-measure.ts";
import { matchEntries } from "#app/features/results/match-entries.server.ts";
import { readMatching } from "#app/features/results/matching-view.server.ts";
import { readResults } from "#app/features/results/queries.server.ts";
import { readRoundMeasures } from "#app/features/results/round-measures.server.ts";
import type { Round } from "#app/features/rounds/queries.server.ts";
import { inScope, sql } from "#app/io/db.server.ts";
import { makeGoldenRound } from "../../golden/make-golden-round.ts";
import { useDatabase } from "../../support/database.ts";
import { startServer, type TestServer } from "../../support/server.ts";

useDatabase();
let round: Round;
let meetings: RoundMeasure;
let server: TestServer;
const officer = { id: "officer", name: "An officer" };
const decision = { entry: "lion meeting", into: "range states of the lion", why: "The same meeting in Arusha" };

beforeAll(async () => {
  ({ round } = await makeGoldenRound());
  meetings = (await readRoundMeasures(round)).find(({ measure }) => measure.key === "meetings_named")!;
  await sql(
    `INSERT INTO "user" (id, name, email, updated_at) VALUES ('officer', 'An officer', 'officer@example.org', now())`,
  );
  server = await startServer();
});

async function counted() {
  const { all } = (await readResults(round, [meetings])).measures[0]!;
  return all.kind === "distinct" ? [all.unmatched, all.matched] : null;
}

async function kept(scope: Scope): Promise<number> {
  const { rows } = await inScope(scope, (client) => client.query("SELECT FROM match"));
  return rows.length;
}

test("a match says who decided and why, changes the matched count alone, and can be taken back", async () => {
  expect(await counted()).toEqual([3, 3]);
  expect(await matchEntries(round, meetings, decision, officer)).toEqual({ entry: "lion meeting" });
  expect(await counted()).toEqual([3, 2]);
  const { matches } = await readMatching(round, meetings, "en");
  expect(matches).toEqual([expect.objectContaining({ ...decision, by: "An officer", label: "Lion meeting" })]);
  await matchEntries(round, meetings, { ...decision, into: null, why: "It was another one" }, officer);
  expect(await counted()).toEqual([3, 3]);
  expect(await kept(mintAllScope())).toBe(2);
});

test("what is matched are words of Parties: no Party's scope sees them, and none decides", async () => {
  const kenya = mintPartyScope("KEN", "officer", "focal_point");
  expect(await kept(mintAllScope())).toBeGreaterThan(0);
  expect(await kept(kenya)).toBe(0);
  expect(await sql("SELECT FROM match")).toEqual([]);
  const decided = inScope(kenya, (client) =>
    client.query(
      `INSERT INTO match (round_id, measure, entry, revision, into_entry, why, matched_by_name, matched_at)
       VALUES ('golden', 'meetings_named', 'a', 1, 'b', 'The same.', 'Ana', now())`,
    ),
  );
  await expect(decided).rejects.toThrow(/row-level security/);
});

test("a match of a name that nobody gave, in a circle or without words changes nothing", async () => {
  const refused = async (input: typeof decision) => {
    const outcome = await matchEntries(round, meetings, input, officer);
    return "problem" in outcome ? outcome.problem : outcome;
  };
  expect(await refused({ ...decision, into: "nothing" })).toBe("match_entry_unknown");
  expect(await refused({ ...decision, entry: "nothing" })).toBe("match_entry_unknown");
  expect(await refused({ ...decision, why: " " })).toBe("match_words_missing");
  expect(await refused({ ...decision, into: decision.entry })).toBe("match_circle");
  await matchEntries(round, meetings, decision, officer);
  expect(await refused({ ...decision, entry: decision.into, into: decision.entry })).toBe("match_circle");
  expect(await counted()).toEqual([3, 2]);
});

test("no circle is made by people who decide at once, nor in the middle of a chain", async () => {
  const [a, b, c] = (await readMatching(round, meetings, "en")).entries.map(({ entry }) => entry);
  const into = (entry: string, other: string | null) =>
    matchEntries(round, meetings, { entry, into: other, why: "The same" }, officer);
  const start = async () => {
    for (const entry of [a!, b!, c!]) await into(entry, null);
  };
  await start();
  for (let turn = 0; turn < 25; turn += 1) {
    const both = await Promise.all([into(a!, b!), into(b!, a!)]);
    expect(both.filter((outcome) => "problem" in outcome)).toMatchObject([{ problem: "match_circle" }]);
    expect(await counted()).toEqual([3, 2]);
    await start();
  }
  await into(a!, b!);
  await into(b!, c!);
  expect(await counted()).toEqual([3, 1]);
  expect(await into(b!, a!)).toMatchObject({ problem: "match_circle" });
  expect(await counted()).toEqual([3, 1]);
  await start();
  await into(decision.entry, decision.into);
});

test("decisions are sealed", async () => {
  await expect(sql("UPDATE match SET why = 'other'")).rejects.toThrow();
  await expect(sql("DELETE FROM match")).rejects.toThrow();
});

test("the Secretariat matches names on a page that works without script; nobody else sees it", async () => {
  const page = "/en/secretariat/rounds/golden/matches/meetings_named";
  const officers = await server.as("secretariat");
  expect((await (await server.as("analyst"))(page)).status).toBe(404);
  const shown = await (await officers(page)).text();
  expect(shown).toContain("Eels and rivers");
  expect((await officers("/en/secretariat/rounds/golden/matches/enough")).status).toBe(404);
});
