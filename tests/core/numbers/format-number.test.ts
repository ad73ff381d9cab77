import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { languages } from "#app/core/language.ts";
import { formatNumber } from "#app/core/numbers/format-number.ts";

test.each([
  ["1234.5", "1234.5", "1234,5", "1234,5"],
  ["12345", "12,345", "12\u202f345", "12.345"],
  ["-1234567.10", "-1,234,567.10", "-1\u202f234\u202f567,10", "-1.234.567,10"],
  ["0.001", "0.001", "0,001", "0,001"],
  ["999", "999", "999", "999"],
  [
    "123456789012345678901234567.89",
    "123,456,789,012,345,678,901,234,567.89",
    "123\u202f456\u202f789\u202f012\u202f345\u202f678\u202f901\u202f234\u202f567,89",
    "123.456.789.012.345.678.901.234.567,89",
  ],
])("%s is written in three languages with every digit", (number, en, fr, es) => {
  expect(languages.map((language) => formatNumber(number, language))).toEqual([en, fr, es]);
});

describe.each(languages)("in %s", (language) => {
  test("a whole number is written as the platform writes it that groups two digits or more", () => {
    fc.assert(
      fc.property(fc.oneof(fc.bigInt(), fc.bigInt(-12_000n, 12_000n)), (number) => {
        expect(formatNumber(String(number), language)).toBe(
          new Intl.NumberFormat(language, { useGrouping: "min2" }).format(number),
        );
      }),
    );
  });

  test.each(["", "1,5", "01", "-0", "1.", "1e3", "NaN"])("“%s” was never a stored number", (text) => {
    expect(() => formatNumber(text, language)).toThrow(RangeError);
  });
});
