import { beforeAll, describe, expect, test } from "vitest";
import { languages } from "#app/core/language.ts";
import { loadDefinitions } from "#app/features/surveys/load-definitions.server.ts";
import { readVersion, type Version } from "#app/features/surveys/queries.server.ts";
import { viewVersion } from "#app/features/surveys/version-view.server.ts";
import { useDatabase } from "../../support/database.ts";

useDatabase();
let first: Version;

beforeAll(async () => {
  await loadDefinitions(null);
  first = (await readVersion("strategic-vision/v1"))!;
});

describe.each(["strategic-vision/v1", "strategic-vision/v3", "secretariat-record/v1"])("%s", (id) => {
  test.each(languages)("in %s every item of the codebook is read once, numbered by section", async (language) => {
    const version = (await readVersion(id))!;
    const view = viewVersion(version, language);
    const items = view.sections.flatMap((section) => section.items);
    expect(items.map(({ name }) => name).sort()).toEqual(version.codebook.items.map(({ name }) => name).sort());
    expect(new Set(items.map(({ number }) => number)).size).toBe(items.length);
    for (const section of view.sections) {
      expect(section.items.map(({ number }) => number)).toEqual(
        section.items.map((_, at) => `${section.number}.${at + 1}`),
      );
    }
  });

  test.each(languages)(
    "in %s every measure is a sentence under each indicator it feeds, with the items it reads",
    async (language) => {
      const version = (await readVersion(id))!;
      const { indicators } = viewVersion(version, language);
      for (const measure of version.measures) {
        const views = indicators.flatMap((indicator) => indicator.measures.filter(({ key }) => key === measure.key));
        expect(views).toHaveLength(measure.indicators.length);
        for (const { sentences, reads } of views) {
          expect(sentences).toMatch(/^\p{Lu}.*\.$/su);
          // A key that has no words would be shown as it is.
          expect(sentences).not.toMatch(/\w+\.\w+_\w+|\{\{/);
          expect(reads.length).toBeGreaterThan(0);
        }
      }
    },
  );
});

test("logic is told in words, with the items that it reads", () => {
  const items = viewVersion(first, "en").sections.flatMap((section) => section.items);
  const where = items.find(({ name }) => name === "q221_where");
  expect(where?.shownWhen?.condition).toMatch(/^answered “.*” or “.*” to “.*”$/);
  expect(where?.shownWhen?.reads.map(({ name }) => name)).toEqual(["q221_shared"]);
  expect(where?.universe?.reads.map(({ name }) => name)).toEqual(["exports"]);
});

test("only the French titles of indicators are official", () => {
  const wordings = languages.map(
    (language) => new Set(viewVersion(first, language).indicators.map(({ wording }) => wording)),
  );
  expect(wordings).toEqual([new Set(["working translation"]), new Set(["official"]), new Set(["working translation"])]);
});
