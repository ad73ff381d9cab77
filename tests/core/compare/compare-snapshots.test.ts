import { expect, test } from "vitest";
import { compareSnapshots } from "#app/core/compare/compare-snapshots.ts";
import type { ComparedSnapshot } from "#app/core/compare/snapshot-change.ts";
import type { MeasureResult, PartiesResult } from "#app/core/rollup/result.ts";

const of = (...said: boolean[]) =>
  ({ kind: "parties", number: said.filter(Boolean).length, eligible: said.length }) as PartiesResult;

/** A result of two Parties, one in each region, by whether they say yes. */
function result(measure: string, africa: boolean, asia: boolean): MeasureResult {
  return {
    measure,
    all: of(africa, asia),
    breakdowns: [
      {
        breakdown: "region",
        groups: [
          { group: "africa", result: of(africa) },
          { group: "asia", result: of(asia) },
        ],
      },
    ],
  };
}

const undated = { sourceDate: null, note: null };
const bank = { source: "Central bank", asOf: "2025-06-30" };

const before: ComparedSnapshot = {
  engine: "1",
  parties: [
    { party: "AAA", submission: { revision: 1, receipt: "A1", late: false } },
    { party: "BBB", submission: null },
  ],
  entries: [{ item: "meetings", party: null, state: "answered", value: "3", source: "Report", ...undated }],
  rates: [{ currency: "EUR", rate: "1.1", ...bank }],
  matches: [{ measure: "species", entry: "african elephant", into: "loxodonta africana" }],
  results: [result("enough", true, false), result("quotas", true, true)],
};

test("the same inputs have no changes", () => {
  expect(compareSnapshots(before, structuredClone(before))).toEqual([]);
});

test("a change of one Party gives its submission, each result that reads it, and the groups in which it stands", () => {
  const parties = [before.parties[0]!, { party: "BBB", submission: { revision: 1, receipt: "B1", late: true } }];
  const after = { ...before, parties, results: [result("enough", true, true), result("quotas", true, true)] };
  expect(compareSnapshots(before, after)).toEqual([
    {
      kind: "result",
      measure: "enough",
      before: before.results[0]!.all,
      after: after.results[0]!.all,
      groups: [{ breakdown: "region", group: "asia" }],
    },
    { kind: "submission", party: "BBB", before: null, after: { revision: 1, receipt: "B1", late: true } },
  ]);
});

test("two Parties that change places leave the whole as it was, and change their groups", () => {
  const after = { ...before, results: [result("enough", false, true), result("quotas", true, true)] };
  expect(compareSnapshots(before, after)).toMatchObject([
    { kind: "result", measure: "enough", before: { number: 1 }, after: { number: 1 }, groups: [{}, {}] },
  ]);
});

test("what is added and what is gone is told, with nothing on the other side", () => {
  const after: ComparedSnapshot = {
    ...before,
    engine: "2",
    entries: [{ item: "meetings", party: "AAA", state: "answered", value: "1", source: "Letter", ...undated }],
    rates: [{ currency: "KES", rate: "0.0077", ...bank }],
    matches: [],
    results: [before.results[0]!, result("added", true, true)],
  };
  expect(compareSnapshots(before, after)).toMatchObject([
    { kind: "engine", before: "1", after: "2" },
    { kind: "result", measure: "added", before: null },
    { kind: "result", measure: "quotas", after: null },
    { kind: "entry", item: "meetings", party: "AAA", before: null, after: { value: "1", source: "Letter" } },
    { kind: "entry", item: "meetings", party: null, before: { value: "3" }, after: null },
    { kind: "rate", currency: "KES", before: null, after: { rate: "0.0077" } },
    { kind: "rate", currency: "EUR", before: { rate: "1.1" }, after: null },
    { kind: "match", entry: "african elephant", before: "loxodonta africana", after: null },
  ]);
});

test("a source or a note that is told otherwise is a change; who recorded it and when is none", () => {
  const [entry] = before.entries;
  const recorded = { ...entry!, recordedBy: "Robin", recordedAt: "2026-01-01T00:00:00.000Z" };
  expect(compareSnapshots(before, { ...before, entries: [recorded] })).toEqual([]);
  expect(compareSnapshots(before, { ...before, entries: [{ ...entry!, source: "Letter" }] })).toHaveLength(1);
  expect(compareSnapshots(before, { ...before, entries: [{ ...entry!, note: "By letter." }] })).toHaveLength(1);
  const dated = { ...before.rates[0]!, asOf: "2025-07-01" };
  expect(compareSnapshots(before, { ...before, rates: [dated] })).toHaveLength(1);
});
