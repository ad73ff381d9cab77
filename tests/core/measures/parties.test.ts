import { describe, expect, it } from "vitest";
import { accountOf } from "#app/core/rollup/account.ts";
import { lineage, standingOf } from "#app/core/rollup/lineage.ts";
import type { PartiesResult, PartyRow } from "#app/core/rollup/result.ts";
import { rollUp } from "#app/core/rollup/roll-up.ts";
import { headlineOf } from "#app/core/rollup/headline-of.ts";
import type { ItemStates } from "#app/core/survey/answers.ts";
import { countParties } from "./measures.ts";
import { says } from "./says.ts";

const enough = countParties({ item: "enough", in: ["yes"] });

function parties(number: number, items: ItemStates | null): PartyRow[] {
  return Array.from({ length: number }, (_, index) => ({ party: `P${index}`, groups: {}, items }));
}

function resultOf(rows: readonly PartyRow[]): PartiesResult {
  return rollUp([enough], rows, [])[0]?.all as PartiesResult;
}

function headline(result: PartiesResult, declared: typeof enough.headline) {
  return headlineOf({ ...enough, headline: declared }, result);
}

function segmentOf(condition: Parameters<typeof countParties>[0], items: ItemStates | null) {
  return standingOf(countParties(condition), { party: "FRA", groups: {}, items }).segment;
}

describe("87 yes, 54 no and 28 blank", () => {
  const result = resultOf([
    ...parties(87, says({ enough: "yes" })),
    ...parties(54, says({ enough: "no" })),
    ...parties(28, says({ enough: "not_answered" })),
  ]);

  it("is 61.7 % of those answering and 51.5 % of all", () => {
    expect(result.number).toBe(87);
    expect(result.ofAnswering).toEqual({ numerator: "87", base: "141", percentage: "61.7" });
    expect(result.ofReporting).toEqual({ numerator: "87", base: "169", percentage: "51.5" });
    expect(result.ofAll).toEqual({ numerator: "87", base: "169", percentage: "51.5" });
  });

  it("ranges from 51.5 % to 68.0 %", () => {
    expect(result.range.lowest.percentage).toBe("51.5");
    expect(result.range.highest).toEqual({ numerator: "115", base: "169", percentage: "68.0" });
  });

  it("covers 141 of 169 Parties", () => {
    expect(result.coverage).toEqual({ numerator: "141", base: "169", percentage: "83.4" });
  });

  it("has the headline that the measure declares, with its base and how many were asked", () => {
    expect(headline(result, "percentage_of_answering")).toEqual({
      figure: "percentage",
      value: "61.7",
      upper: "61.7",
      of: "answering",
      base: 141,
      eligible: 169,
    });
    expect(headline(result, "number")).toMatchObject({ figure: "number", value: "87", of: "answering", base: 141 });
    expect(headline(result, "percentage_of_reporting")).toMatchObject({ value: "51.5", of: "reporting", base: 169 });
    expect(headline(result, "percentage_of_all")).toMatchObject({ value: "51.5", of: "all", base: 169 });
  });
});

describe("Parties that did not submit", () => {
  it("are left out of the percentage of reporting, and are unknown in the range", () => {
    const result = resultOf([
      ...parties(1, says({ enough: "yes" })),
      ...parties(1, says({ enough: "no" })),
      ...parties(2, null),
    ]);
    expect(result.account.not_submitted).toBe(2);
    expect(result.ofReporting.percentage).toBe("50.0");
    expect(result.ofAll.percentage).toBe("25.0");
    expect([result.range.lowest.percentage, result.range.highest.percentage]).toEqual(["25.0", "75.0"]);
  });
});

describe("Parties to which it does not apply", () => {
  it("are out of the base of the range, and not unknown", () => {
    const result = resultOf([
      ...parties(1, says({ enough: "yes" })),
      ...parties(3, says({ enough: "not_applicable" })),
    ]);
    expect(result.range.lowest).toEqual({ numerator: "1", base: "1", percentage: "100.0" });
    expect(result.range.highest).toEqual(result.range.lowest);
  });

  it("leave no percentage at all when they are the only ones", () => {
    const result = resultOf(parties(2, says({ enough: "not_applicable" })));
    expect(result.ofAnswering.percentage).toBeNull();
    expect(result.range.highest.percentage).toBeNull();
    expect(result.ofAll.percentage).toBe("0.0");
  });
});

describe("the segment of an undecided Party", () => {
  const both = {
    all: [
      { item: "a", in: ["yes"] },
      { item: "b", in: ["yes"] },
    ],
  };

  it.each([
    [{ a: "not_applicable", b: "not_applicable" }, "not_applicable"],
    [{ a: "not_applicable", b: "yes" }, "not_applicable"],
    [{ a: "not_applicable", b: "not_shown" }, "not_shown"],
    [{ a: "not_answered", b: "no_information" }, "no_information"],
    [{ a: "not_shown", b: "not_answered" }, "not_answered"],
    [{ a: "not_asked", b: "not_shown" }, "not_shown"],
    [{ b: "yes" }, "not_asked"],
    [{ a: "no", b: "no_information" }, "no"],
    [{ a: "yes", b: "yes" }, "yes"],
  ] as const)("saying %j is %s", (answers, segment) => {
    expect(segmentOf(both, says(answers))).toBe(segment);
  });

  it("is not_submitted without a submission, whatever the condition", () => {
    expect(segmentOf({ item: "a", answered: false }, null)).toBe("not_submitted");
  });
});

describe("a question hidden behind a gate", () => {
  const improved = { item: "improved", in: ["yes"] };
  const onGate = { all: [{ item: "took_part", in: ["yes"] }, improved] };
  const said = says({ took_part: "no", improved: "not_shown" });

  it("is unknown when the condition reads only what was hidden", () => {
    expect(segmentOf(improved, said)).toBe("not_shown");
  });

  it("is no when the condition is written on the gate", () => {
    expect(segmentOf(onGate, said)).toBe("no");
  });
});

describe("an account", () => {
  it("lists every segment in order, empty ones too, each with its share of all", () => {
    const segments = accountOf(resultOf([...parties(1, says({ enough: "no" })), ...parties(3, null)]));
    expect(segments.map(({ segment, parties: number }) => `${segment} ${number}`)).toEqual([
      "yes 0",
      "no 1",
      "not_applicable 0",
      "no_information 0",
      "not_answered 0",
      "not_shown 0",
      "not_asked 0",
      "not_submitted 3",
    ]);
    expect(segments.at(-1)?.ofAll).toEqual({ numerator: "3", base: "4", percentage: "75.0" });
  });

  it("opens into the Parties behind it", () => {
    const rows = [
      { party: "FRA", groups: {}, items: says({ enough: "yes" }) },
      { party: "PER", groups: {}, items: null },
    ];
    expect(lineage(enough, rows)).toEqual([
      { party: "FRA", segment: "yes", lower: null, upper: null, denominator: null, isIncomplete: false, given: null },
      {
        party: "PER",
        segment: "not_submitted",
        lower: null,
        upper: null,
        denominator: null,
        isIncomplete: false,
        given: null,
      },
    ]);
  });
});
