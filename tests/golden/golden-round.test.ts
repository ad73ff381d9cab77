import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { exportContents, fileName, readFileName } from "#app/features/exports/export-file.ts";
import { writeExport } from "#app/features/exports/queries.server.ts";
import { readResults } from "#app/features/results/queries.server.ts";
import { readRoundMeasures } from "#app/features/results/round-measures.server.ts";
import type { Round } from "#app/features/rounds/queries.server.ts";
import type { Version } from "#app/features/surveys/queries.server.ts";
import { useDatabase } from "../support/database.ts";
import { makeGoldenRound } from "./make-golden-round.ts";

// A round of six fictional Parties, from its definitions to its files. The files are in git: a change of any of them is
// reviewed as a diff, and written by UPDATE=1.
//
//   party  region eu      info            exports  studies         quotas (surveyed)      activities      days
//   AAA    east   –       yes             yes      3               10 (yes), 5 (no)       1 to 5          7.50
//   BBB    east   member  in part         yes      no information  left blank             none            2.25
//   CCC    west   –       no information  no       –               –                      more than 5     left blank
//   DDD    west   –       not applicable  yes      4               20 (yes), blank (no)   left blank      left blank
//   EEE    west   member  left blank      blank    –               –                      1 to 5          0
//   UUU    west   union   has not submitted
//
// By hand:
//   enough           yes AAA; no BBB; not applicable DDD; no information CCC; not answered EEE; not submitted UUU.
//                    1 of 2 answering = 50.0; 1 of 5 reporting = 20.0; 1 of 6 = 16.7; range: base 6 - 1 = 5,
//                    from 1/5 = 20.0 to (1 + 3)/5 = 80.0; coverage 2/6 = 33.3.
//   lack_trade_data  asked only after "in part" or "no": yes BBB; not shown AAA, CCC, DDD, EEE; not submitted UUU.
//                    Number 1; 1 of 1 answering = 100.0; range 1/6 = 16.7 to 6/6 = 100.0.
//   studies_made     3 + 4 = 7 from AAA, DDD; CCC does not export: not applicable; BBB: no information; EEE does not say
//                    whether it exports: not shown; UUU: not submitted.
//   activities_held  1 + 0 + 6 + 1 = 8 at least, no upper total: CCC's band is open. In the east 1 to 5.
//   days_in_all      7.50 + 2.25 + 0 = 9.75 from three Parties: EEE says 0, which is a figure.
//   quotas_all       15 + 20 = 35, of which DDD left a part blank: 1 incomplete.
//   share_surveyed   10 of 15 = 66.7: DDD gave half of its denominator, and stands under what it left blank.
//
//   party  meetings                                       gifts                    permits     record: category, reports
//   AAA    Range States of the lion; Eels and rivers      100 USD, 200.005 EUR     exchanged   1, 3
//   BBB    " range states  of the LION"                   5000 XAF (no rate)       electronic  1, nothing
//   CCC    none                                           none                     on paper    2, nothing
//   DDD    no information                                 7 USD, blank USD         it depends  nothing, nothing
//   EEE    Lion meeting                                   no information           left blank  nothing, nothing
//   UUU    has not submitted; the Secretariat recorded it all the same                         not applicable, 0
//
//   meetings_named   AAA 2, BBB 1, EEE 1: 4 mentions of 3 names (BBB's differs from AAA's in capitals and spaces alone); CCC
//                    says none and contributes; DDD no information; UUU not submitted. With "Lion meeting" matched: 2.
//   money_given      AAA 100 + 200.005 x 1.10 = 100 + 220.0055; DDD 7, a part blank; CCC 0: 327.0055 from 3 Parties, 1 of
//                    them incomplete; BBB not converted; EEE no information; UUU not submitted.
//   permit_levels    paper 1, electronic 1, exchanged 1 of 3; DDD outside; counted 2 of 3 = 67 without decimals.
//   category_one     recorded: yes AAA, BBB; no CCC; not applicable UUU; not recorded DDD, EEE: 2 among 3; range 2/5 to 4/5.
//   reports_received 3 + 0 = 3 from AAA and UUU; nothing is recorded of four Parties.
//   website_visits   125000.   share_funded 1234567.5 of 2000000 = 61.728... = 61.7.
//   species_status   improved 30, stable 50, deteriorated 20 of 100: counted 80.0; unknown 30 beside it; 1 figure blank.
//   No measure reads what its version does not ask: "not asked" is 0 everywhere.

useDatabase();

const folder = join(import.meta.dirname, "files");
let round: Round;
let version: Version;

beforeAll(async () => {
  ({ round, version } = await makeGoldenRound());
});

describe("the files of the round are those in git", () => {
  const tables = ["answers-table-quotas.csv", "answers-table-quotas-excel-semicolon.csv"];
  const plain = ["results.json", "results.csv", "answers-long.csv", "answers-wide.csv", "codebook.csv"];

  test.each([...plain, "results-excel-semicolon.csv", "answers-wide-excel.csv", ...tables])("%s", async (name) => {
    const written = withoutTimes(await write(name));
    const path = join(folder, name);
    if (process.env["UPDATE"] === "1") writeFileSync(path, written);
    expect(existsSync(path), `${path} is not there; UPDATE=1 writes it`).toBe(true);
    expect(written).toBe(readFileSync(path, "utf8"));
  });
});

test("the results are those worked by hand", async () => {
  const { measures, submitted, eligible } = await readResults(round, await readRoundMeasures(round));
  expect({ submitted, eligible }).toEqual({ submitted: 5, eligible: 6 });
  const results = Object.fromEntries(measures.map(({ measure, all }) => [measure, all]));
  expect(results["enough"]).toMatchObject({
    account: { yes: 1, no: 1, not_applicable: 1, no_information: 1, not_answered: 1, not_shown: 0, not_submitted: 1 },
    ofAnswering: share("1", "2", "50.0"),
    ofReporting: share("1", "5", "20.0"),
    ofAll: share("1", "6", "16.7"),
    range: { lowest: share("1", "5", "20.0"), highest: share("4", "5", "80.0") },
    coverage: share("2", "6", "33.3"),
  });
  expect(results["lack_trade_data"]).toMatchObject({ number: 1, account: { yes: 1, not_shown: 4, not_submitted: 1 } });
  expect(results["studies_made"]).toMatchObject({
    lower: "7",
    upper: "7",
    account: { contributing: 2, not_applicable: 1, no_information: 1, not_shown: 1, not_submitted: 1 },
  });
  expect(results["activities_held"]).toMatchObject({ lower: "8", upper: null });
  expect(results["days_in_all"]).toMatchObject({ lower: "9.75", account: { contributing: 3 } });
  expect(results["quotas_all"]).toMatchObject({ lower: "35", incomplete: 1 });
  expect(results["share_surveyed"]).toMatchObject({ ratio: share("10", "15", "66.7"), account: { contributing: 1 } });
  expect(results["meetings_named"]).toMatchObject({
    account: { contributing: 4, no_information: 1, not_submitted: 1 },
    mentions: 4,
    unmatched: 3,
    matched: 3,
  });
  expect(results["money_given"]).toMatchObject({
    account: { contributing: 3, not_converted: 1, no_information: 1, not_submitted: 1 },
    total: "327.0055",
    incomplete: 1,
    byCurrency: [
      { currency: "EUR", amount: "200.005", rate: "1.10", converted: "220.0055" },
      { currency: "USD", amount: "107", parties: 2, converted: "107" },
      { currency: "XAF", amount: "5000", rate: null, converted: null },
    ],
  });
  expect(results["permit_levels"]).toMatchObject({
    account: { contributing: 4, not_answered: 1, not_submitted: 1 },
    counted: share("2", "3", "67"),
    outside: [{ level: "unsure", figure: "1" }],
  });
  expect(results["category_one"]).toMatchObject({
    account: { yes: 2, no: 1, not_applicable: 1, not_answered: 2, not_submitted: 0 },
    ofAnswering: share("2", "3", "66.7"),
    range: { lowest: share("2", "5", "40.0"), highest: share("4", "5", "80.0") },
  });
  expect(results["reports_received"]).toMatchObject({
    lower: "3",
    account: { contributing: 2, not_answered: 4 },
    coverage: share("2", "6", "33.3"),
  });
  expect(results["website_visits"]).toMatchObject({ value: "125000", reason: null });
  expect(results["share_funded"]).toMatchObject({ ratio: share("1234567.5", "2000000", "61.7") });
  expect(results["species_status"]).toMatchObject({
    levels: [{ figure: "30" }, { figure: "50" }, { figure: "20" }],
    outside: [{ level: "unknown", figure: "30" }],
    counted: share("80", "100", "80.0"),
    incomplete: 1,
  });
  const east = measures.find(({ measure }) => measure === "activities_held")?.breakdowns[0]?.groups[0];
  expect(east).toMatchObject({ group: "east", result: { lower: "1", upper: "5", eligible: 2 } });
});

test("every result adds up to the Parties asked, and every breakdown to the result", async () => {
  const asked = await readRoundMeasures(round);
  const { measures } = await readResults(round, asked);
  for (const [index, { all, breakdowns }] of measures.entries()) {
    // A figure of the round is of one row.
    expect(sum(Object.values(all.account))).toBe(asked[index]?.reads === "round" ? 1 : 6);
    for (const { groups } of breakdowns) {
      for (const [segment, parties] of Object.entries(all.account)) {
        expect(sum(groups.map(({ result }) => (result.account as Record<string, number>)[segment] ?? 0))).toBe(parties);
      }
    }
  }
});

test("computing again gives identical bytes", async () => {
  expect(await write("results.json")).toBe(await write("results.json"));
});

test("every file that is offered can be had, and no other", async () => {
  for (const content of exportContents(version.codebook)) {
    expect(readFileName(fileName({ content, form: "csv" }), version.codebook)).toEqual({ content, form: "csv" });
  }
  for (const name of ["answers.csv", "answers-long.json", "answers-table-info.csv", "results-excel.json", "../x.csv"]) {
    expect(readFileName(name, version.codebook), name).toBeNull();
  }
});

async function write(name: string): Promise<string> {
  const file = readFileName(name, version.codebook);
  if (!file) throw new Error(`The round has no file ${name}`);
  let text = "";
  for await (const piece of writeExport(round, version, file)) text += piece;
  return text;
}

/** When somebody ran the test is no part of what is reviewed. */
function withoutTimes(text: string): string {
  return text.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "2025-06-01T12:00:00.000Z");
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function share(numerator: string, base: string, percentage: string) {
  return { numerator, base, percentage };
}
