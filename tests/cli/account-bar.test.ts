import { expect, test } from "vitest";
import { accountBar } from "../../app/cli/account-bar.ts";
import type { PartiesMeasure } from "../../app/core/measures/measure.ts";
import { rollUp } from "../../app/core/rollup/roll-up.ts";
import { inAll } from "../support/small-codebook.ts";

const measure: PartiesMeasure = {
  key: "m",
  kind: "parties",
  indicators: ["1.1.1"],
  label: inAll("m"),
  unit: inAll("Parties"),
  condition: { item: "a", in: ["yes"] },
  headline: "number",
};

function barOf(answers: readonly ("yes" | "no" | null)[], width: number): string {
  const rows = answers.map((value, index) => ({
    party: `P${index}`,
    groups: {},
    items: value && new Map([["a", { state: "answered", value } as const]]),
  }));
  return accountBar(rollUp([measure], rows, [])[0]!.all, width);
}

test("every segment has its share of the width, and silence is blank", () => {
  expect(barOf(["yes", "yes", "no", null], 8)).toBe("[####--  ]");
});

test("a single Party is seen beside many, and the bar never grows", () => {
  expect(barOf(["no", ...Array.from({ length: 99 }, () => "yes" as const)], 10)).toBe("[##########]");
  expect(barOf(["yes", ...Array.from({ length: 99 }, () => "no" as const)], 10)).toBe("[#---------]");
  expect(barOf([], 4)).toBe("[    ]");
});
