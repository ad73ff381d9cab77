import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { changeOf, directionOf } from "#app/core/compare/change-of.ts";
import type { ComparabilityClass } from "#app/core/compare/comparability.ts";
import { comparabilityOfMeasure } from "#app/core/compare/measure-breaks.ts";
import type { SettledItem } from "#app/core/compare/settle-comparison.ts";
import { trendPoint, trendStep, type TrendInput } from "#app/core/compare/trend.ts";
import type { Measure } from "#app/core/measures/measure.ts";
import { addDecimals, readDecimal, writeDecimal } from "#app/core/numbers/decimal.ts";
import type { PartyRow } from "#app/core/rollup/result.ts";
import { rollUp } from "#app/core/rollup/roll-up.ts";
import type { ItemState } from "#app/core/survey/answers.ts";
import { addUp, countParties, divide } from "../measures/measures.ts";
import { anyRound, measures, settings } from "../rollup/rounds.ts";

const share: Measure = countParties({ item: "gate", in: ["yes"] });
const number: Measure = countParties({ item: "gate", in: ["yes"] }, "number");
const total = addUp({ of: [{ item: "n" }] });
const comparable = { breaks: [], cautions: [] };

/** A round from what each Party answers to one item; null: it has not submitted. */
function round(measure: Measure, item: string, answers: Readonly<Record<string, string | null>>): TrendInput {
  const rows = Object.entries(answers).map(([party, value]): PartyRow => {
    const state: ItemState = { state: "answered", value: value ?? "" };
    return { party, groups: {}, items: value === null ? null : new Map([[item, state]]) };
  });
  return inputOf(measure, rows);
}

function inputOf(measure: Measure, rows: readonly PartyRow[]): TrendInput {
  return { measure, rows, settings, result: rollUp([measure], rows, [], settings)[0]!.all };
}

const stepOf = (measure: Measure, before: readonly PartyRow[], after: readonly PartyRow[]) =>
  trendStep(inputOf(measure, before), inputOf(measure, after), comparable);

const item = (name: string, each: ComparabilityClass, isDecided = true): SettledItem => ({
  item: name,
  class: each,
  proposed: each,
  least: each,
  differences: each === "wording" ? [{ kind: "wording", column: null, codes: [] }] : [],
  isDecided,
  why: null,
});

const breaks = (after: Measure, ...items: SettledItem[]) => comparabilityOfMeasure(share, after, items).breaks;

/** So many Parties with one answer, named by a letter and a number. */
const some = (letter: string, count: number, value: string) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`${letter}${index}`, value]));

test("a headline that rises while the Parties that answered both times fall is a change of who answered", () => {
  const before = round(share, "gate", {
    ...some("a", 6, "yes"),
    ...some("b", 4, "no"),
    ...some("c", 4, "yes"),
    ...some("d", 6, "no"),
  });
  const after = round(share, "gate", {
    ...some("a", 5, "yes"),
    a5: "no",
    ...some("b", 4, "no"),
    ...some("e", 8, "yes"),
    ...some("f", 2, "no"),
  });
  expect(trendPoint(before).headline).toMatchObject({ value: "50.0", base: 20 });
  expect(trendPoint(after).headline).toMatchObject({ value: "65.0", base: 20 });
  const step = trendStep(before, after, comparable);
  expect(step).toMatchObject({
    change: { unit: "points", low: "15.0", high: "15.0" },
    both: {
      parties: 10,
      before: { value: "60.0" },
      after: { value: "50.0" },
      change: { low: "-10.0" },
      moves: { toYes: 0, toNo: 1, stayedYes: 5, stayedNo: 4 },
    },
    verdict: "composition",
  });
  expect(step.movement.enteredAnswering).toHaveLength(10);
  expect(step.movement.leftAnswering).toHaveLength(10);
});

test("Parties that are asked and silent entered the round, and not those that answer", () => {
  const step = trendStep(
    round(share, "gate", { KEN: "yes" }),
    round(share, "gate", { KEN: "yes", FRA: null }),
    comparable,
  );
  expect(step.movement).toEqual({ enteredAsked: ["FRA"], leftAsked: [], enteredAnswering: [], leftAnswering: [] });
  expect(step.verdict).toBe("unchanged");
});

test("a total changes by what it is, and among the same Parties by what they gave", () => {
  const step = trendStep(
    round(total, "n", { KEN: "10", FRA: "5.5", UGA: "100" }),
    round(total, "n", { KEN: "12", FRA: "5.5", NPL: "1" }),
    comparable,
  );
  expect(step).toMatchObject({
    change: { unit: "figure", low: "-97", high: "-97" },
    both: { parties: 2, before: { value: "15.5" }, after: { value: "17.5" }, change: { low: "2" }, moves: null },
    movement: { enteredAnswering: ["NPL"], leftAnswering: ["UGA"] },
    verdict: "composition",
  });
});

describe("a change", () => {
  const banded = addUp({
    of: [
      {
        item: "b",
        bands: { few: { lower: "2", upper: "5" }, many: { lower: "6", upper: null }, one: { lower: "1", upper: "1" } },
      },
    ],
  });
  const of = (answers: Record<string, string>) => round(banded, "b", answers).result;

  it("between ranges is a range", () => {
    expect(changeOf(banded, of({ KEN: "few" }), of({ KEN: "few", FRA: "one" }))).toEqual({
      unit: "figure",
      low: "-2",
      high: "4",
    });
  });

  it("to an open band has no upper bound, and one from it no lower", () => {
    expect(changeOf(banded, of({ KEN: "few" }), of({ KEN: "many" }))).toEqual({ unit: "figure", low: "1", high: null });
    expect(changeOf(banded, of({ KEN: "many" }), of({ KEN: "one" }))).toEqual({
      unit: "figure",
      low: null,
      high: "-5",
    });
  });

  it("is absent beside an absent figure", () => {
    expect(
      changeOf(share, round(share, "gate", { KEN: null }).result, round(share, "gate", { KEN: "yes" }).result),
    ).toBeNull();
  });

  it("of percentages is subtracted before it is rounded", () => {
    // 33.33… and 66.66… are printed as 33.3 and 66.7; between them lie 33.3 points, not 33.4.
    const third = round(share, "gate", { A: "yes", B: "no", C: "no" }).result;
    const thirds = round(share, "gate", { A: "yes", B: "yes", C: "no" }).result;
    expect(changeOf(share, third, thirds)).toMatchObject({ low: "33.3" });
  });

  it("of a number of Parties is a number", () => {
    expect(
      changeOf(
        number,
        round(number, "gate", { A: "yes" }).result,
        round(number, "gate", { A: "yes", B: "yes" }).result,
      ),
    ).toEqual({
      unit: "figure",
      low: "1",
      high: "1",
    });
  });

  it.each([
    ["2", "4", 1],
    ["-4", "-0.1", -1],
    ["0", "0", 0],
    ["0.0", "0.0", 0],
    ["-2", "4", null],
    ["1", null, 1],
    [null, "-5", -1],
    ["-1", null, null],
    ["0", "4", null],
  ])("from %s to %s goes %s", (low, high, direction) => {
    expect(directionOf({ unit: "figure", low, high })).toBe(direction);
  });
});

describe("whatever the two rounds and the measure", () => {
  const any = fc.tuple(fc.constantFrom(...measures), anyRound, anyRound);

  it("those that answered both times and those that came are all that answer now; with those that went, all that answered", () => {
    fc.assert(
      fc.property(any, ([measure, before, after]) => {
        const { both, movement } = stepOf(measure, before, after);
        const usable = (rows: readonly PartyRow[]) => Number(inputOf(measure, rows).result.coverage.numerator);
        expect((both?.parties ?? 0) + movement.enteredAnswering.length).toBe(usable(after));
        expect((both?.parties ?? 0) + movement.leftAnswering.length).toBe(usable(before));
      }),
    );
  });

  it("moves add up to the Parties that answered both times, and to their numbers of yes", () => {
    fc.assert(
      fc.property(anyRound, anyRound, (before, after) => {
        const { both } = stepOf({ ...measures[0], headline: "number" } as Measure, before, after);
        if (!both?.moves) return;
        const { toYes, toNo, stayedYes, stayedNo } = both.moves;
        expect(toYes + toNo + stayedYes + stayedNo).toBe(both.parties);
        expect([both.before.value, both.after.value]).toEqual([String(toNo + stayedYes), String(toYes + stayedYes)]);
      }),
    );
  });

  it("a round compared with itself has not changed", () => {
    fc.assert(
      fc.property(fc.constantFrom(...measures), anyRound, (measure, rows) => {
        const { movement, both, change } = stepOf(measure, rows, rows);
        expect(Object.values(movement).flat()).toEqual([]);
        // Bands leave open what changed inside them, of the same answers too.
        const exact = [change, both?.change].filter((each) => each?.low === each?.high && each?.low);
        for (const each of exact) expect(directionOf(each!)).toBe(0);
      }),
    );
  });

  it("the change of a total is that of the same Parties, more what came, less what went", () => {
    const numbers = addUp({ of: [{ item: "number" }] });
    const sumOf = (rows: readonly PartyRow[], parties: readonly string[]) => {
      const result = inputOf(
        numbers,
        rows.filter(({ party }) => parties.includes(party)),
      ).result;
      return readDecimal((result.kind === "total" && result.lower) || "0");
    };
    fc.assert(
      fc.property(anyRound, anyRound, (before, after) => {
        const { both, movement, change } = stepOf(numbers, before, after);
        if (!change || !both?.change) return;
        const left = addDecimals(readDecimal(change.low!), sumOf(before, movement.leftAnswering));
        const right = addDecimals(readDecimal(both.change.low!), sumOf(after, movement.enteredAnswering));
        expect(writeDecimal(left)).toBe(writeDecimal(right));
      }),
    );
  });
});

describe("a trend breaks", () => {
  it("where a measure is counted otherwise", () => {
    expect(breaks(number, item("gate", "same"))).toEqual([{ kind: "counting" }]);
    expect(breaks(divide({ of: [{ item: "gate" }] }, { of: [{ item: "gate" }] }), item("gate", "same"))).toEqual([
      { kind: "counting" },
    ]);
  });

  it("not where it has other words, another indicator or other decimals", () => {
    const reworded = { ...share, label: { en: "x", fr: "x", es: "x" }, indicators: ["9.9.9"], decimals: 2 } as Measure;
    expect(breaks(reworded, item("gate", "same"))).toEqual([]);
  });

  it.each<[ComparabilityClass, boolean]>([
    ["same", false],
    ["translation", false],
    ["wording", false],
    ["options", false],
    ["scope", true],
    ["not_comparable", true],
  ])("where an item that it reads is %s: %s", (each, isBroken) => {
    expect(breaks(share, item("gate", each), item("unread", "not_comparable"))).toHaveLength(isBroken ? 1 : 0);
  });

  it("where an item that it reads is missing", () => {
    expect(breaks(share)).toEqual([{ kind: "item_missing", item: "gate" }]);
  });

  it("never between rounds of one version", () => {
    expect(comparabilityOfMeasure(share, share, null)).toEqual({ breaks: [], cautions: [] });
  });

  it("and says nothing of the change then, but who came and who went", () => {
    const before = round(share, "gate", { KEN: "yes" });
    const step = trendStep(before, round(share, "gate", { FRA: "yes" }), {
      breaks: [{ kind: "counting" }],
      cautions: [],
    });
    expect(step).toMatchObject({
      change: null,
      both: null,
      verdict: "broken",
      movement: { enteredAnswering: ["FRA"] },
    });
  });

  it("is not said of other answers, which are a caution; nor of other words that nobody decided about", () => {
    expect(comparabilityOfMeasure(share, share, [item("gate", "options", false)]).cautions).toEqual([
      { kind: "options", item: "gate", isDecided: false },
    ]);
    expect(comparabilityOfMeasure(share, share, [item("gate", "wording", false)]).cautions).toEqual([
      { kind: "undecided", item: "gate" },
    ]);
    expect(comparabilityOfMeasure(share, share, [item("gate", "wording")]).cautions).toEqual([]);
  });
});

test("a figure with no Parties behind it has a change, and nothing is said of Parties", () => {
  const before = { ...round(total, "n", { "": "5" }), rows: [] };
  const after = { ...round(total, "n", { "": "7" }), rows: [] };
  expect(trendStep(before, after, comparable)).toMatchObject({ change: { low: "2" }, both: null, verdict: "recorded" });
});
