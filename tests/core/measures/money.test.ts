import { describe, expect, it } from "vitest";
import { headlineOf } from "#app/core/rollup/headline-of.ts";
import { lineage } from "#app/core/rollup/lineage.ts";
import { rollUp } from "#app/core/rollup/roll-up.ts";
import type { ItemStates, TableRow } from "#app/core/survey/answers.ts";
import { pay } from "./measures.ts";

const measure = pay([{ item: "given", amount: "amount", currency: "currency" }], { item: "any", in: ["no"] });
const rates = { EUR: { rate: "1.10" } };

function gave(...rows: readonly (readonly [amount: string | null, currency: string])[]): ItemStates {
  const value = rows.map(([amount, currency], index): TableRow => {
    const cell =
      amount === null ? ({ state: "not_answered" } as const) : ({ state: "answered", value: amount } as const);
    return { id: String(index), cells: { amount: cell, currency: { state: "answered", value: currency } } };
  });
  return new Map([
    ["any", { state: "answered", value: "yes" }],
    ["given", { state: "answered", value }],
  ]);
}

const nothing: ItemStates = new Map([
  ["any", { state: "answered", value: "no" }],
  ["given", { state: "not_shown" }],
]);
const unsaid: ItemStates = new Map([
  ["any", { state: "no_information" }],
  ["given", { state: "not_shown" }],
]);

const rows = [
  gave(["100", "USD"], ["200", "EUR"]), // 100 + 220 = 320 USD
  gave(["0.005", "EUR"]), // 0.0055 USD
  gave(["5000", "XAF"]), // no rate: not converted
  gave(["7", "USD"], ["5000", "XAF"]), // 7 USD, incomplete
  gave([null, "USD"], ["3", "USD"]), // 3 USD, incomplete
  nothing, // exactly 0
  unsaid,
  null,
].map((items, index) => ({ party: `P${index}`, groups: {}, items }));

describe("money", () => {
  const [result] = rollUp([measure], rows, [], { rates, matches: {} });

  it("is added up exactly at the rates of the round, and what has no rate stands apart", () => {
    expect(result!.all).toMatchObject({
      kind: "money",
      eligible: 8,
      account: { contributing: 5, not_converted: 1, no_information: 1, not_submitted: 1 },
      total: "330.0055",
      incomplete: 2,
    });
  });

  it("says what was given in each currency, and at which rate", () => {
    expect(result!.all).toMatchObject({
      byCurrency: [
        { currency: "EUR", amount: "200.005", parties: 2, rate: "1.10", converted: "220.0055" },
        { currency: "USD", amount: "110", parties: 3, rate: "1", converted: "110" },
        { currency: "XAF", amount: "10000", parties: 2, rate: null, converted: null },
      ],
    });
  });

  it("is rounded to the cent, half away from zero, only where it is shown", () => {
    expect(headlineOf(measure, result!.all)).toMatchObject({ figure: "money", value: "330.01", base: 5, eligible: 8 });
  });

  it("is absent when nothing could be converted: that is not 0", () => {
    const [absent] = rollUp([measure], [rows[2]!, rows[7]!], [], { rates, matches: {} });
    expect(absent!.all).toMatchObject({ total: null, account: { contributing: 0, not_converted: 1 } });
    const [zero] = rollUp([measure], [rows[5]!], [], { rates, matches: {} });
    expect(zero!.all).toMatchObject({ total: "0" });
  });

  it("can be followed to what each Party gave", () => {
    const [first, , third] = lineage(measure, rows, { rates });
    expect(first).toMatchObject({
      lower: "320",
      given: {
        amounts: [
          { currency: "USD", amount: "100", converted: "100" },
          { currency: "EUR", amount: "200", converted: "220" },
        ],
      },
    });
    expect(third).toMatchObject({ segment: "not_converted", lower: null });
  });
});
