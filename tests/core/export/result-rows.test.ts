import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { excelCsv, plainCsv } from "#app/core/export/csv.ts";
import { resultColumnNames } from "#app/core/export/result-columns.ts";
import { resultCsv } from "#app/core/export/result-csv.ts";
import { resultRows } from "#app/core/export/result-rows.ts";
import { rollUp } from "#app/core/rollup/roll-up.ts";
import type { Measure } from "#app/core/measures/measure.ts";
import type { RoundMeasure } from "#app/core/measures/round-measure.ts";
import { addUp, countParties, divide } from "../measures/measures.ts";
import { says } from "../measures/says.ts";
import { anyRound, breakdowns, measures } from "../rollup/rounds.ts";

const source = { round: "2026", catalogue: "strategic-vision v1", isInvented: true };
const regions = [{ breakdown: "region", groups: ["africa", "asia"] }];
const parties = [
  { party: "DZA", groups: { region: "africa" }, items: says({ enough: "yes", n: "1.5", d: "4" }) },
  { party: "BEN", groups: { region: "africa" }, items: says({ enough: "no", n: "no_information", d: "2" }) },
  { party: "BTN", groups: { region: "asia" }, items: null },
];
const some = [
  { ...countParties({ item: "enough", in: ["yes"] }), indicators: ["2.3.2", "2.4.1"] },
  addUp({ of: [{ item: "n" }] }),
  divide({ of: [{ item: "n" }] }, { of: [{ item: "d" }] }),
];
function asked(of: readonly Measure[]): RoundMeasure[] {
  return of.map((measure) => ({ measure, reads: "submission", version: "v1" }));
}

const rows = [...resultRows(source, asked(some), rollUp(some, parties, regions))];

describe("results as rows", () => {
  it("have one row for each indicator, measure, breakdown and group, the whole round first", () => {
    expect(rows.map((row) => [row.indicator, row.measure, row.breakdown, row.group].join(" "))).toEqual([
      "2.3.2 count all all",
      "2.3.2 count region africa",
      "2.3.2 count region asia",
      "2.4.1 count all all",
      "2.4.1 count region africa",
      "2.4.1 count region asia",
      "2.3.2 sum all all",
      "2.3.2 sum region africa",
      "2.3.2 sum region asia",
      "2.3.2 ratio all all",
      "2.3.2 ratio region africa",
      "2.3.2 ratio region asia",
    ]);
  });

  it("have every figure of a count of Parties beside its base", () => {
    expect(rows[0]).toMatchObject({
      invented: "true",
      round: "2026",
      version: "v1",
      catalogue: "strategic-vision v1",
      kind: "parties",
      reads: "submission",
      headline: "percentage_of_answering",
      headline_value: "50.0",
      eligible: 3,
      yes: 1,
      no: 1,
      contributing: null,
      not_submitted: 1,
      number: 1,
      answering: 2,
      pct_of_answering: "50.0",
      reporting: 2,
      pct_of_reporting: "50.0",
      pct_of_all: "33.3",
      range_base: 3,
      range_low: "33.3",
      range_high: "66.7",
      total_lower: null,
      ratio_pct: null,
      coverage_number: 2,
      coverage_pct: "66.7",
    });
  });

  it("have totals and ratios as exact decimals", () => {
    expect(rows[6]).toMatchObject({ kind: "total", contributing: 1, no_information: 1, total_lower: "1.5", yes: null });
    expect(rows[9]).toMatchObject({ ratio_numerator: "1.5", ratio_base: "4", ratio_pct: "37.5", headline: "ratio" });
  });

  it("leave a percentage of nobody empty", () => {
    expect(rows[2]).toMatchObject({ group: "asia", answering: 0, pct_of_answering: null, headline_value: null });
    expect(rows[8]).toMatchObject({ total_lower: null, total_upper: null, contributing: 0 });
  });

  it("refuse a result without its measure", () => {
    expect(() => [...resultRows(source, [], rollUp(some, parties, []))]).toThrow(/No measure is called count/);
  });
});

describe("results as CSV", () => {
  const file = [...resultCsv(rows, excelCsv.fr)].join("");

  it("have names that do not depend on language, and a decimal comma for a French Excel", () => {
    const [header = [], first = []] = parse(file, { bom: true, delimiter: ";" });
    expect(header).toEqual(resultColumnNames);
    expect(first[header.indexOf("pct_of_all")]).toBe("33,3");
    expect(first[header.indexOf("total_lower")]).toBe("");
  });

  it("say, of any round, what the rows say", () => {
    fc.assert(
      fc.property(anyRound, (round) => {
        const expected = [...resultRows(source, asked(measures), rollUp(measures, round, breakdowns))];
        const read = parse([...resultCsv(expected, plainCsv)].join(""), { columns: true }) as Record<string, string>[];
        expect(read).toEqual(
          expected.map((row) =>
            Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, String(cell ?? "")])),
          ),
        );
      }),
      { numRuns: 30 },
    );
  });
});
