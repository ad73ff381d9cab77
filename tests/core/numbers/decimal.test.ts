import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareDecimals } from "#app/core/numbers/compare-decimals.ts";
import { addDecimals, readDecimal, writeDecimal, zero } from "#app/core/numbers/decimal.ts";

const decimals = fc
  .tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.stringMatching(/^\d{0,12}$/))
  .map(([whole, fraction]) => (fraction === "" ? `${whole}` : `${whole}.${fraction}`));

function sum(texts: readonly string[]): string {
  return writeDecimal(texts.map(readDecimal).reduce(addDecimals, zero));
}

/** A reference: the number in units of 10^-12. */
function unitsOf(text: string): bigint {
  const [whole = "", fraction = ""] = text.split(".");
  return BigInt(whole + fraction.padEnd(12, "0"));
}

describe("an exact decimal", () => {
  it.each([
    [["0.1", "0.2"], "0.3"],
    [["9007199254740992", "1"], "9007199254740993"],
    [["9007199254740993", "-9007199254740992"], "1"],
    [["1.50", "2.5"], "4"],
    [["-0.5", "0.25"], "-0.25"],
    [["-0"], "0"],
    [["007.10"], "7.1"],
    [["999999999999999", "0.001"], "999999999999999.001"],
    [[], "0"],
  ])("%j adds up to %s", (texts, expected) => {
    expect(sum(texts)).toBe(expected);
  });

  it("refuses what is not a decimal, so that no text is ever counted", () => {
    for (const text of ["", "1e3", "1,5", " 1", "0x10", "NaN", "-", "."]) {
      expect(() => readDecimal(text)).toThrow(SyntaxError);
    }
  });

  it("adds the same as whole numbers of the smallest unit, whatever the order and the size", () => {
    fc.assert(
      fc.property(fc.array(decimals, { maxLength: 12 }), (texts) => {
        const units = texts.map(unitsOf).reduce((total, next) => total + next, 0n);
        expect(unitsOf(sum(texts))).toBe(units);
        expect(sum(texts.toReversed())).toBe(sum(texts));
      }),
    );
  });

  it("compares as it adds", () => {
    expect(compareDecimals("10", "9.99")).toBeGreaterThan(0);
    expect(compareDecimals("1.50", "1.5")).toBe(0);
    fc.assert(
      fc.property(decimals, decimals, (left, right) => {
        const difference = sum([left, right.startsWith("-") ? right.slice(1) : `-${right}`]);
        const sign = difference === "0" ? 0 : difference.startsWith("-") ? -1 : 1;
        return compareDecimals(left, right) === sign;
      }),
    );
  });
});
