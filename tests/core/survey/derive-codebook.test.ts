import { describe, expect, test } from "vitest";
import { deriveCodebook } from "#app/core/survey/derive-codebook.ts";
import { findItem } from "#app/core/survey/find-item.ts";
import { listNames } from "#app/core/survey/lists.ts";
import { checkedSample, inThree, lists } from "./sample-survey.ts";

const { codebook, questionnaire } = checkedSample();
const item = (name: string) => findItem(codebook, name)!;

test("sections and items are in the order asked", () => {
  expect(codebook.sections.map(({ name }) => name)).toEqual(["quotas", "more"]);
  expect(codebook.items.map(({ name, section, kind }) => `${section} ${name} ${kind}`)).toEqual([
    "quotas quotas_set choice",
    "quotas quota_kinds choices",
    "quotas quota_count integer",
    "more studies_band choice",
    "more species table",
    "more partner choice",
    "more remarks long_text",
    "more adopted_on date",
    "more published_at link",
    "more area decimal",
  ]);
});

test("an item has everything that reading an answer needs, and nothing undefined", () => {
  expect(item("quota_count")).toEqual({
    name: "quota_count",
    kind: "integer",
    section: "quotas",
    label: inThree("How many?"),
    guidance: null,
    why: null,
    unit: inThree("quotas"),
    required: true,
    indicators: [],
    reasons: ["no_information", "not_applicable"],
    codes: [],
    exclusiveCodes: [],
    minimum: "0",
    maximum: "500",
    maximumLength: null,
    shownWhen: null,
    universe: {
      condition: { not: { item: "quotas_set", in: ["no"] } },
      words: inThree("Parties that set quotas"),
    },
    columns: [],
    maximumRows: null,
  });
});

test("it survives being kept as JSON", () => {
  expect(JSON.parse(JSON.stringify(codebook))).toEqual(codebook);
});

describe("visibility", () => {
  test("of a panel is joined to its items'", () => {
    expect(item("partner").shownWhen).toEqual({ item: "quotas_set", in: ["yes"] });
    expect(item("remarks").shownWhen).toEqual({
      all: [
        { item: "quotas_set", in: ["yes"] },
        { item: "partner", answered: true },
      ],
    });
  });
});

test.each(listNames)("choices from the list of %s are its codes, in its order", (choicesFrom) => {
  const { title } = questionnaire;
  const element = { type: "dropdown" as const, name: "which", title, choicesFrom };
  const asked = { title, pages: [{ name: "page", title, elements: [element] }] };
  expect(deriveCodebook(asked, lists).items[0]!.codes).toEqual(lists[choicesFrom]);
});

test("a table has its columns", () => {
  const { columns, maximumRows } = item("species");
  expect(maximumRows).toBe(3);
  expect(columns.map(({ name, kind, required }) => [name, kind, required])).toEqual([
    ["taxon", "text", true],
    ["exported", "decimal", false],
    ["origin", "choice", false],
    ["uses", "choices", false],
  ]);
});

test("a checked questionnaire gives the codebook of its check; an unchecked one is a defect", () => {
  expect(deriveCodebook(questionnaire, lists)).toEqual(codebook);
  const unchecked = structuredClone(questionnaire);
  unchecked.pages[0]!.elements[1]!.visibleIf = "today() > 1";
  expect(() => deriveCodebook(unchecked, lists)).toThrow("today");
});
