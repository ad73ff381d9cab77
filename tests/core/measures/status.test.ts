import { describe, expect, it } from "vitest";
import { rollUp } from "#app/core/rollup/roll-up.ts";
import type { ItemStates, TableRow } from "#app/core/survey/answers.ts";
import { figure, scale } from "./measures.ts";
import { says } from "./says.ts";

function rowsOf(parties: readonly (ItemStates | null)[]) {
  return parties.map((items, index) => ({ party: `P${index}`, groups: {}, items }));
}

describe("a distribution of Parties over a scale", () => {
  const level = scale({ item: "level", levels: ["paper", "issuing", "exchange"], counted: ["issuing", "exchange"] });

  it("has each Party at the level that it chose, and shares of those that chose", () => {
    const parties = [says({ level: "paper" }), says({ level: "issuing" }), says({ level: "issuing" }), null];
    expect(rollUp([level], rowsOf(parties), [])[0]!.all).toMatchObject({
      account: { contributing: 3, not_submitted: 1 },
      levels: [
        { level: "paper", figure: "1", share: { numerator: "1", base: "3", percentage: "33.3" } },
        { level: "issuing", figure: "2", share: { percentage: "66.7" } },
        { level: "exchange", figure: "0", share: { percentage: "0.0" } },
      ],
      counted: { numerator: "2", base: "3", percentage: "66.7" },
    });
  });

  it("has no share of nobody", () => {
    expect(rollUp([level], rowsOf([null]), [])[0]!.all).toMatchObject({ counted: { base: "0", percentage: null } });
  });
});

function row(id: string, figures: Record<string, string | null>): TableRow {
  const cells = Object.entries(figures).map(([name, value]) => [
    name,
    value === null ? { state: "not_answered" } : { state: "answered", value },
  ]);
  return { id, cells: Object.fromEntries(cells) as TableRow["cells"] };
}

describe("a distribution of figures over a scale", () => {
  const species = scale({
    item: "species",
    levels: ["improved", "stable", "deteriorated"],
    counted: ["improved", "stable"],
    outside: ["unknown"],
  });
  it("adds up each level over the rows; what is unknown stands outside every share", () => {
    const value = [
      row("1", { improved: "20", stable: "30", deteriorated: "15", unknown: "30" }),
      row("2", { improved: "10", stable: "20", deteriorated: "5", unknown: "10" }),
    ];
    const states: ItemStates = new Map([["species", { state: "answered", value }]]);
    expect(rollUp([species], rowsOf([states]), [])[0]!.all).toMatchObject({
      levels: [{ figure: "30" }, { figure: "50" }, { figure: "20" }],
      outside: [{ level: "unknown", figure: "40" }],
      counted: { numerator: "80", base: "100", percentage: "80.0" },
      incomplete: 0,
    });
  });

  it("is incomplete where a figure is blank, and not answered where all are", () => {
    const partly = [row("1", { improved: "20", stable: null, deteriorated: "15", unknown: "30" })];
    const blank = [row("1", { improved: null, stable: null, deteriorated: null, unknown: null })];
    const results = rollUp(
      [species],
      rowsOf([partly, blank].map((value) => new Map([["species", { state: "answered", value }]]))),
      [],
    );
    expect(results[0]!.all).toMatchObject({ incomplete: 1, account: { contributing: 1, not_answered: 1 } });
  });
});

const visits = figure("visits");

function valueOf(said: string) {
  return rollUp([visits], rowsOf([says({ visits: said })]), [])[0]!.all;
}

describe("a recorded value", () => {
  it("is the figure as it was recorded, or the reason that there is none", () => {
    expect(valueOf("1250.5")).toMatchObject({ kind: "value", value: "1250.5", reason: null });
    expect(valueOf("not_answered")).toMatchObject({ value: null, reason: "not_answered" });
  });

  it("is not added up over Parties", () => {
    const two = [says({ visits: "1" }), says({ visits: "2" })];
    expect(() => rollUp([visits], rowsOf(two), [])).toThrow(/not of its Parties/);
  });
});
