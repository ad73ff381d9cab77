import { beforeAll, expect, test } from "vitest";
import type { Code } from "#app/core/survey/codebook.ts";
import { listNames, type ListName } from "#app/core/survey/lists.ts";
import type { Definition } from "#app/features/surveys/check-definition.server.ts";
import { loadReferences } from "#app/features/surveys/load-definitions.server.ts";
import { publishVersion } from "#app/features/surveys/publish-version.server.ts";
import { readVersion } from "#app/features/surveys/queries.server.ts";
import { referencesInFiles } from "#app/features/surveys/references.server.ts";
import { sql } from "#app/io/db.server.ts";
import { useDatabase } from "../../support/database.ts";

useDatabase();
const lists = await referencesInFiles("surveys").readLists();

beforeAll(async () => {
  await loadReferences(null);
});

test("a version that is published has the codes and labels of the lists that it names", async () => {
  expect(await publishVersion(asking(1, "panthera_leo"), null)).toHaveProperty("version", "lists/v1");
  expect(await codesOf("lists/v1")).toEqual(listNames.map((name) => lists[name]));
});

test("it keeps them when the register changes, and the next version has them as they are then", async () => {
  await sql("UPDATE party SET name = jsonb_set(name, '{en}', '\"Elsewhere\"') WHERE id = 'KEN'");
  expect(await publishVersion(asking(1, "panthera_leo"), null)).toHaveProperty("alreadyPublished", true);
  expect(await codesOf("lists/v1")).toEqual(listNames.map((name) => lists[name]));
  await publishVersion(asking(2, "panthera_leo"), null);
  const [parties] = await codesOf("lists/v2");
  expect(parties?.find(({ code }) => code === "KEN")?.label.en).toBe("Elsewhere");
});

test("a code that a list does not have is refused in a measure", async () => {
  expect(await publishVersion(asking(3, "panthera_leonis"), null)).toMatchObject({
    faults: [{ problem: "unknown_code", params: { item: "which_taxa", code: "panthera_leonis" } }],
  });
});

/** A survey that asks for one code of each list, and counts the Parties that give one taxon. */
function asking(number: number, taxon: string): Definition {
  const words = { default: "A", fr: "A", es: "A" };
  const label = { en: "A", fr: "A", es: "A" };
  const which = (choicesFrom: ListName) => ({
    type: "dropdown",
    name: `which_${choicesFrom}`,
    title: words,
    choicesFrom,
  });
  const measure = {
    key: "which",
    kind: "parties",
    indicators: ["1.5.2"],
    label,
    unit: label,
    headline: "number",
    condition: { item: "which_taxa", in: [taxon] },
  };
  return {
    survey: "lists",
    number,
    questionnaire: { title: words, pages: [{ name: "all", title: words, elements: listNames.map(which) }] },
    measures: { catalogue: { id: "strategic-vision", version: 1 }, measures: [measure] },
  };
}

async function codesOf(version: string): Promise<(readonly Code[])[]> {
  return (await readVersion(version))!.codebook.items.map(({ codes }) => codes);
}
