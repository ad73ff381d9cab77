import { globSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { comparabilitySchema } from "#app/core/compare/comparability.ts";
import { rollUp } from "#app/core/rollup/roll-up.ts";
import { groupingFault, groupingSchema, groupOf, type Grouping } from "#app/core/survey/grouping.ts";
import { measures } from "../rollup/rounds.ts";
import { accountOf } from "#app/core/rollup/account.ts";

const words = (en: string) => ({ en, fr: en, es: en });

const poor: Grouping = {
  grouping: "least-developed",
  label: words("Least developed"),
  source: words("A list"),
  asOf: "2025-01-01",
  groups: [{ group: "least-developed", label: words("Least developed"), parties: ["NPL", "UGA"] }],
  rest: { group: "other", label: words("Others") },
};

test("a Party on the list is in its group, everybody else in the rest", () => {
  expect(["NPL", "UGA", "KEN"].map((party) => groupOf(party, poor))).toEqual([
    "least-developed",
    "least-developed",
    "other",
  ]);
});

describe("a grouping is refused", () => {
  const change = (changed: Partial<Grouping>) => groupingFault({ ...poor, ...changed });
  const again = { group: "second", label: words("Second"), parties: ["KEN", "UGA"] };

  it.each([
    ["when its name is that of a division which every round has", { grouping: "region" }, "grouping_taken"],
    ["when two groups have one name", { rest: { group: "least-developed", label: words("Others") } }, "group_twice"],
    ["when a group is named as the whole is", { rest: { group: "all", label: words("All") } }, "group_twice"],
    ["when a Party is in two groups", { groups: [...poor.groups, again] }, "group_of_party_twice"],
  ])("%s", (_, changed, problem) => {
    expect(change(changed)?.problem).toBe(problem);
  });

  it("only then", () => {
    expect(groupingFault(poor)).toBeNull();
  });
});

/** Any grouping of twelve Parties into at most five groups and a rest. */
const parties = Array.from({ length: 12 }, (_, index) => `P${String.fromCharCode(65 + index)}A`);
const anyGrouping = fc
  .array(fc.integer({ min: 0, max: 5 }), { minLength: parties.length, maxLength: parties.length })
  .map((places): Grouping => {
    const groups = [0, 1, 2, 3, 4].map((place) => ({
      group: `group-${place}`,
      label: words(`Group ${place}`),
      parties: parties.filter((_, index) => places[index] === place),
    }));
    return { ...poor, grouping: "any", groups };
  });

test("whatever the grouping, its groups add up to the whole in every segment", () => {
  fc.assert(
    fc.property(anyGrouping, (grouping) => {
      const names = [...grouping.groups, grouping.rest].map(({ group }) => group);
      const rows = parties.map((party) => ({ party, groups: { any: groupOf(party, grouping) }, items: null }));
      for (const { all, breakdowns } of rollUp(measures, rows, [{ breakdown: "any", groups: names }])) {
        for (const [index, { segment, parties: whole }] of accountOf(all).entries()) {
          const parts = breakdowns[0]!.groups.map(({ result }) => accountOf(result)[index]!.parties);
          expect(
            parts.reduce((sum, part) => sum + part, 0),
            segment,
          ).toBe(whole);
        }
      }
    }),
  );
});

test.each(globSync("surveys/register/groupings/*.json"))("%s is a grouping in order", (file) => {
  const { $schema, ...grouping } = groupingSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  expect($schema).toBe("../../grouping.schema.json");
  expect(file).toContain(`/${grouping.grouping}.json`);
  expect(groupingFault(grouping)).toBeNull();
});

test.each([
  ["grouping", groupingSchema],
  ["comparability", comparabilitySchema],
])("the example of a %s in surveys/README.md is in order", (kind, schema) => {
  const [, example = ""] =
    new RegExp(`\`\`\`json ${kind}\\n([^]*?)\`\`\``).exec(readFileSync("surveys/README.md", "utf8")) ?? [];
  expect(schema.safeParse(JSON.parse(example)).success).toBe(true);
});
