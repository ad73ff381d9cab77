import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Condition } from "#app/core/measures/condition.ts";
import { evaluateCondition } from "#app/core/measures/evaluate-condition.ts";
import { itemsInCondition, itemsReadBy } from "#app/core/measures/items-read.ts";
import { pushNegations, type PlainCondition } from "#app/core/measures/push-negations.ts";
import type { ItemState } from "#app/core/survey/answers.ts";
import { addUp, countParties, divide } from "./measures.ts";

const names = ["a", "b", "c"];

const { condition: anyCondition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.record({ item: fc.constantFrom(...names), in: fc.constant(["yes"]) }),
    fc.record({ item: fc.constantFrom(...names), answered: fc.boolean() }),
    fc.record({ all: fc.array(tie("condition"), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie("condition"), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie("condition") }),
  ),
}));

const state = fc.constantFrom<ItemState>(
  { state: "answered", value: "yes" },
  { state: "answered", value: "no" },
  { state: "not_answered" },
);

function asCondition(plain: PlainCondition): Condition {
  if ("leaf" in plain) return plain.isDenied ? { not: plain.leaf } : plain.leaf;
  const parts = plain.parts.map(asCondition);
  return plain.joining === "and" ? { all: parts } : { any: parts };
}

describe("pushing negations to the leaves", () => {
  it("changes nothing in what a condition means, unknown included", () => {
    fc.assert(
      fc.property(anyCondition, fc.tuple(state, state, state), (condition, states) => {
        const said = new Map(names.map((name, index) => [name, states[index] as ItemState]));
        const plain = asCondition(pushNegations(condition));
        expect(evaluateCondition(plain, said)).toEqual(evaluateCondition(condition, said));
      }),
    );
  });

  it("leaves no group inside a group that joins in the same way", () => {
    const [a, b, c] = names.map((item) => ({ item, answered: true }));
    const nested = { all: [a, { not: { any: [b, { not: { all: [c] } }] } }] } as Condition;
    expect(pushNegations(nested)).toMatchObject({
      joining: "and",
      parts: [{ isDenied: false }, { isDenied: true }, { isDenied: false }],
    });
  });
});

describe("the items that a measure reads", () => {
  it("are named once each, gates included", () => {
    const gate: Condition = {
      not: {
        any: [
          { item: "gate", in: ["no"] },
          { item: "gate", answered: false },
        ],
      },
    };
    const sum = { of: [{ item: "a" }, { item: "b" }, { item: "a" }], zeroWhen: gate };
    expect(itemsInCondition(gate)).toEqual(["gate"]);
    expect(itemsReadBy(countParties(gate))).toEqual(["gate"]);
    expect(itemsReadBy(addUp(sum))).toEqual(["a", "b", "gate"]);
    expect(itemsReadBy(divide({ of: [{ item: "a" }] }, { of: [{ item: "c" }, { item: "a" }] }))).toEqual(["a", "c"]);
  });
});
