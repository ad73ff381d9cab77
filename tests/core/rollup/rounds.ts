import fc from "fast-check";
import type { Measure } from "#app/core/measures/measure.ts";
import type { PartyRow } from "#app/core/rollup/result.ts";
import type { Breakdown } from "#app/core/rollup/roll-up.ts";
import type { ItemState, ItemStates, Reason, TableRow } from "#app/core/survey/answers.ts";
import type { RollUpSettings } from "#app/core/rollup/settings.ts";
import { addUp, countParties, divide, name, pay, scale } from "../measures/measures.ts";

/** Breakdowns of the rounds below. */
export const breakdowns: readonly Breakdown[] = [
  { breakdown: "region", groups: ["africa", "asia", "europe"] },
  { breakdown: "exporter", groups: ["exporter", "other"] },
];

/** One measure of every kind, and of every way to write one. */
export const measures: readonly Measure[] = [
  { ...countParties({ item: "gate", in: ["yes"] }), key: "simple" },
  {
    ...countParties({
      any: [
        {
          all: [
            { item: "gate", in: ["yes"] },
            { item: "kinds", includesAny: ["a", "b"] },
          ],
        },
        { not: { item: "number", atLeast: "3" } },
      ],
    }),
    key: "nested",
  },
  { ...addUp({ of: [{ item: "number" }, { item: "other" }], zeroWhen: { item: "gate", in: ["no"] } }), key: "total" },
  {
    ...addUp({ of: [{ item: "rows", column: "n", rowsWhere: { column: "k", in: ["yes"] } }] }),
    key: "rows",
  },
  {
    ...addUp({ of: [{ item: "gate", bands: { yes: { lower: "2", upper: "5" }, no: { lower: "6", upper: null } } }] }),
    key: "bands",
  },
  {
    ...divide(
      { of: [{ item: "rows", column: "n", rowsWhere: { column: "k", in: ["yes"] } }] },
      { of: [{ item: "rows", column: "n" }] },
    ),
    key: "ratio",
  },
  { ...name([{ item: "kinds" }, { item: "rows", column: "w" }], { item: "gate", in: ["no"] }), key: "distinct" },
  { ...pay([{ item: "rows", amount: "n", currency: "c" }]), key: "money" },
  { ...scale({ item: "gate", levels: ["yes", "no"], counted: ["yes"] }), key: "levels" },
  { ...scale({ item: "figures", levels: ["up", "down"], counted: ["up"], outside: ["unknown"] }), key: "figures" },
];

/** A rate for one of the currencies, and one decision that two names stand for one thing. */
export const settings: RollUpSettings = {
  rates: { EUR: { rate: "1.0834" } },
  matches: { distinct: { "regional meeting": "a" } },
};

const reason = fc.constantFrom<Reason>("not_applicable", "no_information", "not_answered", "not_shown", "not_asked");

function stateOf<Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<ItemState<Value>> {
  return fc.oneof(
    { weight: 3, arbitrary: value.map((answer) => ({ state: "answered", value: answer }) as const) },
    { weight: 1, arbitrary: reason.map((state) => ({ state })) },
  );
}

const decimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.integer({ min: 0, max: 999 }))
  .map(([whole, thousandths]) => (thousandths === 0 ? `${whole}` : `${whole}.${String(thousandths).padStart(3, "0")}`));

const rows: fc.Arbitrary<readonly TableRow[]> = fc.array(
  fc.record({
    id: fc.uuid(),
    cells: fc.record({
      n: stateOf(decimal),
      k: stateOf(fc.constantFrom("yes", "no")),
      c: stateOf(fc.constantFrom("USD", "EUR", "XAF")),
      w: stateOf(fc.constantFrom("Regional  meeting", " regional meeting", "Other meeting")),
    }),
  }),
  { maxLength: 4 },
);

const figures: fc.Arbitrary<readonly TableRow[]> = fc.array(
  fc.record({
    id: fc.uuid(),
    cells: fc.record({ up: stateOf(decimal), down: stateOf(decimal), unknown: stateOf(decimal) }),
  }),
  { maxLength: 3 },
);

const items: fc.Arbitrary<ItemStates> = fc
  .record({
    gate: stateOf(fc.constantFrom("yes", "no")),
    kinds: stateOf(fc.subarray(["a", "b", "c"])),
    number: stateOf(decimal),
    other: stateOf(decimal),
    rows: stateOf(rows),
    figures: stateOf(figures),
  })
  .map((states) => new Map<string, ItemState>(Object.entries(states)));

const party: fc.Arbitrary<Omit<PartyRow, "party">> = fc.record({
  groups: fc.record({
    region: fc.constantFrom("africa", "asia", "europe"),
    exporter: fc.constantFrom("exporter", "other"),
  }),
  items: fc.option(items, { nil: null, freq: 5 }),
});

/** Any round: Parties that said anything, or nothing. */
export const anyRound: fc.Arbitrary<readonly PartyRow[]> = fc
  .array(party, { maxLength: 14 })
  .map((parties) => parties.map((row, index) => ({ ...row, party: `P${index}` })));
