import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findItem } from "#app/core/survey/find-item.ts";
import { readValue } from "#app/core/survey/read-value.ts";
import { checkedSample } from "./sample-survey.ts";

const { codebook } = checkedSample();
const item = (name: string) => findItem(codebook, name)!;

describe("what is kept, as it is kept", () => {
  test.each<[string, unknown, unknown]>([
    ["quotas_set", "yes", "yes"],
    ["quotas_set", null, null],
    ["quota_kinds", ["animals", "plants"], ["plants", "animals"]],
    ["quota_kinds", ["plants", "none"], ["plants", "none"]],
    ["quota_kinds", [], null],
    ["quota_count", "12", "12"],
    ["quota_count", "-5000", "-5000"],
    ["area", "0.50", "0.50"],
    ["remarks", "e\u0301t\u0065\u0301", "été"],
    ["remarks", "longer than the ten characters allowed", "longer than the ten characters allowed"],
    ["remarks", "one\r\ntwo\rthree\tfour", "one\ntwo\nthree\tfour"],
    ["remarks", " \n ", null],
    ["adopted_on", "2024-02-29", "2024-02-29"],
    ["published_at", "https://cites.org/eng?x=1#y", "https://cites.org/eng?x=1#y"],
    ["species", ["row1", "7fx2k"], ["row1", "7fx2k"]],
    ["species", [], null],
  ])("%s: %j is %j", (name, value, kept) => {
    expect(readValue(item(name), value)).toEqual({ ok: true, value: kept });
  });
});

describe("what is refused", () => {
  test.each<[string, unknown, string]>([
    ["quotas_set", "maybe", "unknown_code"],
    ["quotas_set", "", "unknown_code"],
    ["quotas_set", ["yes"], "wrong_type"],
    ["quotas_set", { value: "yes" }, "wrong_type"],
    ["quotas_set", undefined, "wrong_type"],
    ["quota_kinds", "plants", "wrong_type"],
    ["quota_kinds", ["plants", "fungi"], "unknown_code"],
    ["quota_kinds", ["plants", "plants"], "unknown_code"],
    ["quota_kinds", ["plants", "animals", "none", "plants"], "too_large"],
    ["quota_kinds", [1], "wrong_type"],
    ["quota_count", 12, "wrong_type"],
    ["quota_count", "7.5", "not_an_integer"],
    ["quota_count", "zz", "not_a_number"],
    ["quota_count", "007", "not_a_number"],
    ["quota_count", "-0", "not_a_number"],
    ["quota_count", "1e3", "not_a_number"],
    ["quota_count", "1".repeat(41), "too_large"],
    ["area", "7,5", "not_a_number"],
    ["area", ".5", "not_a_number"],
    ["adopted_on", "2023-02-29", "not_a_date"],
    ["adopted_on", "29/02/2024", "not_a_date"],
    ["adopted_on", "2024-13-01", "not_a_date"],
    ["published_at", "javascript:alert(1)", "not_a_link"],
    ["published_at", "cites.org", "not_a_link"],
    ["published_at", "https://a b", "not_a_link"],
    ["published_at", "https://", "not_a_link"],
    ["remarks", "a\u0000b", "forbidden_characters"],
    ["remarks", "a\u001b[31m", "forbidden_characters"],
    ["remarks", "a\ud800b", "forbidden_characters"],
    ["remarks", "a".repeat(20_001), "too_large"],
    ["species", ["row1", "row1"], "not_row_ids"],
    ["species", ["__proto__"], "not_row_ids"],
    ["species", ["ab"], "not_row_ids"],
    ["species", [{ id: "row1" }], "wrong_type"],
    ["species", Array.from({ length: 201 }, (_, index) => `row${index}`), "too_large"],
  ])("%s: %j is %s", (name, value, problem) => {
    expect(readValue(item(name), value)).toEqual({ ok: false, problem });
  });
});

test("whatever is sent, nothing throws, and what is kept is kept again as it is", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...codebook.items),
      fc.oneof(fc.anything(), fc.string(), fc.array(fc.string())),
      (one, value) => {
        const read = readValue(one, value);
        if (read.ok) expect(readValue(one, read.value)).toEqual(read);
      },
    ),
    { numRuns: 500 },
  );
});
