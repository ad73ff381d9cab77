import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { percentage, shareOf } from "#app/core/rollup/share.ts";

describe("a percentage", () => {
  it.each([
    [87, 141, 1, "61.7"],
    [87, 169, 1, "51.5"],
    [115, 169, 1, "68.0"],
    [118, 141, 0, "84"],
    [142, 157, 1, "90.4"],
    [107, 110, 0, "97"],
    [119, 125, 0, "95"],
    [143, 157, 0, "91"],
    [0, 7, 1, "0.0"],
    [7, 7, 1, "100.0"],
  ])("of %i in %i with %i decimals is %s", (numerator, base, decimals, expected) => {
    expect(percentage(numerator, base, decimals)).toBe(expected);
  });

  it("of a base of 0 is absent, even when the numerator is 0 too", () => {
    expect(percentage(0, 0, 1)).toBeNull();
    expect(shareOf("5", "0.00")).toEqual({ numerator: "5", base: "0", percentage: null });
  });

  it("rounds halves away from zero, where floating point would not", () => {
    expect(percentage(1, 2000, 1)).toBe("0.1");
    expect(percentage("-1", "2000", 1)).toBe("-0.1");
    expect(percentage("1.005", "100", 2)).toBe("1.01");
    expect(percentage(1, 2001, 1)).toBe("0.0");
  });

  it("is exact far beyond 2^53", () => {
    expect(percentage("9007199254740993000", "9007199254740993", 0)).toBe("100000");
    expect(percentage("123456789012345678901234567890.5", "123456789012345678901234567890.5", 1)).toBe("100.0");
  });

  it("is never further than half a unit from the exact fraction", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), fc.integer({ min: 1, max: 1e6 }), (numerator, base) => {
        const tenths = BigInt((percentage(numerator, base, 1) ?? "").replace(".", ""));
        const error = tenths * BigInt(base) - BigInt(numerator) * 1000n;
        return 2n * (error < 0n ? -error : error) <= BigInt(base);
      }),
    );
  });
});
