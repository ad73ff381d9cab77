import { expect, test } from "vitest";
import { similarNames } from "#app/core/compare/similar-names.ts";

test("names with most words in common are proposed, whatever their order, accents and marks", () => {
  const names = ["atelier régional sur le lion, nairobi", "nairobi: atelier regional sur le lion", "cop20 side event"];
  expect(similarNames(names)).toEqual([{ left: names[0], right: names[1] }]);
});

test("names that differ in a number or in most words are left alone", () => {
  expect(similarNames(["workshop 2024", "workshop 2025"])).toEqual([]);
  expect(similarNames(["range states of the lion", "range states meeting on sharks and rays"])).toEqual([]);
  expect(similarNames(["…", "?"])).toEqual([]);
});

test("the most similar come first", () => {
  const [first] = similarNames([
    "sharks and rays meeting lima",
    "sharks and rays meeting",
    "lima meeting sharks rays and",
  ]);
  expect(first).toEqual({ left: "sharks and rays meeting lima", right: "lima meeting sharks rays and" });
});
