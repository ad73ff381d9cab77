import { expect, test } from "vitest";
import { expectedTime } from "../../../app/core/rehearse/expected-time.ts";
import type { ItemState } from "../../../app/core/survey/answers.ts";
import { choiceOf, codebookOf, inAll, itemOf } from "../../support/small-codebook.ts";

const reported = (states: Record<string, ItemState>) => ({
  row: { party: "P", groups: {}, items: null },
  form: {
    states: new Map(Object.entries(states)),
    shown: new Set(
      Object.entries(states)
        .filter(([, { state }]) => state !== "not_shown")
        .map(([name]) => name),
    ),
  },
});

const words = (count: number) => Array.from({ length: count }, () => "word").join(" ");

test("a minute is read for 180 words, and each language has its own", () => {
  const label = { en: words(179), fr: `${words(269)} :`, es: words(359) };
  const codebook = codebookOf([{ ...choiceOf("a", []), label }]);
  const { whole } = expectedTime(codebook, "party", [reported({ a: { state: "answered", value: "x" } })]);
  // The title of the section is one word more; to choose takes 8 seconds.
  expect(whole).toEqual({
    en: { median: 68, tenth: 68 },
    fr: { median: 98, tenth: 98 },
    es: { median: 128, tenth: 128 },
  });
});

test("kinds of items take different times, a blank hardly any, and a table the time of its rows", () => {
  const column = { ...itemOf("n", "integer"), kind: "integer" as const, label: inAll("") };
  const silent = { label: inAll("") };
  const codebook = codebookOf(
    [itemOf("text", "long_text", silent), itemOf("table", "table", { ...silent, columns: [column] })],
    { sections: [{ name: "one", title: inAll(""), description: null }] },
  );
  const row = { id: "r", cells: { n: { state: "answered", value: "1" } } } as const;
  const time = (text: ItemState, table: ItemState) =>
    expectedTime(codebook, "party", [reported({ text, table })]).whole.en.median;
  expect(time({ state: "not_answered" }, { state: "not_shown" })).toBe(3);
  expect(time({ state: "answered", value: "x" }, { state: "not_shown" })).toBe(120);
  expect(time({ state: "no_information" }, { state: "answered", value: [row, row] })).toBe(8 + 2 * 35);
});

test("half take the median or less, and a section is timed over those who are shown any of it", () => {
  const codebook = codebookOf([{ ...itemOf("a", "integer"), label: inAll("") }], {
    sections: [{ name: "one", title: inAll(""), description: null }],
  });
  const asked = reported({ a: { state: "answered", value: "1" } });
  const { whole, sections } = expectedTime(codebook, "party", [
    ...Array.from({ length: 8 }, () => reported({ a: { state: "not_shown" } })),
    asked,
    asked,
  ]);
  expect(whole.en).toEqual({ median: 0, tenth: 30 });
  expect(sections).toEqual([
    {
      section: "one",
      reports: 2,
      items: 1,
      shown: 1,
      time: { en: { median: 30, tenth: 30 }, fr: { median: 30, tenth: 30 }, es: { median: 30, tenth: 30 } },
    },
  ]);
});
