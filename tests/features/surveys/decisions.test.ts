import { describe, expect, test } from "vitest";
import { languages } from "#app/core/language.ts";
import { viewDecision } from "#app/features/surveys/decision-view.ts";
import { catalogueSchema, type Catalogue } from "#app/features/surveys/inputs.ts";
import { readJson } from "#app/features/surveys/read-folder.server.ts";

const [first, second] = [1, 2].map((number) =>
  catalogueSchema.parse(readJson(`surveys/catalogue/strategic-vision/v${number}.json`)),
) as [Catalogue, Catalogue];
const indicator = (code: string) => second.indicators.find((each) => each.code === code)!;

test("version 2 asks for what version 1 asks for, in the same words", () => {
  expect(texts(second)).toEqual(texts(first));
});

test("every indicator whose text is said to be unclear has a decision", () => {
  const unclear = second.indicators.filter(({ note }) => note).map(({ code }) => code);
  const decided = second.indicators.filter(({ decision }) => decision).map(({ code }) => code);
  // The three parts of 2.2.1 are in its text: nothing had to be decided.
  expect(unclear.filter((code) => !decided.includes(code))).toEqual(["2.2.1"]);
  expect(decided).toEqual(expect.arrayContaining(["3.3.2", "4.1.2", "4.2.1", "4.3.4"]));
});

test("objective 1.4 has no indicator, and says so", () => {
  expect(second.indicators.filter(({ objective }) => objective === "1.4")).toEqual([]);
  expect(second.objectives.find(({ code }) => code === "1.4")?.note?.en).toContain("to be determined");
});

describe("a decision", () => {
  test.each(languages)("is read in %s with why, when and by whom", (language) => {
    const { decision } = indicator("3.3.2");
    expect(viewDecision(indicator("3.3.2"), language)?.decision).toEqual({
      text: decision!.text[language],
      why: decision!.why[language],
      decidedOn: "2026-11-23",
      by: decision!.by[language],
    });
  });

  test("is absent where nothing had to be decided", () => {
    expect(viewDecision(indicator("2.1.1"), "en")).toBeNull();
    expect(viewDecision(indicator("2.2.1"), "en")?.decision).toBeNull();
  });

  test.each([
    ["without a language", { text: { en: "a", fr: "b" } }],
    ["without whoever decided", { by: undefined }],
    ["on a day that does not exist", { decidedOn: "2026-02-30" }],
    ["with something else", { vote: "unanimous" }],
  ])("%s is refused", (_, change) => {
    const decision = { ...indicator("3.3.2").decision, ...change };
    const indicators = [{ ...indicator("3.3.2"), decision }];
    expect(catalogueSchema.safeParse({ ...second, indicators }).success).toBe(false);
  });
});

function texts({ goals, objectives, indicators }: Catalogue): object[] {
  return [...goals, ...objectives, ...indicators].map(({ code, title, wording }) => ({ code, title, wording }));
}
