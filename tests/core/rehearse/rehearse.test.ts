import { expect, test } from "vitest";
import type { Measure } from "../../../app/core/measures/measure.ts";
import { rehearse, type RehearsalCast } from "../../../app/core/rehearse/rehearse.ts";
import { eligibleOf } from "../../../app/core/rollup/account.ts";
import { choiceOf, codebookOf, inAll, itemOf } from "../../support/small-codebook.ts";

const cast: RehearsalCast = {
  parties: Array.from({ length: 185 }, (_, index) => ({
    party: `P${index}`,
    groups: { region: index % 3 === 0 ? "africa" : "europe" },
  })),
  breakdowns: [{ breakdown: "region", groups: ["africa", "europe"] }],
  round: { round: "rehearsal", period: ["2024-01-01", "2025-12-31"] },
};

const counted: Measure = {
  key: "parties_with",
  kind: "parties",
  indicators: ["1.1.1"],
  label: inAll("Parties with"),
  unit: inAll("Parties"),
  condition: { item: "gate", in: ["yes"] },
  headline: "number",
};

const gate = choiceOf("gate", ["yes", "no"], { indicators: ["1.1.1"], required: true });
const indicators = [
  { code: "1.1.1", reportedBy: ["party"] },
  { code: "1.1.2", reportedBy: ["party"] },
  { code: "1.1.3", reportedBy: ["secretariat"] },
];

test("every Party is in every account, the silent ones among them, and a second rehearsal is the same", () => {
  const version = { codebook: codebookOf([gate]), measures: [counted], indicators };
  const rehearsal = rehearse(version, cast);
  const [result] = rehearsal.results;
  expect(eligibleOf(result!.all.kind === "parties" ? result!.all.account : ({} as never))).toBe(185);
  expect(rehearsal.asked).toBe(185);
  expect(rehearsal.reported).toBeGreaterThan(130);
  expect(rehearsal.reported).toBeLessThan(175);
  expect(result!.breakdowns[0]!.groups.map(({ result: { eligible } }) => eligible)).toEqual([62, 123]);
  expect(rehearse(version, cast)).toEqual(rehearsal);
});

test("an item that no measure reads is told, with what it decides", () => {
  const codebook = codebookOf([
    gate,
    choiceOf("second", ["yes", "no"]),
    itemOf("third", "text", { shownWhen: { item: "second", in: ["yes"] } }),
  ]);
  expect(rehearse({ codebook, measures: [counted], indicators }, cast).unread).toEqual([
    { item: "second", decides: ["third"] },
    { item: "third", decides: [] },
  ]);
});

test("an indicator is missed by a questionnaire when Parties report it, and by a record when somebody else does", () => {
  const codebook = codebookOf([gate, itemOf("more", "integer", { indicators: ["1.1.2"] })]);
  const missed = (recordedBy: object) =>
    rehearse({ codebook: { ...codebook, ...recordedBy }, measures: [counted], indicators }, cast).unfed;
  expect(missed({})).toEqual([{ code: "1.1.2", items: ["more"] }]);
  expect(missed({ recordedBy: "secretariat" })).toEqual([{ code: "1.1.3", items: [] }]);
});

test("an item behind doors that hardly anybody goes through is told, and codes that nobody chose", () => {
  const doors = Array.from({ length: 5 }, (_, index) =>
    choiceOf(`door${index}`, ["yes", "no"], {
      shownWhen: index === 0 ? null : { item: `door${index - 1}`, in: ["yes"] },
    }),
  );
  const behind = itemOf("behind", "text", { shownWhen: { item: "door4", in: ["yes"] } });
  const barred = choiceOf("barred", ["a"], { shownWhen: { all: [{ item: "gate", in: ["never"] }] } });
  const codebook = codebookOf([gate, ...doors, behind, barred]);
  const { rare, unchosen, reported } = rehearse({ codebook, measures: [counted], indicators }, cast);
  expect(rare.map(({ item }) => item)).toEqual(["behind", "barred"]);
  expect(rare.at(-1)).toEqual({ item: "barred", shown: 0, reports: reported });
  // Nobody was asked, so nobody could choose.
  expect(unchosen).toEqual([]);
});

test("a code is told that nobody chose, of an item and of a column, where enough answers were given", () => {
  const codes = Array.from({ length: 55 }, (_, index) => `code_${index}`);
  const table = itemOf("table", "table", {
    columns: [{ ...choiceOf("column", codes), kind: "choice" }],
    maximumRows: 2,
  });
  const version = { codebook: codebookOf([gate, choiceOf("many", codes), table]), measures: [counted], indicators };
  const told = (parties: number) => rehearse(version, { ...cast, parties: cast.parties.slice(0, parties) }).unchosen;
  expect(told(10)).toEqual([]);
  const [many, column] = told(40);
  expect(many).toMatchObject({ item: "many", column: null });
  expect(column).toMatchObject({ item: "table", column: "column" });
  expect(many!.codes.length).toBeGreaterThanOrEqual(55 - many!.answers);
});

test("of a record there is no silence, and what is about the round is said once", () => {
  const codebook = codebookOf([gate, itemOf("budget", "decimal", { section: "two" })], {
    recordedBy: "secretariat",
    sections: [
      { name: "one", title: inAll("One"), description: null },
      { name: "two", title: inAll("Two"), description: null, about: "round" },
    ],
  });
  const value: Measure = {
    key: "budget",
    kind: "value",
    indicators: ["1.1.3"],
    label: inAll("Budget"),
    unit: inAll("USD"),
    item: "budget",
  };
  const rehearsal = rehearse({ codebook, measures: [counted, value], indicators }, cast);
  expect(rehearsal.reported).toBe(185);
  expect(rehearsal.results.map(({ measure, all, breakdowns }) => [measure, all.eligible, breakdowns.length])).toEqual([
    ["parties_with", 185, 1],
    ["budget", 1, 0],
  ]);
  expect(rehearsal.times.map(({ about, reports }) => [about, reports])).toEqual([
    ["party", 185],
    ["round", 1],
  ]);
});
