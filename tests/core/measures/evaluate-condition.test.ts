import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Condition } from "#app/core/measures/condition.ts";
import { evaluateCondition, type Truth } from "#app/core/measures/evaluate-condition.ts";
import { reasons, type ItemState, type ItemStates } from "#app/core/survey/answers.ts";

const names = ["a", "b", "c", "d"] as const;
const isYes = (item: string): Condition => ({ item, in: ["yes"] });
const says: Readonly<Record<Truth, ItemState>> = {
  true: { state: "answered", value: "yes" },
  false: { state: "answered", value: "no" },
  unknown: { state: "not_answered" },
};
const states = (entries: Readonly<Record<string, ItemState>>): ItemStates => new Map(Object.entries(entries));

describe("three-valued logic", () => {
  test.each<[Truth, Truth, Truth, Truth]>([
    // a, b, a and b, a or b
    ["true", "true", "true", "true"],
    ["true", "false", "false", "true"],
    ["true", "unknown", "unknown", "true"],
    ["false", "true", "false", "true"],
    ["false", "false", "false", "false"],
    ["false", "unknown", "false", "unknown"],
    ["unknown", "true", "unknown", "true"],
    ["unknown", "false", "false", "unknown"],
    ["unknown", "unknown", "unknown", "unknown"],
  ])("%s and/or %s is %s/%s", (a, b, and, or) => {
    const said = states({ a: says[a], b: says[b] });
    expect(evaluateCondition({ all: [isYes("a"), isYes("b")] }, said).truth).toBe(and);
    expect(evaluateCondition({ any: [isYes("a"), isYes("b")] }, said).truth).toBe(or);
  });

  test.each<[Truth, Truth]>([
    ["true", "false"],
    ["false", "true"],
    ["unknown", "unknown"],
  ])("not %s is %s", (a, not) => {
    expect(evaluateCondition({ not: isYes("a") }, states({ a: says[a] })).truth).toBe(not);
  });
});

describe("a leaf", () => {
  const said = states({
    gate: { state: "answered", value: "yes" },
    kinds: { state: "answered", value: ["law", "staff"] },
    number: { state: "answered", value: "10.50" },
    rows: { state: "answered", value: [{ id: "row1", cells: {} }] },
    blank: { state: "not_answered" },
  });

  test.each<[Condition, Truth]>([
    [{ item: "gate", in: ["yes", "partly"] }, "true"],
    [{ item: "gate", in: ["no"] }, "false"],
    [{ item: "kinds", includesAny: ["money", "staff"] }, "true"],
    [{ item: "kinds", includesAny: ["money"] }, "false"],
    [{ item: "kinds", includesAll: ["staff", "law"] }, "true"],
    [{ item: "kinds", includesAll: ["staff", "money"] }, "false"],
    [{ item: "number", atLeast: "10.5" }, "true"],
    [{ item: "number", atLeast: "10.51" }, "false"],
    [{ item: "number", atMost: "10.5" }, "true"],
    [{ item: "number", atMost: "9" }, "false"],
    [{ item: "rows", rowsAtLeast: 1 }, "true"],
    [{ item: "rows", rowsAtLeast: 2 }, "false"],
    [{ item: "blank", answered: false }, "true"],
    [{ item: "blank", answered: true }, "false"],
    [{ item: "gate", answered: true }, "true"],
    [{ item: "not_in_the_version", answered: false }, "true"],
  ])("%j is %s", (condition, truth) => {
    expect(evaluateCondition(condition, said)).toEqual({ truth, because: [] });
  });

  test.each(reasons)("on an item that is %s is unknown, for that reason", (reason) => {
    const verdict = evaluateCondition(isYes("a"), states({ a: { state: reason } }));
    expect(verdict).toEqual({ truth: "unknown", because: [reason] });
  });

  test("on an item that the states do not hold is unknown, because it was not asked", () => {
    expect(evaluateCondition(isYes("a"), new Map())).toEqual({ truth: "unknown", because: ["not_asked"] });
  });

  test("on a value of another kind is a defect", () => {
    expect(() => evaluateCondition({ item: "kinds", in: ["law"] }, said)).toThrow(TypeError);
    expect(() => evaluateCondition({ item: "gate", includesAny: ["yes"] }, said)).toThrow(TypeError);
  });
});

describe("because", () => {
  test("has only the reasons that matter, each once, in the order of every account", () => {
    const said = states({
      a: { state: "not_shown" },
      b: { state: "no_information" },
      c: { state: "no_information" },
      d: { state: "answered", value: "yes" },
    });
    const undecided: Condition = { all: [isYes("a"), isYes("b"), isYes("c"), isYes("d")] };
    expect(evaluateCondition(undecided, said).because).toEqual(["no_information", "not_shown"]);
    const decidedInside: Condition = { all: [isYes("b"), { any: [isYes("a"), isYes("d")] }] };
    expect(evaluateCondition(decidedInside, said).because).toEqual(["no_information"]);
  });
});

describe("for all conditions and answers", () => {
  const leaf = fc.oneof(
    fc.record({ item: fc.constantFrom(...names), in: fc.constantFrom(["yes"], ["no"], ["yes", "no"]) }),
    fc.record({ item: fc.constantFrom(...names), answered: fc.boolean() }),
  );
  const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
    condition: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      leaf,
      fc.record({ all: fc.array(tie("condition"), { minLength: 1, maxLength: 4 }) }),
      fc.record({ any: fc.array(tie("condition"), { minLength: 1, maxLength: 4 }) }),
      fc.record({ not: tie("condition") }),
    ),
  }));
  const state: fc.Arbitrary<ItemState> = fc.oneof(
    fc.constantFrom<ItemState>({ state: "answered", value: "yes" }, { state: "answered", value: "no" }),
    fc.constantFrom(...reasons).map((reason): ItemState => ({ state: reason })),
  );
  const answers = fc.record({ a: state, b: state, c: state, d: state }).map(states);
  const parts = fc.array(condition, { minLength: 1, maxLength: 5 });

  test("De Morgan", () => {
    fc.assert(
      fc.property(parts, answers, (all, said) => {
        const any = all.map((part) => ({ not: part }));
        expect(evaluateCondition({ not: { all } }, said)).toEqual(evaluateCondition({ any }, said));
      }),
    );
  });

  test("not not is nothing", () => {
    fc.assert(
      fc.property(condition, answers, (one, said) => {
        expect(evaluateCondition({ not: { not: one } }, said)).toEqual(evaluateCondition(one, said));
      }),
    );
  });

  test("the order of the parts changes nothing", () => {
    const shuffled = parts.chain((one) =>
      fc.tuple(fc.constant(one), fc.shuffledSubarray(one, { minLength: one.length })),
    );
    fc.assert(
      fc.property(shuffled, answers, ([one, other], said) => {
        expect(evaluateCondition({ all: one }, said)).toEqual(evaluateCondition({ all: other }, said));
        expect(evaluateCondition({ any: one }, said)).toEqual(evaluateCondition({ any: other }, said));
      }),
    );
  });

  test("an unknown has reasons, and what is decided has none", () => {
    fc.assert(
      fc.property(condition, answers, (one, said) => {
        const { truth, because } = evaluateCondition(one, said);
        expect(because.length > 0).toBe(truth === "unknown");
      }),
    );
  });

  test("an answer in the place of an unknown decides, and never overturns", () => {
    const withoutAnsweredLeaves = condition.filter((one) => !JSON.stringify(one).includes('"answered"'));
    fc.assert(
      fc.property(withoutAnsweredLeaves, answers, fc.constantFrom(...names), (one, said, name) => {
        fc.pre(said.get(name)?.state !== "answered");
        const before = evaluateCondition(one, said).truth;
        for (const value of ["yes", "no"]) {
          const after = evaluateCondition(one, new Map(said).set(name, { state: "answered", value })).truth;
          if (before !== "unknown") expect(after).toBe(before);
        }
      }),
    );
  });
});
