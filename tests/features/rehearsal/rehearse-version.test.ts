import { beforeAll, expect, test } from "vitest";
import { rehearseVersion } from "../../../app/features/rehearsal/rehearsal-view.server.ts";
import { listSurveys, readVersion } from "../../../app/features/surveys/queries.server.ts";
import { loadDefinitions } from "../../../app/features/surveys/load-definitions.server.ts";
import { sql } from "../../../app/io/db.server.ts";
import { useDatabase } from "../../support/database.ts";

useDatabase();

beforeAll(async () => {
  expect(await loadDefinitions(null)).toEqual([]);
});

test("every published version can be rehearsed with every Party of the register, and nothing is stored", async () => {
  const before = await everything();
  for (const { id } of (await listSurveys()).flatMap(({ versions }) => versions)) {
    const version = (await readVersion(id))!;
    const rehearsal = await rehearseVersion(version, "fr");
    expect(rehearsal.asked, id).toBe(185);
    expect(rehearsal.measures.map(({ key }) => key)).toEqual(version.measures.map(({ key }) => key));
    const ofParties = rehearsal.measures.filter(({ reads }) => reads !== "round");
    for (const { key, result, breakdowns } of ofParties) {
      expect(result.eligible, key).toBe(185);
      const byRegion = breakdowns.find(({ breakdown }) => breakdown === "region")!;
      expect(
        byRegion.groups.reduce((sum, group) => sum + group.result.eligible, 0),
        key,
      ).toBe(185);
    }
  }
  expect(await everything()).toEqual(before);
});

test("findings are said in the reader's language, with the numbers that the version's page gives to its questions", async () => {
  const version = (await readVersion("strategic-vision/v2"))!;
  const { findings, times } = await rehearseVersion(version, "es");
  const exports = findings.unread.find(({ name }) => name === "exports")!;
  expect(exports).toMatchObject({
    number: "1.4",
    decides: expect.arrayContaining([{ name: "q221_any", number: "2.1" }]),
  });
  expect(exports.label).toMatch(/^¿/);
  expect(findings.unfed.map(({ code }) => code)).toContain("1.3.1");
  expect(times[0]!.languages.map(({ language }) => language)).toEqual(["en", "fr", "es"]);
  expect(times[0]!.sections.map(({ number }) => number)).toEqual(
    version.codebook.sections.map((_, index) => index + 1),
  );
});

async function everything(): Promise<unknown> {
  return sql(
    "SELECT (SELECT count(*) FROM event) AS events, (SELECT count(*) FROM round) AS rounds, (SELECT count(*) FROM response) AS responses",
  );
}
