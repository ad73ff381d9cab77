import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DraftAnswer, DraftAnswers } from "#app/core/survey/answers.ts";
import type { OfferedReason } from "#app/core/survey/codebook.ts";
import { missingBySection } from "#app/core/survey/missing-by-section.ts";
import { readResponse, shownItems } from "#app/core/survey/read-response.ts";
import { checkedSample } from "./sample-survey.ts";

const { codebook } = checkedSample();
const gives = (value: DraftAnswer["value"]): DraftAnswer => ({ value, raw: null, reason: null });
const typed = (raw: string): DraftAnswer => ({ value: null, raw, reason: null });
const says = (reason: OfferedReason): DraftAnswer => ({ value: null, raw: null, reason });
const draft = (answers: Readonly<Record<string, DraftAnswer>>): DraftAnswers => new Map(Object.entries(answers));
const read = (answers: Readonly<Record<string, DraftAnswer>>) => readResponse(codebook, draft(answers));
const stateOf = (name: string, answers: Readonly<Record<string, DraftAnswer>>) => read(answers).states.get(name);
const faultsOf = (answers: Readonly<Record<string, DraftAnswer>>) =>
  read({ quotas_set: gives("no"), ...answers }).faults.map(({ path, problem }) => `${path}: ${problem}`);
const row = (id: string, cells: Readonly<Record<string, DraftAnswer["value"]>>) =>
  Object.fromEntries(Object.entries(cells).map(([column, value]) => [`species/${id}/${column}`, gives(value)]));

describe("an item has exactly one state", () => {
  test("shown and left blank is not answered", () => {
    expect(stateOf("quotas_set", {})).toEqual({ state: "not_answered" });
    expect(stateOf("quotas_set", { quotas_set: gives(null) })).toEqual({ state: "not_answered" });
  });

  test("shown with a value is answered", () => {
    expect(stateOf("quotas_set", { quotas_set: gives("yes") })).toEqual({ state: "answered", value: "yes" });
  });

  test("a reason that is offered is its state, whatever value stands beside it", () => {
    expect(stateOf("quotas_set", { quotas_set: says("no_information") })).toEqual({ state: "no_information" });
    const both = { quotas_set: { ...gives("yes"), reason: "no_information" as const } };
    expect(stateOf("quotas_set", both)).toEqual({ state: "no_information" });
  });

  test("hidden by the questionnaire is not shown, whatever was answered before", () => {
    const answers = { quotas_set: gives("no"), quota_kinds: gives(["plants"]) };
    expect(stateOf("quota_kinds", answers)).toEqual({ state: "not_shown" });
  });

  test("that it is shown must be certain: an unanswered gate hides what it guards", () => {
    expect(stateOf("quota_kinds", {})).toEqual({ state: "not_shown" });
    expect(stateOf("quota_kinds", { quotas_set: says("no_information") })).toEqual({ state: "not_shown" });
  });

  test("outside its universe it is not applicable; where the universe is unknown it is not shown", () => {
    expect(stateOf("quota_count", { quotas_set: gives("no") })).toEqual({ state: "not_applicable" });
    expect(stateOf("quota_count", {})).toEqual({ state: "not_shown" });
    expect(stateOf("quota_count", { quotas_set: gives("yes") })).toEqual({ state: "not_answered" });
  });

  test("what is hidden hides what reads it", () => {
    const answers = { quotas_set: gives("no"), partner: gives("FRA"), remarks: gives("Yes") };
    expect(stateOf("partner", answers)).toEqual({ state: "not_shown" });
    expect(stateOf("remarks", answers)).toEqual({ state: "not_shown" });
    const shown = { ...answers, quotas_set: gives("yes") };
    expect(stateOf("remarks", shown)).toEqual({ state: "answered", value: "Yes" });
  });
});

describe("a table", () => {
  test("has its rows in their order, with a state for each cell", () => {
    const answers = {
      species: gives(["rowb", "rowa"]),
      ...row("rowa", { taxon: "Panthera onca" }),
      ...row("rowb", { taxon: "Vicugna vicugna", exported: "12.50", origin: "wild", uses: ["medicine", "food"] }),
    };
    expect(stateOf("species", answers)).toEqual({
      state: "answered",
      value: [
        {
          id: "rowb",
          cells: {
            taxon: { state: "answered", value: "Vicugna vicugna" },
            exported: { state: "answered", value: "12.50" },
            origin: { state: "answered", value: "wild" },
            uses: { state: "answered", value: ["food", "medicine"] },
          },
        },
        {
          id: "rowa",
          cells: {
            taxon: { state: "answered", value: "Panthera onca" },
            exported: { state: "not_answered" },
            origin: { state: "not_answered" },
            uses: { state: "not_answered" },
          },
        },
      ],
    });
  });

  test("does not count a row in which nothing is said, nor the cells of a row that was removed", () => {
    const answers = { species: gives(["rowa"]), ...row("gone", { taxon: "Lynx" }) };
    expect(stateOf("species", answers)).toEqual({ state: "not_answered" });
    expect(faultsOf(answers)).toEqual([]);
  });

  test("names the row and the column of a fault", () => {
    const answers = {
      species: gives(["rowa", "rowb"]),
      ...row("rowa", { exported: "5" }),
      ...row("rowb", { taxon: "a".repeat(41) }),
      "species/rowb/exported": typed("much"),
    };
    expect(faultsOf(answers)).toEqual([
      "species/rowa/taxon: required_missing",
      "species/rowb/taxon: too_long",
      "species/rowb/exported: unreadable",
    ]);
    expect(read(answers).faults.find(({ problem }) => problem === "too_long")).toMatchObject({
      item: "species",
      row: "rowb",
      column: "taxon",
      params: { most: 40 },
    });
  });

  test("has no more rows than the questionnaire allows", () => {
    const ids = ["rowa", "rowb", "rowc", "rowd"];
    const answers = Object.assign({ species: gives(ids) }, ...ids.map((id) => row(id, { taxon: id }))) as Record<
      string,
      DraftAnswer
    >;
    expect(faultsOf(answers)).toEqual(["species: too_many_rows"]);
  });
});

describe("what keeps a response from being submitted", () => {
  test("a required item that is shown and blank", () => {
    expect(read({}).faults.map(({ item }) => item)).toEqual(["quotas_set"]);
    expect(read({ quotas_set: gives("yes") }).faults.map(({ item }) => item)).toEqual(["quota_count"]);
    expect(read({ quotas_set: gives("yes"), quota_count: says("no_information") }).faults).toEqual([]);
  });

  test.each<[string, DraftAnswer, string]>([
    ["area", gives("0.4"), "area: below_minimum"],
    ["area", typed("7 hectares"), "area: unreadable"],
    ["area", gives("a lot"), "area: not_a_number"],
    ["area", says("no_information"), "area: reason_not_offered"],
    ["quotas_set", gives("perhaps"), "quotas_set: unknown_code"],
    ["adopted_on", gives("yesterday"), "adopted_on: not_a_date"],
    ["published_at", gives("data:text/html,x"), "published_at: not_a_link"],
  ])("%s: %j is %s", (name, answer, fault) => {
    expect(faultsOf({ [name]: answer })).toEqual([fault]);
  });

  test.each<[string, DraftAnswer, string]>([
    ["quota_count", gives("501"), "quota_count: above_maximum"],
    ["quota_kinds", gives(["plants", "none"]), "quota_kinds: exclusive_code"],
    ["remarks", gives("eleven char"), "remarks: too_long"],
  ])("%s: %j is %s", (name, answer, fault) => {
    const shown = { quotas_set: gives("yes"), partner: gives("PER"), quota_count: gives("1"), [name]: answer };
    expect(faultsOf(shown)).toEqual([fault]);
  });

  test("a number out of bounds is an answer all the same: the person sees it and mends it", () => {
    expect(stateOf("area", { area: gives("0.4") })).toEqual({ state: "answered", value: "0.4" });
  });

  test("characters are counted as people see them, not as the machine keeps them", () => {
    const shown = { quotas_set: gives("yes"), partner: gives("PER"), quota_count: gives("1") };
    expect(faultsOf({ ...shown, remarks: gives("🐆".repeat(10)) })).toEqual([]);
  });

  test("nothing hidden has a fault", () => {
    expect(faultsOf({ quota_count: typed("?"), quota_kinds: gives(["plants", "none"]) })).toEqual([]);
  });
});

describe("for all drafts", () => {
  const answer: fc.Arbitrary<DraftAnswer> = fc.record({
    value: fc.oneof(
      fc.constantFrom(null, "yes", "no", "5", "0.1", "2024-01-01", "FRA", "x"),
      fc.constantFrom(["plants"], ["none", "plants"], ["rowa"], ["rowa", "rowb"]),
    ),
    raw: fc.constantFrom(null, "", "?"),
    reason: fc.constantFrom(null, null, "no_information" as const, "not_applicable" as const),
  });
  const paths = [...codebook.items.map(({ name }) => name), "species/rowa/taxon", "species/rowb/exported", "nowhere"];
  const drafts = fc.array(fc.tuple(fc.constantFrom(...paths), answer)).map((entries): DraftAnswers => new Map(entries));

  test("every item has a state, and only what is shown has faults", () => {
    fc.assert(
      fc.property(drafts, (answers) => {
        const { states, shown, faults } = readResponse(codebook, answers);
        expect([...states.keys()]).toEqual(codebook.items.map(({ name }) => name));
        for (const [name, { state }] of states) {
          if (state === "not_shown") expect(shown.has(name)).toBe(false);
          if (state === "answered" || state === "not_answered") expect(shown.has(name)).toBe(true);
        }
        for (const { item } of faults) expect(shown.has(item)).toBe(true);
        expect(shownItems(codebook, answers)).toEqual(shown);
      }),
    );
  });

  test("the sections hold every shown item once, and what they miss is what is not answered", () => {
    fc.assert(
      fc.property(drafts, (answers) => {
        const { states, shown } = readResponse(codebook, answers);
        const sections = missingBySection(codebook, states);
        expect(sections.flatMap((section) => section.shown).toSorted()).toEqual([...shown].toSorted());
        const blank = [...states].filter(([, { state }]) => state === "not_answered").map(([name]) => name);
        expect(sections.flatMap((section) => section.missing)).toEqual(blank);
      }),
    );
  });
});

/** Of two sections: one whose only item has a universe; one that has an item which is merely hidden beside it. */
const askingOf = (answers: Readonly<Record<string, DraftAnswer>>) => {
  const { states } = read(answers);
  return [["quota_count"], ["quota_count", "quota_kinds"]].map((names) => {
    const items = codebook.items.filter(({ name }) => names.includes(name));
    return missingBySection({ ...codebook, items }, states).find(({ section }) => section.name === "quotas")?.asking;
  });
};

describe("a section that shows nothing", () => {
  test("asks something as soon as one of its items is shown", () => {
    expect(askingOf({ quotas_set: gives("yes") })).toEqual(["something", "something"]);
  });

  test("asks nothing of a Party outside the universe of every item; an item that is hidden otherwise depends", () => {
    expect(askingOf({ quotas_set: gives("no") })).toEqual(["nothing", "depends"]);
  });

  test("depends on an earlier answer until it is given", () => {
    expect(askingOf({})).toEqual(["depends", "depends"]);
    expect(askingOf({ quotas_set: says("no_information") })).toEqual(["depends", "depends"]);
  });
});

test("what is missing is told by section, the required apart", () => {
  const { states } = read({ quotas_set: gives("yes"), quota_kinds: gives(["plants"]) });
  const progress = missingBySection(codebook, states).map(({ section, missing, requiredMissing }) => [
    section.name,
    missing,
    requiredMissing,
  ]);
  expect(progress).toEqual([
    ["quotas", ["quota_count"], ["quota_count"]],
    ["more", ["studies_band", "species", "partner", "adopted_on", "published_at", "area"], []],
  ]);
});
