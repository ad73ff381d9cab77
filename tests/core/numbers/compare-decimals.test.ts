import fc from "fast-check";
import { expect, test } from "vitest";
import { compareDecimals } from "#app/core/numbers/compare-decimals.ts";

test.each([
  ["10", "9.99", 1],
  ["1.50", "1.5", 0],
  ["-2", "-1.9", -1],
  ["-0.5", "0.5", -1],
  ["0.1", "0.10000000000000000000000000001", -1],
  ["99999999999999999999", "99999999999999999998", 1],
])("%s against %s is %i", (left, right, sign) => {
  expect(compareDecimals(left, right)).toBe(sign);
  expect(compareDecimals(right, left)).toBe(sign === 0 ? 0 : -sign);
});

test("agrees with whole numbers", () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer(), (left, right) => {
      expect(compareDecimals(String(left), String(right))).toBe(Math.sign(left - right));
    }),
  );
});
