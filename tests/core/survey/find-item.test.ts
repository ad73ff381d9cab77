import { expect, test } from "vitest";
import { parsePath } from "#app/core/survey/find-item.ts";
import { checkedSample } from "./sample-survey.ts";

const { codebook } = checkedSample();

test.each([
  ["quotas_set", "quotas_set", null, null],
  ["species", "species", null, null],
  ["species/7fx2/taxon", "species", "7fx2", "taxon"],
])("%s is a place of an answer", (path, item, row, column) => {
  const parsed = parsePath(codebook, path);
  expect([parsed?.item.name, parsed?.row, parsed?.column?.name ?? null]).toEqual([item, row, column]);
});

test.each([
  "",
  "nothing",
  "constructor",
  "__proto__",
  "species/7fx2",
  "species/7fx2/",
  "species/7fx2/nothing",
  "species/7fx2/taxon/more",
  "species/__proto__/taxon",
  "species/ROW1/taxon",
  "species/abc/taxon",
  "quotas_set/7fx2/taxon",
  "/species",
])("“%s” is none", (path) => {
  expect(parsePath(codebook, path)).toBeNull();
});
