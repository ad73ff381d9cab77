import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { languages } from "#app/core/language.ts";
import { formatNumber } from "#app/core/numbers/format-number.ts";
import { canonicalNumber } from "#app/core/numbers/number-marks.ts";
import { parseNumber } from "#app/core/numbers/parse-number.ts";

const language = fc.constantFrom(...languages);
const whole = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }).map(String);

describe.each(languages)("in %s", (spoken) => {
  test.each([
    ["7,5", "7.5"],
    ["7.5", "7.5"],
    ["1,234.5", "1234.5"],
    ["1.234,5", "1234.5"],
    ["1 234,5", "1234.5"],
    ["1\u00a0234,5", "1234.5"],
    ["1\u202f234\u202f567,89", "1234567.89"],
    ["1\u2009234", "1234"],
    ["1'234.5", "1234.5"],
    ["1’234", "1234"],
    ["1.234.567", "1234567"],
    ["1,234,567", "1234567"],
    ["1 234,567", "1234.567"],
    ["1234.567", "1234.567"],
    ["0,125", "0.125"],
    [",5", "0.5"],
    ["007", "7"],
    ["1.50", "1.50"],
    [" 12 ", "12"],
    ["-3", "-3"],
    ["\u22123,5", "-3.5"],
    ["+4", "4"],
    ["-0", "0"],
    ["-0,00", "0.00"],
    ["123456789012345678901234.5", "123456789012345678901234.5"],
  ])("“%s” is %s", (typed, value) => {
    expect(parseNumber(typed, spoken)).toEqual({ ok: true, value });
  });

  test.each([
    "abc",
    "1.2.3",
    "1,23,456",
    "12 34",
    "1 2 3",
    "1e5",
    "5.",
    "-",
    ".",
    "1.234,567.8",
    "12%",
    "١٢",
    "Infinity",
  ])("“%s” is not a number", (typed) => {
    expect(parseNumber(typed, spoken)).toEqual({ ok: false, problem: "not_a_number" });
  });

  test("a blank is empty, and what is longer than any figure is too long", () => {
    expect(parseNumber("  ", spoken)).toEqual({ ok: false, problem: "empty" });
    expect(parseNumber("9".repeat(31), spoken)).toEqual({ ok: false, problem: "too_long" });
  });
});

describe("what can be read in two ways is refused with both, the reading of the language first", () => {
  test.each([
    ["1.234", "en", ["1.234", "1234"]],
    ["1,234", "en", ["1234", "1.234"]],
    ["1.234", "fr", ["1234", "1.234"]],
    ["1,234", "fr", ["1.234", "1234"]],
    ["-12.500", "es", ["-12500", "-12.500"]],
    ["12,500", "es", ["12.500", "12500"]],
  ] as const)("%s in %s", (typed, spoken, candidates) => {
    expect(parseNumber(typed, spoken)).toEqual({ ok: false, problem: "ambiguous", candidates });
  });

  test("an integer grouped as its own language groups is not in doubt", () => {
    expect(parseNumber("1,234", "en", "integer")).toEqual({ ok: true, value: "1234" });
    expect(parseNumber("12.345", "es", "integer")).toEqual({ ok: true, value: "12345" });
    expect(parseNumber("1.234", "en", "integer")).toMatchObject({ problem: "ambiguous" });
    expect(parseNumber("1,234", "fr", "integer")).toMatchObject({ problem: "ambiguous" });
  });
});

describe("for every number and text", () => {
  test("an integer written in a language is understood in it", () => {
    fc.assert(
      fc.property(whole, language, (value, spoken) => {
        expect(parseNumber(formatNumber(value, spoken), spoken, "integer")).toEqual({ ok: true, value });
      }),
    );
  });

  test("a number with decimals written in a language is understood in it, or both readings are offered", () => {
    const decimals = fc.stringMatching(/^\d{1,6}$/);
    fc.assert(
      fc.property(whole, decimals, language, (integer, fraction, spoken) => {
        const value = `${integer}.${fraction}`;
        fc.pre(canonicalNumber.test(value));
        const parsed = parseNumber(formatNumber(value, spoken), spoken);
        if (parsed.ok) expect(parsed.value).toBe(value);
        else expect(parsed).toMatchObject({ problem: "ambiguous", candidates: expect.arrayContaining([value]) });
        if (fraction.length !== 3) expect(parsed.ok).toBe(true);
      }),
    );
  });

  test("nothing typed throws, and what is understood is canonical", () => {
    const typed = fc.oneof(
      fc.string(),
      fc.string({ unit: "grapheme" }),
      fc.stringMatching(/^[-+.,' \d\u00a0\u202f]{0,14}$/),
    );
    fc.assert(
      fc.property(typed, language, fc.constantFrom("integer" as const, "decimal" as const), (text, spoken, kind) => {
        const parsed = parseNumber(text, spoken, kind);
        const values = parsed.ok ? [parsed.value] : parsed.problem === "ambiguous" ? parsed.candidates : [];
        for (const value of values) expect(value).toMatch(canonicalNumber);
      }),
      { numRuns: 2_000 },
    );
  });
});
