import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { checkComparability } from "#app/core/compare/check-comparability.ts";
import {
  comparabilityClasses,
  gravest,
  isMilder,
  type Comparability,
  type ComparabilityClass,
} from "#app/core/compare/comparability.ts";
import { compareVersions, type ComparedVersion } from "#app/core/compare/compare-versions.ts";
import { weights } from "#app/core/compare/item-differences.ts";
import { proposeDecisions } from "#app/core/compare/propose-decisions.ts";
import { settleComparison } from "#app/core/compare/settle-comparison.ts";
import type { Code, Column, Item } from "#app/core/survey/codebook.ts";
import type { Questionnaire } from "#app/core/survey/definition.ts";
import { choiceOf, codebookOf, inAll, itemOf } from "../../support/small-codebook.ts";

const nothing = { title: { default: "T", fr: "T", es: "T" }, pages: [] } as Questionnaire;
const versionOf = (items: readonly Item[], questionnaire = nothing): ComparedVersion => ({
  codebook: codebookOf(items),
  questionnaire,
});
const compareItems = (before: Item, after: Item) => compareVersions(versionOf([before]), versionOf([after])).both[0]!;
const codes = (...labels: string[]): Code[] =>
  labels.map((label, index) => ({ code: `c${index}`, label: inAll(label) }));
const column = (name: string, kind: Column["kind"]): Column => itemOf(name, kind) as unknown as Column;

const question = choiceOf("q", ["yes", "no"], {
  guidance: inAll("Say yes or no."),
  unit: inAll("permits, 2022 to 2023"),
});
const number = itemOf("q", "integer", { minimum: "0" });
const table = itemOf("q", "table", { columns: [column("a", "integer")], maximumRows: 10 });
const gate = { item: "g", in: ["yes"] };

describe("the class that is proposed, and the mildest that a person may decide, when", () => {
  it.each<[string, Item, Item, ComparabilityClass, ComparabilityClass]>([
    ["nothing differs", question, { ...question }, "same", "same"],
    ["it stands in another section", question, { ...question, section: "two" }, "same", "same"],
    ["it feeds another indicator", question, { ...question, indicators: ["1.1.1"] }, "same", "same"],
    [
      "its French is better",
      question,
      { ...question, label: { en: "q", fr: "Q", es: "q" } },
      "translation",
      "translation",
    ],
    ["its English is another", question, { ...question, label: inAll("Q") }, "wording", "wording"],
    ["its guidance is another", question, { ...question, guidance: null }, "wording", "wording"],
    [
      "it is about the next period",
      question,
      { ...question, unit: inAll("permits, 2024 to 2025") },
      "wording",
      "wording",
    ],
    ["it is about a longer period", question, { ...question, unit: inAll("permits, 2022 to 2025") }, "scope", "scope"],
    ["it has another unit", question, { ...question, unit: inAll("tonnes, 2022 to 2023") }, "scope", "wording"],
    [
      "an answer is added",
      question,
      choiceOf("q", ["yes", "no", "partly"], question.codes[0] && { guidance: question.guidance, unit: question.unit }),
      "options",
      "options",
    ],
    ["an answer is dropped", choiceOf("q", ["a", "b"]), choiceOf("q", ["a"]), "options", "options"],
    ["answers stand in another order", choiceOf("q", ["a", "b"]), choiceOf("q", ["b", "a"]), "same", "same"],
    [
      "an answer is in other words",
      { ...number, kind: "choice", codes: codes("All") },
      { ...number, kind: "choice", codes: codes("Most") },
      "options",
      "wording",
    ],
    ["a bound moves", number, { ...number, maximum: "100" }, "options", "options"],
    [
      "a bound that is a year moves",
      { ...number, maximum: "2023" },
      { ...number, maximum: "2025" },
      "wording",
      "wording",
    ],
    ["a text may be longer", itemOf("q", "text"), itemOf("q", "text", { maximumLength: 10 }), "wording", "same"],
    ["a whole number becomes a number", number, { ...number, kind: "decimal" }, "options", "options"],
    ["a number becomes a whole number", { ...number, kind: "decimal" }, number, "not_comparable", "not_comparable"],
    ["one answer becomes several", question, { ...question, kind: "choices" }, "not_comparable", "not_comparable"],
    ["it is shown to others", question, { ...question, shownWhen: gate }, "scope", "same"],
    [
      "it is about others",
      question,
      { ...question, universe: { condition: gate, words: inAll("Those") } },
      "scope",
      "wording",
    ],
    ["a reason is offered", question, { ...question, reasons: ["no_information"] }, "scope", "same"],
    ["it has to be answered", question, { ...question, required: true }, "scope", "same"],
    ["a column is added", table, { ...table, columns: [...table.columns, column("b", "text")] }, "options", "same"],
    [
      "a column is dropped",
      { ...table, columns: [...table.columns, column("b", "text")] },
      table,
      "options",
      "options",
    ],
    [
      "a column is of another kind",
      table,
      { ...table, columns: [column("a", "text")] },
      "not_comparable",
      "not_comparable",
    ],
    ["more rows are allowed", table, { ...table, maximumRows: 20 }, "wording", "same"],
  ])("%s", (_, before, after, proposed, least) => {
    expect(compareItems(before, after)).toMatchObject({ proposed, least });
  });

  it("several things differ is the gravest of theirs", () => {
    const after = { ...question, label: inAll("Q"), required: true };
    expect(compareItems(question, after)).toMatchObject({ proposed: "scope", least: "wording" });
  });
});

test("no proposal is milder than what a person may decide", () => {
  for (const { proposed, least } of Object.values(weights)) expect(isMilder(proposed, least)).toBe(false);
});

test("the gravest of classes is one of them, and none is graver", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...comparabilityClasses)), (classes) => {
      const worst = gravest(classes);
      expect(classes.length === 0 ? ["same"] : classes).toContain(worst);
      expect(classes.some((each) => isMilder(worst, each))).toBe(false);
    }),
  );
});

const asks = (choicesFrom: "parties" | "taxa"): Questionnaire => ({
  ...nothing,
  pages: [
    {
      name: "one",
      title: nothing.title,
      elements: [{ type: "dropdown", name: "q", title: nothing.title, choicesFrom }],
    },
  ],
});

test("a list of the register may grow, and the question is the same", () => {
  const [before, after] = [choiceOf("q", ["KEN"]), choiceOf("q", ["FRA", "KEN"])];
  const compare = (list: "parties" | "taxa") =>
    compareVersions(versionOf([before], asks("parties")), versionOf([after], asks(list))).both[0]?.proposed;
  expect(compare("parties")).toBe("same");
  expect(compare("taxa")).toBe("options");
});

test("what is recorded of the round is not comparable with what is recorded of each Party", () => {
  const ofRound = codebookOf([number], {
    sections: [{ name: "one", title: inAll("One"), description: null, about: "round" }],
  });
  expect(compareVersions(versionOf([number]), { codebook: ofRound, questionnaire: nothing }).both[0]?.proposed).toBe(
    "not_comparable",
  );
});

test("items of one version alone are told, and not compared", () => {
  const [a, b, c] = ["a", "b", "c"].map((name) => itemOf(name, "text"));
  expect(compareVersions(versionOf([a!, b!]), versionOf([b!, c!]))).toMatchObject({
    both: [{ item: "b" }],
    added: ["c"],
    dropped: ["a"],
  });
});

const before = versionOf([question, itemOf("text", "text"), itemOf("gone", "text")]);
const after = versionOf([
  { ...question, required: true, label: inAll("Q") },
  itemOf("text", "text"),
  itemOf("new", "text"),
]);
const decide = (items: Comparability["with"][number]["items"], version = "s/v1"): Comparability => ({
  with: [{ version, items, decidedBy: inAll("The Secretariat"), decidedOn: "2026-11-23" }],
});
const faultsOf = (comparability: Comparability) =>
  checkComparability(comparability, after, new Map([["s/v1", before]])).map(({ path, problem }) => [path, problem]);

describe("a decision is refused", () => {
  it.each<[string, Comparability, string, string]>([
    ["about a version that is not an earlier one", decide({}, "s/v9"), "with[0].version", "not_an_earlier_version"],
    ["when an item that differs has none", decide({}), "with[0].items.q", "not_decided"],
    [
      "about an item of one version alone",
      decide({ q: { class: "scope" }, new: { class: "same" } }),
      "with[0].items.new",
      "not_in_both",
    ],
    [
      "that talks away what can be seen",
      decide({ q: { class: "same", why: inAll("No") } }),
      "with[0].items.q",
      "too_mild",
    ],
    [
      "that is milder than proposed and does not say why",
      decide({ q: { class: "wording" } }),
      "with[0].items.q",
      "why_missing",
    ],
  ])("%s", (_, comparability, path, problem) => {
    expect(faultsOf(comparability)).toEqual([[path, problem]]);
  });

  it("about one version twice", () => {
    const twice = decide({ q: { class: "scope" } });
    expect(faultsOf({ with: [...twice.with, ...twice.with] })).toEqual([["with[1].version", "repeated"]]);
  });

  it.each<[string, Comparability]>([
    ["as proposed", decide({ q: { class: "scope" } })],
    ["graver than proposed", decide({ q: { class: "not_comparable" } })],
    ["milder, with the reason", decide({ q: { class: "wording", why: inAll("It was always answered.") } })],
    ["about what does not differ, too", decide({ q: { class: "scope" }, text: { class: "options" } })],
  ])("never %s", (_, comparability) => {
    expect(faultsOf(comparability)).toEqual([]);
  });
});

test("proposals are a draft that nobody has signed; what was decided stays", () => {
  const comparison = compareVersions(before, after);
  const draft = proposeDecisions("s/v1", comparison, null);
  expect(draft).toEqual({ version: "s/v1", items: { q: { class: "scope" } }, decidedBy: inAll(""), decidedOn: "" });
  const decided = decide({ q: { class: "not_comparable" } }).with[0]!;
  expect(proposeDecisions("s/v1", comparison, decided)).toEqual(decided);
});

test("what was decided holds; where nobody decided, the proposal does, and says so", () => {
  const comparison = compareVersions(before, after);
  const settled = (decided: Comparability | null) =>
    settleComparison(comparison, decided?.with[0] ?? null).map(({ item, class: each, isDecided }) => [
      item,
      each,
      isDecided,
    ]);
  expect(settled(decide({ q: { class: "not_comparable" } }))).toEqual([
    ["q", "not_comparable", true],
    ["text", "same", true],
  ]);
  expect(settled(null)).toEqual([
    ["q", "scope", false],
    ["text", "same", true],
  ]);
});
