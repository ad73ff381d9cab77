import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { importRates, importRecord } from "#app/features/record/import-record.server.ts";
import { readRevisions } from "#app/features/record/queries.server.ts";
import { launchRound } from "#app/features/rounds/launch-round.server.ts";
import { loadDefinitions } from "#app/features/surveys/load-definitions.server.ts";
import { useDatabase } from "../../support/database.ts";
import { aRound } from "../rounds/scenario.ts";
import { olga, recordOf } from "./small-record.ts";

useDatabase();

const readme = readFileSync("surveys/README.md", "utf8");
const [csv, json, rates] = ["csv record", "json record", "csv rates"].map(
  (kind) => readme.split(`\`\`\`${kind}\n`)[1]!.split("```")[0]!,
) as [string, string, string];
const header = csv.slice(0, csv.indexOf("\n") + 1);

beforeAll(async () => {
  expect(await loadDefinitions(null)).toEqual([]);
  for (const id of ["a", "b", "c", "d"]) await launchRound({ ...aRound, id, record: "secretariat-record/v1" }, null);
});

/** What stands in a round, whenever it was recorded. */
const facts = async (round: string) =>
  (await recordOf(round)).record.entries.map((entry) => ({ ...entry, recordedAt: "" }));

const suspended = (code: string) => `${header}KEN,s112_suspended,,,${code},,answered,List,,\n`;
const scope = async () => (await recordOf("c")).record.parties.get("KEN")!.get("s112_scope");

const bring = (round: string, text: string, dryRun = false) => importRecord(round, text, olga, { dryRun });

/** The places and words of what was refused. */
async function faultsOf(text: string): Promise<string[]> {
  const told = await bring("d", text);
  if (!("faults" in told)) throw new Error(`no fault was found: ${JSON.stringify(told)}`);
  return told.faults.map(({ row, column, party, words }) => [row, column, party, words].join(" "));
}

describe("the files of the README", () => {
  test("the CSV comes in; looked at first it writes nothing, and a second time it changes nothing", async () => {
    expect(await bring("a", csv, true)).toEqual({ recorded: 6, replaced: 0, unchanged: 0 });
    expect((await recordOf("a")).record.entries).toEqual([]);
    expect(await bring("a", csv)).toEqual({ recorded: 6, replaced: 0, unchanged: 0 });
    expect(await bring("a", csv)).toEqual({ recorded: 0, replaced: 0, unchanged: 6 });
    const { record } = await recordOf("a");
    expect(record.parties.get("KEN")!.get("s111_category")).toEqual({ state: "answered", value: "category_1" });
    expect(record.parties.get("KEN")!.get("s231_tools")).toEqual({
      state: "answered",
      value: ["checklist", "species_plus"],
    });
    expect(record.parties.get("FRA")!.get("s231_tools")).toEqual({ state: "no_information" });
    expect(record.round.get("s212_ndfs")).toEqual({ state: "answered", value: "412" });
    expect(record.round.get("s226_side_events")).toEqual({ state: "not_answered" });
  });

  test("the JSON says the same as the CSV of the same entries", async () => {
    expect(await bring("b", json)).toEqual({ recorded: 3, replaced: 0, unchanged: 0 });
    const both = await facts("a");
    for (const entry of await facts("b")) expect(both).toContainEqual(entry);
  });

  test("the rates come in, and a second time change nothing", async () => {
    expect(await importRates("a", rates, olga, {})).toEqual({ recorded: 2, replaced: 0, unchanged: 0 });
    expect(await importRates("a", rates, olga, {})).toEqual({ recorded: 0, replaced: 0, unchanged: 2 });
    expect((await recordOf("a")).record.rates).toMatchObject([
      { currency: "EUR", rate: "1.0823", asOf: "2025-12-31" },
      { currency: "KES", rate: "0.00774" },
    ]);
  });
});

test("a value takes the place of the one that stands; not_answered withdraws it; both stay in the history", async () => {
  await bring("c", `${header}KEN,s111_category,,,category_1,,answered,List of 2025,,`);
  const again = `${header}KEN,s111_category,,,category_2,,answered,List of 2026,,`;
  expect(await bring("c", again)).toEqual({ recorded: 1, replaced: 1, unchanged: 0 });
  expect(await bring("c", `${header}KEN,s111_category,,,,,not_answered,,,A mistake`)).toMatchObject({ replaced: 1 });
  expect((await recordOf("c")).record.parties.get("KEN")!.get("s111_category")).toEqual({ state: "not_answered" });
  const revisions = await readRevisions("c", "s111_category");
  expect(revisions.map(({ value }) => value)).toEqual([null, "category_2", "category_1"]);
});

test("what the record itself hides is kept, and left out", async () => {
  await bring("c", `${suspended("yes")}KEN,s112_scope,,,,,not_answered,,,`);
  expect(await scope()).toEqual({ state: "not_answered" });
  await bring("c", suspended("no"));
  expect(await scope()).toEqual({ state: "not_shown" });
});

test("every fault is told at once, with its row and column, and nothing is recorded", async () => {
  const lines = [
    "KEN,s111_category,,,category_9,,answered,List,,",
    "KEN,nothing,,,yes,,answered,List,,",
    "XXX,s111_category,,,category_1,,answered,List,,",
    "FRA,s111_category,,,,category_1,answered,List,,",
    "GBR,s111_category,,,category_1,,answered,,,",
    "HRV,s111_category,,,category_1,,answered,List,2025-02-30,",
    "KEN,s212_ndfs,,,,12,answered,List,,",
    ",s226_side_events,,,,1.5,answered,List,,",
    ",s224_reports,1,type,annual_trade,,answered,List,,",
    ",s224_reports,1,received,,many,answered,Other list,,",
    ",s224_reports,1,colour,,red,answered,,,",
    "DEU,s111_category,,,category_1,,maybe,List,,",
    "ESP,s111_category,,,category_1,,answered,List,,",
    "ESP,s111_category,,,category_2,,answered,List,,",
    "too,few,cells",
  ];
  expect(await faultsOf(header + lines.join("\n"))).toEqual([
    "2 code KEN answers:unknown_code",
    "3 item KEN record:fault_unknown_item",
    "4 party XXX record:fault_party_not_asked",
    "5 value FRA import:goes_into_code",
    "6 source GBR record:fault_source_missing",
    "7 source_date HRV record:fault_source_date_form",
    "8 party KEN record:fault_about_the_round",
    "9 value  answers:not_an_integer",
    "11 source  record:fault_source_differs",
    "12 column  import:unknown_column",
    "13 state DEU record:fault_state_unknown",
    "15 item ESP import:given_twice",
    "16   import:cell_count",
  ]);
  expect((await recordOf("d")).record.entries).toEqual([]);
});

test("what is wrong in a cell is told on the line of that cell, whatever the numbers of its rows", async () => {
  const lines = [
    ",s224_reports,7,received,,12,answered,List,,",
    ",s224_reports,7,type,annual_trade,,answered,,,",
    ",s224_reports,3,type,annual_trade,,answered,,,",
    ",s224_reports,3,received,,many,answered,,,",
  ];
  expect(await faultsOf(header + lines.join("\n"))).toEqual(["5 value  answers:not_a_number"]);
});

test("a cell that is given twice is told with the line on which it was given first", async () => {
  const lines = [
    ",s224_reports,1,type,annual_trade,,answered,List,,",
    ",s224_reports,1,received,,12,answered,,,",
    ",s224_reports,1,received,,13,answered,,,",
  ];
  const told = await bring("d", header + lines.join("\n"));
  expect(told).toMatchObject({
    faults: [{ row: 4, column: "column", words: "import:given_twice", params: { line: 3 } }],
  });
});

test.each([
  ["a file without a column", "party,item,value\nKEN,s212_ndfs,1", "1 row  record:fault_column_missing"],
  ["a file that is not CSV", `${header}KEN,"a"b`, "2   import:not_csv"],
  ["a file that is not JSON", '{ "entries": [', "0   import:not_json"],
  ["JSON of another form", '{ "entries": [{ "item": "s212_ndfs", "value": 12 }] }', "1 value  record:fault_wrong_form"],
  ["a file without entries", header, "1   import:nothing_given"],
])("%s is refused", async (_name, text, fault) => {
  expect(await faultsOf(text)).toContain(fault);
});

test("rates with faults are told with their row and column", async () => {
  const told = await importRates(
    "d",
    "currency,rate,source,as_of\nEUR,zero,UN,2025-12-31\nUSD,1,UN,2025-12-31",
    olga,
    {},
  );
  expect(told).toMatchObject({
    faults: [
      { row: 2, column: "rate", words: "record:fault_rate_form" },
      { row: 3, column: "currency", words: "record:fault_currency_is_unit" },
    ],
  });
});
