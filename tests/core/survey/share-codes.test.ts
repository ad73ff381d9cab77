import { expect, test } from "vitest";
import { shareCodes } from "#app/core/survey/share-codes.ts";
import { checkedSample } from "./sample-survey.ts";

const { codebook } = checkedSample();

test("it says what it said before", () => {
  expect(shareCodes(codebook)).toEqual(codebook);
});

test("fields with the same codes and labels have one list; with another label they have their own", () => {
  const [first] = codebook.items;
  const again = { ...first!, name: "again", codes: structuredClone(first!.codes) };
  const other = { ...again, name: "other", codes: again.codes.map((code) => ({ ...code, label: first!.label })) };
  const { items } = shareCodes({ ...codebook, items: [first!, again, other] });
  expect(items[1]!.codes).toBe(items[0]!.codes);
  expect(items[2]!.codes).not.toBe(items[0]!.codes);
});
