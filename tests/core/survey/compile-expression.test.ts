import { expect, test } from "vitest";
import type { Condition } from "#app/core/measures/condition.ts";
import { compileExpression } from "#app/core/survey/compile-expression.ts";
import { findItem } from "#app/core/survey/find-item.ts";
import { checkedSample } from "./sample-survey.ts";

const { codebook } = checkedSample();

test.each<[string, Condition]>([
  ["{quotas_set} = 'yes'", { item: "quotas_set", in: ["yes"] }],
  ["{quotas_set} <> 'yes'", { not: { item: "quotas_set", in: ["yes"] } }],
  ["{quotas_set} != 'yes'", { not: { item: "quotas_set", in: ["yes"] } }],
  ["{quotas_set} anyof ['yes', 'no']", { item: "quotas_set", in: ["yes", "no"] }],
  ["{quota_kinds} anyof ['plants']", { item: "quota_kinds", includesAny: ["plants"] }],
  ["{quota_kinds} allof ['plants', 'animals']", { item: "quota_kinds", includesAll: ["plants", "animals"] }],
  ["{quota_kinds} contains 'plants'", { item: "quota_kinds", includesAll: ["plants"] }],
  ["{quota_kinds} notcontains 'plants'", { not: { item: "quota_kinds", includesAll: ["plants"] } }],
  ["{quota_count} >= 5", { item: "quota_count", atLeast: "5" }],
  ["{quota_count} <= '2.5'", { item: "quota_count", atMost: "2.5" }],
  [
    "{quota_count} = 0",
    {
      all: [
        { item: "quota_count", atLeast: "0" },
        { item: "quota_count", atMost: "0" },
      ],
    },
  ],
  ["{species} notempty", { item: "species", answered: true }],
  ["{species} empty", { item: "species", answered: false }],
  ["!({quotas_set} = 'yes')", { not: { item: "quotas_set", in: ["yes"] } }],
  ["negate ({quotas_set} = 'yes')", { not: { item: "quotas_set", in: ["yes"] } }],
  [
    "{quotas_set} = 'yes' and {quota_count} >= 1 and {species} notempty or {quota_kinds} empty",
    {
      any: [
        {
          all: [
            { item: "quotas_set", in: ["yes"] },
            { item: "quota_count", atLeast: "1" },
            { item: "species", answered: true },
          ],
        },
        { item: "quota_kinds", answered: false },
      ],
    },
  ],
])("%s", (text, condition) => {
  const compiled = compileExpression(
    text,
    (name) => findItem(codebook, name),
    (problem) => {
      throw new Error(problem);
    },
  );
  expect(compiled).toEqual(condition);
});
