import pg from "pg";
import { beforeAll, expect, test } from "vitest";
import { mintAllScope } from "#app/core/access/scope.ts";
import { inScope, sql } from "#app/io/db.server.ts";
import type { FieldProblem, LaunchInput } from "#app/features/rounds/inputs.ts";
import { launchRound } from "#app/features/rounds/launch-round.server.ts";
import { readEligible, readRound } from "#app/features/rounds/queries.server.ts";
import { loadDefinitions } from "#app/features/surveys/load-definitions.server.ts";
import { loadRegister } from "#app/features/surveys/load-register.server.ts";
import { readJson } from "#app/features/surveys/read-folder.server.ts";
import type { Register } from "#app/features/surveys/inputs.ts";
import { useDatabase } from "../../support/database.ts";
import { aRound } from "./scenario.ts";

const { superuserUrl } = useDatabase();
const register = readJson("surveys/register/parties.json") as Register;

const groups = async (round: string) => Map.groupBy(await readEligible(round), (party) => party.groups.eu);
const codes = async (round: string) => (await readEligible(round)).map(({ party }) => party);
const count = () => sql("SELECT (SELECT count(*) FROM round) AS rounds, (SELECT count(*) FROM eligible) AS eligible");

beforeAll(async () => {
  await loadDefinitions(null);
});

test("with the European Union 185 Parties are asked, without it 184", async () => {
  expect(await launchRound({ ...aRound, id: "with-eu" }, null)).toEqual({ round: "with-eu", asked: 185 });
  expect(await launchRound({ ...aRound, id: "without-eu", includesEu: false }, null)).toEqual({
    round: "without-eu",
    asked: 184,
  });
  expect((await groups("with-eu")).get("union")?.map(({ party }) => party)).toEqual(["EUE"]);
  expect((await groups("with-eu")).get("member")).toHaveLength(27);
  expect((await groups("without-eu")).has("union")).toBe(false);
});

test("only Parties for which the Convention is in force on the reference date are asked, that day included", async () => {
  const joined = register.parties.find(({ iso3 }) => iso3 === "EUE")!.inForceOn;
  const dayBefore = new Date(Date.parse(joined) - 86_400_000).toISOString().slice(0, 10);
  await launchRound({ ...aRound, id: "that-day", referenceDate: joined }, null);
  await launchRound({ ...aRound, id: "day-before", referenceDate: dayBefore }, null);
  expect(await codes("that-day")).toContain("EUE");
  expect(await codes("day-before")).not.toContain("EUE");
});

test("each Party asked has one response, pinned to the version of the round", async () => {
  await launchRound({ ...aRound, id: "responses" }, null);
  const { rows } = await inScope(mintAllScope(), (client) =>
    client.query(
      "SELECT version_id, count(*)::int AS responses FROM response WHERE round_id = 'responses' GROUP BY version_id",
    ),
  );
  expect(rows).toEqual([{ version_id: "strategic-vision/v1", responses: 185 }]);
});

test("a later change of the register moves nothing in a round that is launched", async () => {
  await launchRound({ ...aRound, id: "pinned" }, null);
  const before = await readEligible("pinned");
  const parties = register.parties.map((party) =>
    party.iso3 === "KEN"
      ? { ...party, region: "asia", name: { en: "K", fr: "K", es: "K" }, inForceOn: "2090-01-01" }
      : party,
  );
  const newcomer = { ...parties[0]!, iso3: "XAA", iso2: "XA", name: { en: "New", fr: "Nouveau", es: "Nueva" } };
  expect(await loadRegister({ ...register, parties: [...parties, newcomer] }, null)).toEqual({ changed: 2 });
  expect(await readEligible("pinned")).toEqual(before);
  await launchRound({ ...aRound, id: "after" }, null);
  const after = await readEligible("after");
  expect(after.some(({ party }) => party === "KEN")).toBe(false);
  expect(after.some(({ party }) => party === "XAA")).toBe(true);
  await loadRegister(register, null);
});

test("times are those of the zone that was named", async () => {
  await launchRound({ ...aRound, id: "zoned", opensAt: "2026-03-31T23:59" }, null);
  expect(await readRound("zoned")).toMatchObject({
    opensAt: "2026-03-31T21:59:00.000Z",
    periodTo: "2025-12-31",
    timeZone: "Europe/Zurich",
  });
});

test("a round without a name is named after its survey and the last year of its period", async () => {
  expect(await launchRound(aRound, null)).toMatchObject({ round: "strategic-vision-2025" });
  expect(await launchRound(aRound, null)).toMatchObject({ round: "strategic-vision-2025-2" });
});

test.each<[string, Partial<LaunchInput>, string, FieldProblem["problem"]]>([
  ["a title missing in one language", { title: { ...aRound.title, fr: "" } }, "title.fr", "title_missing"],
  ["a date that does not exist", { periodTo: "2025-02-29" }, "periodTo", "date_form"],
  ["a period that ends before it begins", { periodTo: "2022-12-31" }, "periodTo", "period_reversed"],
  ["a zone that is only an offset", { timeZone: "+02:00" }, "timeZone", "zone_unknown"],
  ["a time in words", { dueAt: "noon" }, "dueAt", "time_form"],
  ["a time that the clocks jump over", { dueAt: "2026-03-29T02:30" }, "dueAt", "time_skipped"],
  ["a time that comes twice", { dueAt: "2026-10-25T02:30" }, "dueAt", "time_twice"],
  ["answers due before the opening", { dueAt: "2025-01-01T00:00" }, "dueAt", "due_before_opening"],
  ["a closing before the due time", { closesAt: "2098-03-31T23:58" }, "closesAt", "closing_before_due"],
  ["a version that is not published", { version: "strategic-vision/v9" }, "version", "version_unknown"],
  ["a name with a slash", { id: "a/b" }, "id", "round_id_form"],
  ["a name that is taken", { id: "with-eu" }, "id", "round_id_taken"],
  ["a date before there were Parties", { referenceDate: "1970-01-01" }, "referenceDate", "nobody_eligible"],
])("%s is refused at its field, and nothing is written", async (_, change, field, problem) => {
  const before = await count();
  expect(await launchRound({ ...aRound, ...change }, null)).toMatchObject({ faults: [{ field, problem }] });
  expect(await count()).toEqual(before);
});

test("every field that is wrong is told at once", async () => {
  const told = await launchRound(
    { ...aRound, title: { en: "", fr: "", es: "" }, periodFrom: "x", closesAt: "x" },
    null,
  );
  expect("faults" in told && told.faults.map(({ field }) => field)).toEqual([
    "title.en",
    "title.fr",
    "title.es",
    "periodFrom",
    "closesAt",
  ]);
});

test("not even the owner of the tables changes what was launched", async () => {
  const owner = new pg.Client({ connectionString: superuserUrl() });
  await owner.connect();
  try {
    await expect(owner.query("UPDATE round SET due_at = now() WHERE id = 'with-eu'")).rejects.toThrow("is launched");
    await expect(owner.query("UPDATE eligible SET groups = '{}'")).rejects.toThrow("sealed");
    await expect(owner.query("DELETE FROM round WHERE id = 'with-eu'")).rejects.toThrow(
      /is launched|sealed|violates foreign key/,
    );
  } finally {
    await owner.end();
  }
});
