import pg from "pg";
import { beforeAll, expect, test } from "vitest";
import { rollUp } from "#app/core/rollup/roll-up.ts";
import type { Grouping } from "#app/core/survey/grouping.ts";
import { launchRound } from "#app/features/rounds/launch-round.server.ts";
import { previewLaunch } from "#app/features/rounds/preview-launch.server.ts";
import { readEligible, readRound } from "#app/features/rounds/queries.server.ts";
import { readInputs } from "#app/features/results/round-inputs.server.ts";
import { addGrouping, listGroupings } from "#app/features/surveys/groupings.server.ts";
import { loadDefinitions } from "#app/features/surveys/load-definitions.server.ts";
import { groupingFormSchema, readGroupingForm } from "#app/features/surveys/read-grouping-form.ts";
import { useDatabase } from "../../support/database.ts";
import { aRound } from "../rounds/scenario.ts";

const { superuserUrl } = useDatabase();
const words = (en: string) => ({ en, fr: `${en} (fr)`, es: `${en} (es)` });
const landlocked: Grouping = {
  grouping: "landlocked",
  label: words("Landlocked States"),
  source: words("The Secretariat"),
  asOf: "2025-01-01",
  groups: [{ group: "landlocked", label: words("Landlocked"), parties: ["BOL", "NPL", "UGA"] }],
  rest: { group: "other", label: words("Others") },
};

beforeAll(async () => {
  expect(await loadDefinitions(null)).toEqual([]);
});

test("the groupings of the register are there after a start, and a second start adds nothing", async () => {
  expect((await listGroupings()).map(({ grouping, lists }) => [grouping, lists])).toEqual([
    ["least-developed", 1],
    ["small-island", 1],
  ]);
  await loadDefinitions(null);
  expect((await listGroupings()).every(({ lists }) => lists === 1)).toBe(true);
});

test("a round keeps the groups of every Party, and a newer list moves nothing in it", async () => {
  await addGrouping(landlocked, null);
  const groupings = ["least-developed", "landlocked"];
  expect(await launchRound({ ...aRound, id: "divided", groupings }, null)).toMatchObject({ asked: 185 });
  const before = await readEligible("divided");
  const groupsOf = (party: string) => before.find((each) => each.party === party)?.groups;
  expect(groupsOf("UGA")).toMatchObject({ landlocked: "landlocked", "least-developed": "least-developed" });
  expect(groupsOf("BOL")).toMatchObject({ landlocked: "landlocked", "least-developed": "other" });
  expect(groupsOf("EUE")).toMatchObject({ landlocked: "other", "least-developed": "other", eu: "union" });

  const newer = { ...landlocked, asOf: "2026-01-01", groups: [{ ...landlocked.groups[0]!, parties: ["BOL"] }] };
  expect(await addGrouping(newer, null)).toMatchObject({ alreadyAdded: false });
  expect(await readEligible("divided")).toEqual(before);
  expect((await readRound("divided"))?.groupings.map(({ grouping, asOf }) => [grouping, asOf])).toEqual([
    ["landlocked", "2025-01-01"],
    ["least-developed", "2024-12-13"],
  ]);
});

test("the groups of each division of a round hold every Party once", async () => {
  const parties = await readEligible("divided");
  const { breakdowns } = await readInputs((await readRound("divided"))!);
  expect(breakdowns.map(({ breakdown }) => breakdown)).toEqual(["region", "eu", "landlocked", "least-developed"]);
  expect(breakdowns.at(-1)?.groups).toEqual(["least-developed", "other"]);
  const rows = parties.map(({ party, groups }) => ({ party, groups, items: null }));
  // A Party without a group of a division would throw.
  rollUp([], rows, breakdowns);
});

test("a preview counts the Parties of each group, and a grouping that is not there is refused at its field", async () => {
  const preview = await previewLaunch({ ...aRound, groupings: ["least-developed"] });
  const [counted] = "groupings" in preview ? preview.groupings : [];
  expect(counted?.parties).toEqual({ "least-developed": 39, other: 146 });
  for (const refused of [previewLaunch, (input: typeof aRound) => launchRound(input, null)]) {
    expect(await refused({ ...aRound, groupings: ["unknown"] })).toMatchObject({
      faults: [{ field: "groupings", problem: "grouping_unknown" }],
    });
  }
});

test("an older list does not take the place of a newer one, and codes of no Party are told", async () => {
  expect(await addGrouping({ ...landlocked, asOf: "2024-01-01" }, null)).toMatchObject({ problem: "grouping_older" });
  const strange = { ...landlocked, grouping: "strange", groups: [{ ...landlocked.groups[0]!, parties: ["KNE"] }] };
  expect(await addGrouping(strange, null)).toMatchObject({ strangers: ["KNE"] });
});

test("not even the owner of the tables changes a list", async () => {
  const owner = new pg.Client({ connectionString: superuserUrl() });
  await owner.connect();
  try {
    await expect(owner.query(`UPDATE "grouping" SET as_of = now()`)).rejects.toThrow("sealed");
    await expect(owner.query(`DELETE FROM "grouping"`)).rejects.toThrow("sealed");
    await expect(owner.query("UPDATE round SET groupings = '[]' WHERE id = 'divided'")).rejects.toThrow("is launched");
  } finally {
    await owner.end();
  }
});

const typed = {
  grouping: "coastal",
  "label.en": "Coast",
  "label.fr": "Côte",
  "label.es": "Costa",
  "source.en": "A list",
  "source.fr": "Une liste",
  "source.es": "Una lista",
  asOf: "2026-01-01",
  groups: 'group,en,fr,es\ncoastal,With a coast,Avec côte,Con costa\r\n"inland",No coast,"Sans, côte",Sin costa',
  "rest.en": "Others",
  "rest.fr": "Autres",
  "rest.es": "Otras",
  parties: "party,group\nken, coastal\nUGA,inland\n",
};
const read = (changed: Partial<typeof typed> = {}) =>
  readGroupingForm(groupingFormSchema.parse({ ...typed, ...changed }), new Set(["KEN", "UGA"]));

test("what is pasted from a spreadsheet is read, with or without its heading", () => {
  expect(read()).toMatchObject({
    grouping: "coastal",
    groups: [
      { group: "coastal", parties: ["KEN"] },
      { group: "inland", label: { fr: "Sans, côte" }, parties: ["UGA"] },
    ],
    rest: { group: "other", label: { es: "Otras" } },
  });
  expect(read({ parties: "KEN,coastal\nUGA,inland" })).toEqual(read());
});

test.each<[string, Partial<typeof typed>, string, string]>([
  ["a name in capitals", { grouping: "Coastal" }, "grouping", "grouping_key_form"],
  ["a name that every round has", { grouping: "region" }, "grouping", "grouping_taken"],
  ["a label missing in one language", { "label.fr": " " }, "label.fr", "grouping_words_missing"],
  ["a day that does not exist", { asOf: "2026-02-30" }, "asOf", "date_form"],
  ["no groups", { groups: "" }, "groups", "grouping_lines_form"],
  ["a group without its words", { groups: "coastal,Coast" }, "groups", "grouping_lines_form"],
  ["a Party that is none", { parties: "KNE,coastal\nUGA,inland" }, "parties", "party_unknown"],
  ["a group that is none", { parties: "KEN,costal\nUGA,inland" }, "parties", "group_unknown"],
  ["a Party in two groups", { parties: "KEN,coastal\nKEN,inland" }, "parties", "group_of_party_twice"],
  ["a group of nobody", { parties: "KEN,coastal" }, "groups", "group_without_party"],
])("%s is refused at its field", (_, changed, field, problem) => {
  const faults = read(changed);
  expect("faults" in faults && faults.faults).toContainEqual(expect.objectContaining({ field, problem }));
});
