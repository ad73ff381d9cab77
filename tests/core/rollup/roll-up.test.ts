import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accountOf } from "#app/core/rollup/account.ts";
import { lineage } from "#app/core/rollup/lineage.ts";
import type { MeasureResult, PartyRow, Result } from "#app/core/rollup/result.ts";
import { rollUp, startRollUp } from "#app/core/rollup/roll-up.ts";
import { addDecimals, readDecimal, writeDecimal, zero } from "#app/core/numbers/decimal.ts";
import { anyRound, breakdowns, measures, settings } from "./rounds.ts";

function everyResult(results: readonly MeasureResult[]): Result[] {
  return results.flatMap(({ all, breakdowns: some }) => [
    all,
    ...some.flatMap(({ groups }) => groups.map(({ result }) => result)),
  ]);
}

function sum(figures: readonly (string | null)[]): string {
  return writeDecimal(figures.map((figure) => readDecimal(figure ?? "0")).reduce(addDecimals, zero));
}

describe("the results of any round", () => {
  it("add up to eligible, in every segment of every group", () => {
    fc.assert(
      fc.property(anyRound, (rows) => {
        for (const result of everyResult(rollUp(measures, rows, breakdowns, settings))) {
          expect(accountOf(result).reduce((parties, segment) => parties + segment.parties, 0)).toBe(result.eligible);
        }
      }),
    );
  });

  it("are divided by each breakdown without a Party lost or counted twice", () => {
    fc.assert(
      fc.property(anyRound, (rows) => {
        for (const { all, breakdowns: some } of rollUp(measures, rows, breakdowns, settings)) {
          expect(all.eligible).toBe(rows.length);
          for (const { groups } of some) {
            for (const [index, { parties }] of accountOf(all).entries()) {
              const inGroups = groups.map(({ result }) => accountOf(result)[index]?.parties ?? Number.NaN);
              expect(inGroups.reduce((one, other) => one + other, 0)).toBe(parties);
            }
            if (all.kind !== "total") continue;
            const totals = groups.flatMap(({ result }) => (result.kind === "total" ? [result] : []));
            expect(sum(totals.map(({ lower }) => lower))).toBe(all.lower ?? "0");
          }
        }
      }),
    );
  });

  it("do not depend on the order of Parties", () => {
    fc.assert(
      fc.property(
        anyRound.chain((rows) =>
          fc.tuple(fc.constant(rows), fc.shuffledSubarray([...rows], { minLength: rows.length })),
        ),
        ([rows, shuffled]) => {
          expect(rollUp(measures, shuffled, breakdowns, settings)).toEqual(
            rollUp(measures, rows, breakdowns, settings),
          );
        },
      ),
    );
  });

  it("change, when a silent Party is added, in eligible, not submitted and what they are the base of alone", () => {
    fc.assert(
      fc.property(anyRound, (rows) => {
        const silent: PartyRow = { party: "new", groups: { region: "asia", exporter: "other" }, items: null };
        const before = rollUp(measures, rows, [], settings);
        const after = rollUp(measures, [...rows, silent], [], settings);
        for (const [index, { all }] of after.entries()) expect(all).toEqual(withSilent(before[index]?.all as Result));
      }),
    );
  });

  it("are those of its lineage, Party by Party", () => {
    fc.assert(
      fc.property(anyRound, (rows) => {
        for (const [index, { all }] of rollUp(measures, rows, [], settings).entries()) {
          const standings = lineage(measures[index] as (typeof measures)[number], rows, settings);
          expect(standings.map(({ party }) => party)).toEqual(rows.map(({ party }) => party));
          for (const { segment, parties } of accountOf(all)) {
            expect(standings.filter((standing) => standing.segment === segment)).toHaveLength(parties);
          }
          if (all.kind === "total") {
            expect(sum(standings.map(({ lower }) => lower))).toBe(all.lower ?? "0");
            expect(standings.filter(({ isIncomplete }) => isIncomplete)).toHaveLength(all.incomplete);
          }
          if (all.kind === "ratio") {
            expect(sum(standings.map(({ lower }) => lower))).toBe(all.ratio.numerator);
            expect(sum(standings.map(({ denominator }) => denominator))).toBe(all.ratio.base);
          }
        }
      }),
    );
  });

  it("have a range that holds every percentage the unknown Parties could bring", () => {
    fc.assert(
      fc.property(anyRound, (rows) => {
        for (const result of everyResult(rollUp(measures, rows, breakdowns, settings))) {
          if (result.kind !== "parties") continue;
          const { lowest, highest } = result.range;
          expect(lowest.base).toBe(String(result.eligible - result.account.not_applicable));
          expect(Number(lowest.numerator)).toBe(result.account.yes);
          expect(Number(highest.numerator)).toBe(Number(highest.base) - result.account.no);
          expect(lowest.percentage === null).toBe(lowest.base === "0");
        }
      }),
    );
  });
});

/** What the laws say of a result once one more Party is asked and stays silent. */
function withSilent(result: Result): unknown {
  const eligible = result.eligible + 1;
  const account = { ...result.account, not_submitted: result.account.not_submitted + 1 };
  const silent = { eligible, account, coverage: expect.objectContaining({ base: String(eligible) }) };
  if (result.kind !== "parties") return { ...result, ...silent };
  const rangeBase = String(eligible - result.account.not_applicable);
  const numerator = String(Number(result.range.highest.numerator) + 1);
  return {
    ...result,
    ...silent,
    ofAll: expect.objectContaining({ numerator: result.ofAll.numerator, base: String(eligible) }),
    range: {
      lowest: expect.objectContaining({ numerator: result.range.lowest.numerator, base: rangeBase }),
      highest: expect.objectContaining({ numerator, base: rangeBase }),
    },
  };
}

describe("a roll-up", () => {
  const nobody = rollUp(measures, [], breakdowns, settings);

  it("has every group, also those with nobody in them, and no percentage of nobody", () => {
    expect(nobody[0]?.breakdowns[0]?.groups.map(({ group }) => group)).toEqual(["africa", "asia", "europe"]);
    for (const result of everyResult(nobody)) {
      expect(result.eligible).toBe(0);
      expect(result.coverage.percentage).toBeNull();
      if (result.kind === "total") expect([result.lower, result.upper]).toEqual([null, null]);
    }
  });

  it("refuses a Party that has no group, rather than publish groups that do not add up", () => {
    const row = { party: "FRA", items: null };
    expect(() => rollUp(measures, [{ ...row, groups: { exporter: "other" } }], breakdowns, settings)).toThrow(
      /FRA .* region/,
    );
    expect(() =>
      rollUp(measures, [{ ...row, groups: { region: "oceania", exporter: "other" } }], breakdowns, settings),
    ).toThrow(/FRA .* region: oceania/);
  });

  it("can be read at any moment, and keeps adding", () => {
    const started = startRollUp(measures, []);
    expect(started.result()[0]?.all.eligible).toBe(0);
    started.add({ party: "FRA", groups: {}, items: null });
    const first = started.result();
    started.add({ party: "PER", groups: {}, items: null });
    expect([first[0]?.all.eligible, started.result()[0]?.all.eligible]).toEqual([1, 2]);
  });

  it("takes 65 measures over 10,000 Parties within seconds, on a busy machine too", () => {
    const many = Array.from(
      { length: 65 },
      (_, index) => measures[index % measures.length] as (typeof measures)[number],
    );
    const [sample = []] = fc.sample(fc.array(anyRound, { minLength: 20, maxLength: 20 }), { numRuns: 1, seed: 42 });
    const pool = sample.flat();
    const started = performance.now();
    const rollup = startRollUp(many, breakdowns);
    for (let index = 0; index < 10_000; index += 1) rollup.add(pool[index % pool.length] as PartyRow);
    expect(rollup.result()[0]?.all.eligible).toBe(10_000);
    // The bench says how fast it is; this only notices when it stops being linear.
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
