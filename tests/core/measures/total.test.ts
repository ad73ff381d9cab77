import { describe, expect, it } from "vitest";
import type { Sum } from "#app/core/measures/measure.ts";
import { headlineOf } from "#app/core/rollup/headline-of.ts";
import { standingOf } from "#app/core/rollup/lineage.ts";
import type { TotalResult } from "#app/core/rollup/result.ts";
import { rollUp } from "#app/core/rollup/roll-up.ts";
import type { ItemStates } from "#app/core/survey/answers.ts";
import { addUp } from "./measures.ts";
import { row, says } from "./says.ts";

function standing(sum: Sum, items: ItemStates | null) {
  const { segment, lower, upper, isIncomplete } = standingOf(addUp(sum), { party: "FRA", groups: {}, items });
  return { segment, lower, upper, isIncomplete };
}

function total(sum: Sum, said: readonly (ItemStates | null)[]): TotalResult {
  const rows = said.map((items, index) => ({ party: `P${index}`, groups: {}, items }));
  return rollUp([addUp(sum)], rows, [])[0]?.all as TotalResult;
}

const table = (...rows: Readonly<Record<string, string>>[]) =>
  says({ quotas: rows.map((cells, index) => row(`r${index}`, cells)) });

const gave = (figure: string) => ({ segment: "contributing", lower: figure, upper: figure, isIncomplete: false });
const without = (segment: string) => ({ segment, lower: null, upper: null, isIncomplete: false });

describe("a total of one item", () => {
  const studies = { of: [{ item: "studies" }] };

  it("adds the Parties that gave a figure, and says how many they are", () => {
    const result = total(studies, [
      says({ studies: "2.5" }),
      says({ studies: "0" }),
      says({ studies: "0.25" }),
      says({ studies: "no_information" }),
      null,
    ]);
    expect(result).toMatchObject({ lower: "2.75", upper: "2.75", incomplete: 0, eligible: 5 });
    expect(result.account).toMatchObject({ contributing: 3, no_information: 1, not_submitted: 1 });
    expect(result.coverage).toEqual({ numerator: "3", base: "5", percentage: "60.0" });
    expect(headlineOf(addUp(studies), result)).toEqual({
      figure: "total",
      value: "2.75",
      upper: "2.75",
      of: "contributing",
      base: 3,
      eligible: 5,
    });
  });

  it("is absent, not 0, when nobody gave a figure", () => {
    expect(total(studies, [says({ studies: "not_answered" }), null])).toMatchObject({ lower: null, upper: null });
  });

  it("is exact beyond 2^53", () => {
    const result = total(studies, [
      says({ studies: "9007199254740992" }),
      says({ studies: "1" }),
      says({ studies: "0.1" }),
    ]);
    expect(result.lower).toBe("9007199254740993.1");
  });

  it("does not turn a reason into a number", () => {
    expect(standing(studies, says({}))).toEqual(without("not_asked"));
    expect(standing(studies, says({ studies: "not_applicable" }))).toEqual(without("not_applicable"));
    expect(standing(studies, null)).toEqual(without("not_submitted"));
  });
});

describe("a Party that states that there are none", () => {
  const studies = { of: [{ item: "studies" }, { item: "surveys" }], zeroWhen: { item: "any", in: ["no"] } };

  it("gives nothing when it did not state it, and stands where its gate stands", () => {
    const hidden = { studies: "not_shown", surveys: "not_shown" } as const;
    expect(standing(studies, says({ any: "no_information", ...hidden }))).toEqual(without("no_information"));
    expect(standing(studies, says({ any: "not_answered", ...hidden }))).toEqual(without("not_answered"));
  });

  it("gives exactly 0, though the questions behind the gate were hidden", () => {
    expect(standing(studies, says({ any: "no", studies: "not_shown", surveys: "not_shown" }))).toEqual(gave("0"));
  });
});

describe("a total of several items", () => {
  const studies = { of: [{ item: "a" }, { item: "b" }] };

  it("takes what is known, and says that it is not all", () => {
    const said = says({ a: "3", b: "not_answered" });
    expect(standing(studies, said)).toEqual({ ...gave("3"), isIncomplete: true });
    expect(total(studies, [said, says({ a: "1", b: "1" })])).toMatchObject({ lower: "5", incomplete: 1 });
  });

  it("is complete without a part that does not apply", () => {
    expect(standing(studies, says({ a: "3", b: "not_applicable" }))).toEqual(gave("3"));
  });

  it("is missing for the reason that weighs most", () => {
    expect(standing(studies, says({ a: "not_shown", b: "no_information" }))).toEqual(without("no_information"));
    expect(standing(studies, says({ a: "not_applicable", b: "not_answered" }))).toEqual(without("not_answered"));
    expect(standing(studies, says({ a: "not_applicable", b: "not_applicable" }))).toEqual(without("not_applicable"));
  });
});

describe("a total of bands", () => {
  const bands = {
    none: { lower: "0", upper: "0" },
    few: { lower: "2", upper: "5" },
    some: { lower: "6", upper: "10" },
    many: { lower: "21", upper: null },
  };
  const activities = { of: [{ item: "activities", bands }] };

  it("has a lower and an upper total", () => {
    const result = total(activities, [
      says({ activities: "few" }),
      says({ activities: "some" }),
      says({ activities: "none" }),
    ]);
    expect(result).toMatchObject({ lower: "8", upper: "15" });
  });

  it("has no upper total once a band is open", () => {
    const result = total(activities, [says({ activities: "few" }), says({ activities: "many" })]);
    expect(result).toMatchObject({ lower: "23", upper: null });
    expect(headlineOf(addUp(activities), result)).toMatchObject({ value: "23", upper: null });
  });

  it("adds bands to numbers, and loses the upper sum with the first open band", () => {
    const sum = { of: [{ item: "activities", bands }, { item: "more" }] };
    expect(standing(sum, says({ activities: "few", more: "1.5" }))).toMatchObject({ lower: "3.5", upper: "6.5" });
    expect(standing(sum, says({ activities: "many", more: "1" }))).toMatchObject({ lower: "22", upper: null });
  });

  it("throws on a code without a band, which no checked survey has", () => {
    expect(() => standing(activities, says({ activities: "lots" }))).toThrow(/no band for the code lots/);
  });
});

describe("a total of a table's column", () => {
  const quotas = { of: [{ item: "quotas", column: "number" }] };
  const surveyed = { of: [{ item: "quotas", column: "number", rowsWhere: { column: "surveyed", in: ["yes"] } }] };

  it("adds its rows", () => {
    expect(standing(quotas, table({ number: "3" }, { number: "4" }))).toEqual(gave("7"));
  });

  it("adds the rows that are filled in, and says that a row is missing", () => {
    const said = table({ number: "3" }, { number: "not_answered" });
    expect(standing(quotas, said)).toEqual({ ...gave("3"), isIncomplete: true });
  });

  it("is not known when no row is filled in, or there is none", () => {
    expect(standing(quotas, table({ number: "not_answered" }))).toEqual(without("not_answered"));
    expect(standing(quotas, table())).toEqual(without("not_answered"));
    expect(standing(quotas, says({ quotas: "no_information" }))).toEqual(without("no_information"));
  });

  it("adds only the rows that its filter lets through", () => {
    expect(standing(surveyed, table({ number: "3", surveyed: "yes" }, { number: "4", surveyed: "no" }))).toEqual(
      gave("3"),
    );
  });

  it("is exactly 0 when every row is known not to count", () => {
    expect(standing(surveyed, table({ number: "4", surveyed: "no" }))).toEqual(gave("0"));
  });

  it("never makes a 0 of a row that may count", () => {
    const said = table({ number: "4", surveyed: "no" }, { number: "5", surveyed: "no_information" });
    expect(standing(surveyed, said)).toEqual(without("no_information"));
  });

  it("leaves out a row that may count, and says so", () => {
    const said = table({ number: "4", surveyed: "yes" }, { number: "5", surveyed: "not_answered" });
    expect(standing(surveyed, said)).toEqual({ ...gave("4"), isIncomplete: true });
  });
});
