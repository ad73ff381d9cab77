import { expect, test } from "vitest";
import { findItem } from "#app/core/survey/find-item.ts";
import { tableVariables, variablesOf } from "#app/core/survey/variables.ts";
import { checkedSample } from "./sample-survey.ts";

const { codebook } = checkedSample();

test("the wide export has one fact a column, in the order asked, and a state for each item", () => {
  expect(variablesOf(codebook).map(({ name, kind }) => `${name} ${kind}`)).toEqual([
    "quotas_set.state state",
    "quotas_set code",
    "quota_kinds.state state",
    "quota_kinds.plants flag",
    "quota_kinds.animals flag",
    "quota_kinds.none flag",
    "quota_count.state state",
    "quota_count integer",
    "studies_band.state state",
    "studies_band code",
    "species.state state",
    "species rows",
    "partner.state state",
    "partner code",
    "remarks.state state",
    "remarks long_text",
    "adopted_on.state state",
    "adopted_on date",
    "published_at.state state",
    "published_at link",
    "area.state state",
    "area decimal",
  ]);
});

test("the rows of a table have columns of their own", () => {
  const variables = tableVariables(findItem(codebook, "species")!);
  expect(variables.map(({ name, item, column, code }) => [name, item, column, code].join(" "))).toEqual([
    "taxon.state species taxon ",
    "taxon species taxon ",
    "exported.state species exported ",
    "exported species exported ",
    "origin.state species origin ",
    "origin species origin ",
    "uses.state species uses ",
    "uses.food species uses food",
    "uses.medicine species uses medicine",
  ]);
});

test("a flag is labelled by its question and its code, in three languages", () => {
  const flag = variablesOf(codebook).find(({ name }) => name === "quota_kinds.plants");
  expect(flag).toEqual({
    name: "quota_kinds.plants",
    item: "quota_kinds",
    column: null,
    code: "plants",
    kind: "flag",
    labels: {
      en: "Which kinds? – plants",
      fr: "Which kinds? fr – plants fr",
      es: "Which kinds? es – plants es",
    },
  });
});

test("no two columns have one name", () => {
  const names = variablesOf(codebook).map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});
