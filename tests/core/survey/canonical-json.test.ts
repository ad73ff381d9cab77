import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson } from "#app/core/survey/canonical-json.ts";
import { sha256Hex } from "#app/core/survey/hash.ts";

const text = fc.string({ unit: "grapheme" });
const { value: json } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    text,
    fc.boolean(),
    fc.constant(null),
    fc.maxSafeInteger(),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(fc.string({ unit: "grapheme-ascii" }), tie("value"), { maxKeys: 5, noNullPrototype: true }),
  ),
}));

test("keys are in the order of their UTF-16 code units (RFC 8785, 3.2.3)", () => {
  const value = {
    "\u20ac": "Euro Sign",
    "\r": "Carriage Return",
    "\ufb33": "Hebrew Letter Dalet With Dagesh",
    "1": "One",
    "\ud83d\ude00": "Emoji: Grinning Face",
    "\u0080": "Control",
    "\u00f6": "Latin Small Letter O With Diaeresis",
  };
  // The Hebrew letter has another normal form, of two characters, which sorts before the emoji.
  expect(Object.values(JSON.parse(canonicalJson(value)) as object)).toEqual([
    "One",
    "Carriage Return",
    "Control",
    "Latin Small Letter O With Diaeresis",
    "Hebrew Letter Dalet With Dagesh",
    "Euro Sign",
    "Emoji: Grinning Face",
  ]);
});

test.each([
  [{ b: 1, a: ["é", true, null] }, '{"a":["é",true,null],"b":1}'],
  ["e\u0301", '"é"'],
  ['"\\\u0008\n\u001f/', '"\\"\\\\\\b\\n\\u001f/"'],
  [-0, "0"],
  [{}, "{}"],
])("%j is %s", (value, expected) => {
  expect(canonicalJson(value)).toBe(expected);
});

test.each([
  [1.5],
  [Number.NaN],
  [2 ** 53],
  [undefined],
  [{ a: undefined }],
  [new Date(0)],
  ["\ud800"],
  [10n],
  [{ é: 1, "e\u0301": 2 }],
])("%o is outside the domain", (value) => {
  expect(() => canonicalJson(value)).toThrow(TypeError);
});

describe("for all values", () => {
  test("it is JSON of the same value, and canonical again", () => {
    fc.assert(
      fc.property(json, (value) => {
        const once = canonicalJson(value);
        expect(canonicalJson(JSON.parse(once))).toBe(once);
      }),
    );
  });

  test("the order in which keys were written changes nothing", () => {
    const entries = fc.uniqueArray(fc.tuple(fc.stringMatching(/^[a-z0-9_]{1,8}$/), json), { selector: ([key]) => key });
    fc.assert(
      fc.property(entries, (members) => {
        const backwards = Object.fromEntries(members.toReversed());
        expect(canonicalJson(backwards)).toBe(canonicalJson(Object.fromEntries(members)));
      }),
    );
  });

  test("values that differ have texts that differ", () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.array(fc.integer()), (left, right) => {
        expect(canonicalJson(left) === canonicalJson(right)).toBe(JSON.stringify(left) === JSON.stringify(right));
      }),
    );
  });
});

test("the hash is SHA-256 of the text in UTF-8", () => {
  expect(sha256Hex("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  expect(sha256Hex("é")).toBe("4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c");
});
