import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { measureSchema } from "#app/core/measures/measure.ts";

const readme = readFileSync("surveys/README.md", "utf8");
const examples = [...readme.matchAll(/```json (?:record-)?measure\n(?<text>[^]*?)```/g)].map((match) => {
  const measure: unknown = JSON.parse(match.groups!["text"]!);
  return [(measure as { kind: string }).kind, measure] as const;
});

test.each(examples)("the example of %s in surveys/README.md has the form of a measure", (_kind, measure) => {
  expect(measureSchema.safeParse(measure).error).toBeUndefined();
});

test("every kind of measure has an example", () => {
  const kinds = measureSchema.options.map(({ shape }) => shape.kind.value);
  expect(new Set(examples.map(([kind]) => kind))).toEqual(new Set(kinds));
});
