import { describe, expect, it } from "vitest";
import { ratioMeasureSchema } from "#app/core/measures/measure.ts";
import { headlineOf } from "#app/core/rollup/headline-of.ts";
import { standingOf } from "#app/core/rollup/lineage.ts";
import type { RatioResult } from "#app/core/rollup/result.ts";
import { rollUp } from "#app/core/rollup/roll-up.ts";
import type { ItemStates } from "#app/core/survey/answers.ts";
import { divide } from "./measures.ts";
import { says } from "./says.ts";

const share = divide({ of: [{ item: "surveyed" }] }, { of: [{ item: "quotas" }] });

function ratio(said: readonly (ItemStates | null)[], measure = share): RatioResult {
  const rows = said.map((items, index) => ({ party: `P${index}`, groups: {}, items }));
  return rollUp([measure], rows, [])[0]?.all as RatioResult;
}

describe("a ratio", () => {
  it("is a ratio of sums: 1 of 2 and 90 of 98 is 91.0 %, not the mean of 50.0 % and 91.8 %", () => {
    const result = ratio([says({ surveyed: "1", quotas: "2" }), says({ surveyed: "90", quotas: "98" })]);
    expect(result.ratio).toEqual({ numerator: "91", base: "100", percentage: "91.0" });
    expect(headlineOf(share, result)).toEqual({
      figure: "ratio",
      value: "91.0",
      upper: "91.0",
      of: "contributing",
      base: 2,
      eligible: 2,
    });
  });

  it("leaves out, on both sides, a Party that gave one sum only", () => {
    const result = ratio([
      says({ surveyed: "1", quotas: "2" }),
      says({ surveyed: "500", quotas: "not_answered" }),
      says({ surveyed: "no_information", quotas: "500" }),
      null,
    ]);
    expect(result.ratio).toEqual({ numerator: "1", base: "2", percentage: "50.0" });
    expect(result.account).toMatchObject({ contributing: 1, not_answered: 1, no_information: 1, not_submitted: 1 });
    expect(result.coverage).toEqual({ numerator: "1", base: "4", percentage: "25.0" });
  });

  it("leaves out a Party that gave a part of a sum", () => {
    const parts = divide({ of: [{ item: "a" }, { item: "b" }] }, { of: [{ item: "quotas" }] });
    const result = ratio(
      [says({ a: "1", b: "not_shown", quotas: "2" }), says({ a: "1", b: "not_applicable", quotas: "4" })],
      parts,
    );
    expect(result.ratio).toEqual({ numerator: "1", base: "4", percentage: "25.0" });
    expect(result.account.not_shown).toBe(1);
  });

  it("is absent when its base is 0, or when nobody gave both", () => {
    expect(ratio([says({ surveyed: "0", quotas: "0" })]).ratio.percentage).toBeNull();
    expect(ratio([null]).ratio).toEqual({ numerator: "0", base: "0", percentage: null });
  });

  it("keeps what each Party gave to both sums", () => {
    const said = says({ surveyed: "1.50", quotas: "2" });
    expect(standingOf(share, { party: "FRA", groups: {}, items: said })).toEqual({
      party: "FRA",
      segment: "contributing",
      lower: "1.5",
      upper: "1.5",
      denominator: "2",
      isIncomplete: false,
      given: null,
    });
  });

  it("takes no bands: the form of the file refuses them", () => {
    expect(ratioMeasureSchema.safeParse(share).success).toBe(true);
    const banded = { ...share, numerator: { of: [{ item: "a", bands: { few: { lower: "1", upper: "2" } } }] } };
    expect(ratioMeasureSchema.safeParse(banded).success).toBe(false);
  });
});
