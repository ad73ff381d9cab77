import { describe, expect, it } from "vitest";
import { entryOf } from "#app/core/measures/entry-of.ts";
import { rollUp } from "#app/core/rollup/roll-up.ts";
import type { ItemStates } from "#app/core/survey/answers.ts";
import { name } from "./measures.ts";
import { says } from "./says.ts";

const workshops = name([{ item: "workshop" }], { item: "any", in: ["no"] });

function named(parties: readonly (ItemStates | null)[], matches: Record<string, string> = {}) {
  const rows = parties.map((items, index) => ({ party: `P${index}`, groups: {}, items }));
  const [result] = rollUp([workshops], rows, [], { rates: {}, matches: { distinct: matches } });
  return { all: result!.all, entries: result!.entries };
}

describe("different things", () => {
  const parties = [
    says({ any: "yes", workshop: "Range States of the lion" }),
    says({ any: "yes", workshop: " range states of  the LION " }),
    says({ any: "yes", workshop: "Lion meeting, Nairobi" }),
    says({ any: "no", workshop: "not_shown" }),
    says({ any: "yes", workshop: "no_information" }),
    null,
  ];

  it("are counted once each, however many Parties name them and however they write capitals and spaces", () => {
    expect(named(parties).all).toMatchObject({
      eligible: 6,
      account: { contributing: 4, no_information: 1, not_submitted: 1 },
      mentions: 3,
      unmatched: 2,
      matched: 2,
    });
  });

  it("are fewer once a person matched two names, and the count before stands beside", () => {
    const { all, entries } = named(parties, { "lion meeting, nairobi": "range states of the lion" });
    expect(all).toMatchObject({ unmatched: 2, matched: 1 });
    expect(entries).toEqual([
      { entry: "range states of the lion", label: " range states of  the LION ", parties: 2, into: null },
      {
        entry: "lion meeting, nairobi",
        label: "Lion meeting, Nairobi",
        parties: 1,
        into: "range states of the lion",
      },
    ]);
  });

  it("follow a chain of matches to its end, and do not turn in a circle", () => {
    const chain = { a: "b", b: "c", c: "a" };
    const three = ["a", "b", "c"].map((workshop) => says({ any: "yes", workshop }));
    expect(named(three, { a: "b", b: "c" }).all).toMatchObject({ unmatched: 3, matched: 1 });
    expect(named(three, chain).all).toMatchObject({ unmatched: 3 });
  });

  it("are absent when nobody contributes, and none when Parties say that there are none", () => {
    expect(named([null]).all).toMatchObject({ unmatched: null, matched: null, mentions: 0 });
    expect(named([says({ any: "no", workshop: "not_shown" })]).all).toMatchObject({ unmatched: 0, matched: 0 });
  });

  it("are the same however an accent is composed", () => {
    expect(entryOf("E\u0301tude")).toBe(entryOf("É\u0074ude"));
  });
});
