import { expect, test } from "vitest";
import { answersFileSchema } from "#app/core/survey/answers-file.ts";
import { draftFromFile } from "#app/core/survey/draft-from-file.ts";
import { readResponse } from "#app/core/survey/read-response.ts";
import { checkedSample } from "./sample-survey.ts";

const { codebook } = checkedSample();

const file = {
  responses: [
    {
      party: "PER",
      answers: {
        quotas_set: "yes",
        quota_kinds: ["animals"],
        quota_count: { reason: "no_information" },
        species: [{ taxon: "Vicugna vicugna", exported: "12.5", uses: ["food"] }, { taxon: "Lama guanicoe" }],
      },
    },
  ],
};

test("a file of answers becomes drafts", () => {
  const { answers } = answersFileSchema.parse(file).responses[0]!;
  const draft = draftFromFile(codebook, answers);
  expect(draft.faults).toEqual([]);
  expect([...draft.answers].map(([path, { value, reason }]) => [path, value ?? reason])).toEqual([
    ["quotas_set", "yes"],
    ["quota_kinds", ["animals"]],
    ["quota_count", "no_information"],
    ["species", ["row1", "row2"]],
    ["species/row1/taxon", "Vicugna vicugna"],
    ["species/row1/exported", "12.5"],
    ["species/row1/uses", ["food"]],
    ["species/row2/taxon", "Lama guanicoe"],
  ]);
  const { states, faults } = readResponse(codebook, draft.answers);
  expect(faults).toEqual([]);
  expect(states.get("species")).toMatchObject({ state: "answered", value: [{ id: "row1" }, { id: "row2" }] });
});

test("what the version does not ask is told", () => {
  const { faults } = draftFromFile(codebook, {
    nothing: "x",
    quotas_set: [{ taxon: "x" }],
    species: [{ colour: "red" }],
  });
  expect(faults.map(({ problem, item, column }) => [problem, item, column])).toEqual([
    ["unknown_item", "nothing", null],
    ["rows_without_table", "quotas_set", null],
    ["unknown_column", "species", "colour"],
  ]);
  expect(draftFromFile(codebook, { species: "Panthera onca" }).faults[0]?.problem).toBe("table_without_rows");
});

test("an empty list is a blank, of codes as of rows", () => {
  const draft = draftFromFile(codebook, { quota_kinds: [], species: [] });
  expect(draft.faults).toEqual([]);
  const { states } = readResponse(codebook, draft.answers);
  expect(states.get("species")).toEqual({ state: "not_answered" });
});
