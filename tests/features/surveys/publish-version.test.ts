import pg from "pg";
import { beforeAll, expect, test } from "vitest";
import { sql } from "#app/io/db.server.ts";
import { loadDefinitions } from "#app/features/surveys/load-definitions.server.ts";
import { loadRegister } from "#app/features/surveys/load-register.server.ts";
import { publishCatalogue } from "#app/features/surveys/publish-catalogue.server.ts";
import { publishVersion } from "#app/features/surveys/publish-version.server.ts";
import { listSurveys, readVersion } from "#app/features/surveys/queries.server.ts";
import { readFolder, readJson } from "#app/features/surveys/read-folder.server.ts";
import type { Catalogue, Register } from "#app/features/surveys/inputs.ts";
import type { Definition } from "#app/features/surveys/check-definition.server.ts";
import { useDatabase } from "../../support/database.ts";

const { superuserUrl } = useDatabase();
const register = readJson("surveys/register/parties.json") as Register;
const catalogue = readJson("surveys/catalogue/strategic-vision/v1.json") as Catalogue;
const first = readFolder("surveys/strategic-vision/v1");

beforeAll(async () => {
  expect(await loadDefinitions(null)).toEqual([]);
});

test("the register has 185 Parties in six regions, and loading it again changes nothing", async () => {
  expect(await sql("SELECT count(*)::int AS parties, count(DISTINCT region_id)::int AS regions FROM party")).toEqual([
    { parties: 185, regions: 6 },
  ]);
  expect(await loadRegister(register, null)).toEqual({ changed: 0 });
});

test("a Party that is renamed in the register is corrected, and that alone", async () => {
  const renamed = { en: "Kenya (renamed)", fr: "Kenya (renommé)", es: "Kenya (renombrada)" };
  const parties = register.parties.map((party) => (party.iso3 === "KEN" ? { ...party, name: renamed } : party));
  expect(await loadRegister({ ...register, parties }, null)).toEqual({ changed: 1 });
  expect(await loadRegister(register, null)).toEqual({ changed: 1 });
});

test("the same content published again is the same version, whatever the order of its keys", async () => {
  expect(await publishVersion(first, null)).toEqual({ version: "strategic-vision/v1", alreadyPublished: true });
  const reordered = Object.fromEntries(Object.entries(first.questionnaire as object).reverse());
  expect(await publishVersion({ ...first, questionnaire: reordered }, null)).toEqual({
    version: "strategic-vision/v1",
    alreadyPublished: true,
  });
  const [counts] = await sql<{ events: number; versions: number }>(
    "SELECT count(*)::int AS events, (SELECT count(*)::int FROM version) AS versions FROM event WHERE command = 'version.publish'",
  );
  expect(counts?.events).toBe(counts?.versions);
});

test("changed content under the same number is refused, and nothing changes", async () => {
  const before = await sql("SELECT * FROM version ORDER BY id");
  const title = { default: "Another title", fr: "Un autre titre", es: "Otro título" };
  expect(
    await publishVersion({ ...first, questionnaire: { ...(first.questionnaire as object), title } }, null),
  ).toEqual({
    problem: "version_sealed",
    details: { survey: "strategic-vision", number: 1, next: 2 },
  });
  expect(await sql("SELECT * FROM version ORDER BY id")).toEqual(before);
});

test("a second version stands beside the first, each with its own codebook", async () => {
  const survey = (await listSurveys()).find(({ id }) => id === "strategic-vision");
  expect(survey?.versions.map(({ id }) => id).slice(-2)).toEqual(["strategic-vision/v2", "strategic-vision/v1"]);
  const [v1, v2] = await Promise.all([readVersion("strategic-vision/v1"), readVersion("strategic-vision/v2")]);
  expect(v1?.contentHash).not.toBe(v2?.contentHash);
  expect(v1?.codebook.items.length).toBeGreaterThan(0);
  expect(v1?.catalogue.indicators).toHaveLength(53);
  expect(v1).toBe(await readVersion("strategic-vision/v1"));
  expect(await readVersion("strategic-vision/v9")).toBeNull();
});

test("a definition with faults is not published: each fault names file, place and problem", async () => {
  const questionnaire = structuredClone(first.questionnaire) as { title: Record<string, string> };
  delete questionnaire.title["es"];
  const refused = await publishVersion({ ...first, number: 7, questionnaire }, null);
  expect(refused).toMatchObject({
    faults: [{ file: "questionnaire.json", path: "title.es", language: "es", problem: "words_missing" }],
  });
  expect(await readVersion("strategic-vision/v7")).toBeNull();
});

test("a definition that names a catalogue that is not there is refused", async () => {
  const measures = { ...(first.measures as object), catalogue: { id: "strategic-vision", version: 9 } };
  expect(await publishVersion({ ...first, number: 7, measures }, null)).toMatchObject({ problem: "catalogue_unknown" });
});

test.each<[string, Partial<Definition>]>([
  ["no objects at all", { questionnaire: 3, measures: null }],
  ["a number with decimals", { questionnaire: { title: 1.5 } }],
  ["a cut character", { questionnaire: { title: "\ud800" } }],
])("%s under a new number has faults, under an old one is refused", async (_, content) => {
  expect(await publishVersion({ ...first, number: 8, ...content }, null)).toHaveProperty("faults");
  expect(await publishVersion({ ...first, ...content }, null)).toMatchObject({ problem: "version_sealed" });
});

test("two who publish the same new version at once publish it once", async () => {
  const outcomes = await Promise.all([1, 2, 3].map(() => publishVersion({ ...first, survey: "at-once" }, null)));
  expect(outcomes.map((outcome) => "alreadyPublished" in outcome && outcome.alreadyPublished).sort()).toEqual([
    false,
    true,
    true,
  ]);
});

test("a catalogue is sealed in the same way", async () => {
  expect(await publishCatalogue(catalogue, null)).toEqual({ alreadyPublished: true });
  const changed = { ...catalogue, title: { en: "a", fr: "b", es: "c" } };
  expect(await publishCatalogue(changed, null)).toMatchObject({ problem: "catalogue_sealed" });
});

test("not even the owner of the tables changes, deletes or truncates a version", async () => {
  const owner = new pg.Client({ connectionString: superuserUrl() });
  await owner.connect();
  try {
    await expect(owner.query("UPDATE version SET content_hash = 'x'")).rejects.toThrow(
      "version is sealed: UPDATE refused",
    );
    await expect(owner.query("DELETE FROM version")).rejects.toThrow("version is sealed: DELETE refused");
    await expect(owner.query("TRUNCATE version CASCADE")).rejects.toThrow("sealed");
    await expect(owner.query("UPDATE catalogue SET content = '{}'")).rejects.toThrow(
      "catalogue is sealed: UPDATE refused",
    );
  } finally {
    await owner.end();
  }
});
