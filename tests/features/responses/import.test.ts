import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { mintAllScope } from "../../../app/core/access/scope.ts";
import { importResponses, type ImportInput } from "../../../app/features/responses/import.server.ts";
import { launchRound } from "../../../app/features/rounds/launch-round.server.ts";
import { loadDefinitions } from "../../../app/features/surveys/load-definitions.server.ts";
import { inScope } from "../../../app/io/db.server.ts";
import { useDatabase } from "../../support/database.ts";

useDatabase();

const operator = { id: "operator", name: "Operator (import)" };
const header = "party,item,row,column,code,value,state\n";
const readme = readFileSync("surveys/README.md", "utf8");
const [csv, json] = ["csv", "json answers"].map((kind) => readme.split(`\`\`\`${kind}\n`)[1]!.split("```")[0]!) as [
  string,
  string,
];

beforeAll(async () => {
  await loadDefinitions(null);
  for (const id of ["a", "b", "c", "d", "e", "f"])
    await launch(id, { opensAt: "2026-01-01T00:00", closesAt: "2999-01-01T00:00" });
  await launch("over", { opensAt: "2020-01-01T00:00", closesAt: "2020-03-01T00:00" });
});

async function launch(id: string, times: { opensAt: string; closesAt: string }): Promise<void> {
  const launched = await launchRound(
    {
      id,
      version: "strategic-vision/v1",
      title: { en: "A", fr: "A", es: "A" },
      periodFrom: "2022-01-01",
      periodTo: "2023-12-31",
      dueAt: times.closesAt,
      ...times,
      timeZone: "UTC",
      referenceDate: "2020-01-01",
      includesEu: false,
    },
    null,
  );
  expect(launched).toHaveProperty("asked");
}

async function bring(text: string, wishes: Partial<ImportInput> = {}) {
  const plain = { round: "a", format: "csv", dryRun: false, submit: false, replace: false } as const;
  return importResponses({ ...plain, text, ...wishes }, operator);
}

/** The words and places of what was refused. */
async function faultsOf(lines: string, wishes: Partial<ImportInput> = {}): Promise<string[]> {
  const told = await bring(header + lines, wishes);
  if (!("faults" in told)) throw new Error(`no fault was found: ${JSON.stringify(told)}`);
  return told.faults.map(({ row, column, words }) => `${row} ${column} ${words}`);
}

async function all(statement: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
  return inScope(
    mintAllScope(),
    async (client) => (await client.query<Record<string, unknown>>(statement, values)).rows,
  );
}

describe("the files of the README", () => {
  test("the CSV comes in, and a second time changes nothing", async () => {
    expect(await bring(csv)).toEqual({ parties: 2, answers: 17, submitted: 0, dryRun: false });
    expect(await bring(csv)).toMatchObject({ answers: 0 });
    const answers = await all(
      `SELECT path, value, reason FROM answer a JOIN response r ON r.id = a.response_id
       WHERE r.round_id = 'a' AND r.party_id = 'KEN' AND path ~ '^(q222_quotas|q232_missing|q221_app1)' ORDER BY path COLLATE "C"`,
    );
    expect(answers).toEqual([
      { path: "q221_app1", value: null, reason: "no_information" },
      { path: "q222_quotas", value: ["row1", "row2"], reason: null },
      { path: "q222_quotas/row1/number", value: "2", reason: null },
      { path: "q222_quotas/row1/species", value: "Python regius", reason: null },
      { path: "q222_quotas/row1/survey_based", value: "yes", reason: null },
      { path: "q222_quotas/row2/number", value: "1", reason: null },
      { path: "q222_quotas/row2/species", value: "Kinixys homeana", reason: null },
      { path: "q222_quotas/row2/survey_based", value: "no", reason: null },
      { path: "q232_missing", value: ["populations", "identification"], reason: null },
    ]);
  });

  test("the JSON says the same as the CSV of that Party, to the byte of what is submitted", async () => {
    await bring(
      csv
        .split("\n")
        .filter((line) => !line.startsWith("FRA"))
        .join("\n"),
      { round: "b", submit: true },
    );
    await bring(json, { round: "c", format: "json", submit: true });
    const [b, c] = await all(
      "SELECT content FROM submission WHERE party_id = 'KEN' AND round_id IN ('b', 'c') ORDER BY round_id",
    );
    expect(JSON.parse(c!["content"] as string).answers).toEqual(JSON.parse(b!["content"] as string).answers);
  });
});

test("a submission that was imported is a submission: sealed, typed, with a receipt, and an event that says by whom", async () => {
  const [submission] = await all(
    `SELECT s.submitter_name, s.revision, s.late, r.current_submission_id = s.id AS current, s.seq = r.seq AS newest,
            (SELECT count(*)::int FROM submission_answer a WHERE a.submission_id = s.id AND ordinal = 1 AND item = 'report_authority') AS first
     FROM submission s JOIN response r ON r.id = s.response_id WHERE s.round_id = 'b'`,
  );
  expect(submission).toEqual({
    submitter_name: "Operator (import)",
    revision: 1,
    late: false,
    current: true,
    newest: true,
    first: 1,
  });
  const [event] = await all("SELECT detail FROM event WHERE command = 'response.import' AND subject = 'round:b'");
  expect(event).toEqual({ detail: { importer: "Operator (import)", parties: ["KEN"], submitted: true } });
});

test("every fault is told at once, with its row and column, and nothing is written", async () => {
  const lines = [
    "XXX,exports,,,yes,,answered",
    "HRV,exports,,,perhaps,,answered",
    "HRV,nothing,,,yes,,answered",
    "HRV,q221_app1,,,,three,answered",
    "HRV,q221_app2_trade,,,,-1,answered",
    "HRV,report_authority,,,,,answered",
    "HRV,report_contributors,,,none,,answered",
    "HRV,report_contributors,,,others,,answered",
    "HRV,report_checked_on,,,,2023-02-30,answered",
    "HRV,q222_quotas,1,nothing,,x,answered",
    "HRV,q222_quotas,0,species,,x,answered",
    "HRV,q222_quotas,1,,,x,answered",
    "HRV,q222_quotas,,,,x,answered",
    "HRV,q232_sufficient,1,species,,x,answered",
    "HRV,q232_sufficient,,,,yes,answered",
    "HRV,q313_days,,,x,,answered",
    "HRV,q241_sufficient,,,yes,,not_applicable",
    "HRV,q241_help,,,,,not_asked",
    "HRV,q313_level,,,,,no_information",
    "HRV,q252_lacks,,,yes,,answered",
    "HRV,q252_lacks,,,no,,answered",
    "HRV,q252_lacks",
  ];
  expect(await faultsOf(`${lines.join("\n")}\n`)).toEqual([
    "2 party import:unknown_party",
    "3 code answers:unknown_code",
    "4 item import:unknown_item",
    "5 value answers:not_a_number",
    "7 value import:value_missing",
    "8 code answers:exclusive_code",
    "10 value answers:not_a_date",
    "11 column import:unknown_column",
    "12 row import:row_form",
    "13 column import:row_and_column",
    "14 row import:row_missing",
    "15 row import:not_a_table",
    "16 value import:goes_into_code",
    "17 code import:goes_into_value",
    "18 code import:reason_with_value",
    "19 state import:state_unknown",
    "20 value answers:reason_not_offered",
    "22 code import:given_twice",
    "23  import:cell_count",
  ]);
  expect(await all("SELECT FROM response WHERE party_id = 'HRV' AND seq > 0")).toEqual([]);
});

test("a fault of the last Party undoes what was written of those before it", async () => {
  const parties = await all("SELECT party_id AS party FROM eligible WHERE round_id = 'f' ORDER BY party_id LIMIT 120");
  const lines = parties.map(({ party }) => `${String(party)},exports,,,yes,,answered\n`);
  const told = await bring(`${header}${lines.join("")}ZWE,exports,,,perhaps,,answered\n`, { round: "f" });
  expect(told).toMatchObject({ faults: [{ row: 122, party: "ZWE" }] });
  expect(await all("SELECT FROM response WHERE round_id = 'f' AND seq > 0")).toEqual([]);
});

test("a number out of its bounds is told where the item is shown", async () => {
  const gates = "HRV,exports,,,yes,,answered\nHRV,q221_any,,,yes,,answered\n";
  expect(await faultsOf(`${gates}HRV,q221_app1,,,,-1,answered\n`)).toEqual(["4 value answers:below_minimum"]);
});

test("a Party that the round does not ask is told apart from one that nobody knows", async () => {
  expect(await faultsOf("EUE,exports,,,yes,,answered\n")).toEqual(["2 party import:not_eligible"]);
});

test("what is required is asked for only when the file is to be submitted", async () => {
  const line = "ITA,exports,,,yes,,answered\n";
  expect(await bring(header + line, { dryRun: true })).toMatchObject({ answers: 1, dryRun: true });
  expect(await faultsOf(line, { submit: true })).toEqual(["2 report_authority answers:required_missing"]);
  expect(await all("SELECT FROM response WHERE party_id = 'ITA' AND seq > 0")).toEqual([]);
});

test("another answer that stands is not replaced unseen; what is replaced stays in the history", async () => {
  await bring(authority("Before"), { round: "d" });
  expect(await faultsOf("ITA,report_authority,,,,After,answered\n", { round: "d" })).toEqual([
    "2 value import:answered_before",
  ]);
  expect(await bring(authority("After"), { round: "d", replace: true })).toMatchObject({ answers: 1 });
  const history = await all(
    `SELECT e.seq, e.rev, e.value, e.prev_hash = lag(e.hash) OVER (ORDER BY e.seq) AS chained FROM answer_event e
     JOIN response r ON r.id = e.response_id WHERE r.round_id = 'd' ORDER BY e.seq`,
  );
  expect(history).toEqual([
    { seq: 1, rev: 1, value: "Before", chained: null },
    { seq: 2, rev: 2, value: "After", chained: true },
  ]);
});

test("a table in a file is the whole table: cells of before do not stay in its rows", async () => {
  const gates = "ITA,exports,,,yes,,answered\nITA,q222_any,,,yes,,answered\n";
  const cells = (more: string) =>
    `${header}${gates}ITA,q222_quotas,1,species,,Aloe ferox,answered\nITA,q222_quotas,1,number,,1,answered\nITA,q222_quotas,1,survey_based,yes,,answered\n${more}`;
  await bring(cells("ITA,q222_quotas,1,survey_year,,2020,answered\nITA,report_authority,,,,A,answered\n"), {
    round: "e",
  });
  await bring(cells(""), { round: "e", replace: true });
  const [cell] = await all("SELECT value FROM answer WHERE path = 'q222_quotas/row1/survey_year'");
  expect(cell).toEqual({ value: null });
});

test.each([
  ["a,b\n1,2\n", "1 party import:column_missing"],
  [`${header}KEN,exports,,,"yes,,answered\n`, "2  import:not_csv"],
  [header, "1  import:nothing_given"],
])("a file that is none is told so: %j", async (text, first) => {
  const told = await bring(text, { round: "f" });
  expect("faults" in told && told.faults.map(({ row, column, words }) => `${row} ${column} ${words}`)).toContain(first);
});

test("JSON of another form is told by its response and item", async () => {
  const text = JSON.stringify({
    responses: [
      { party: "KEN", answers: { exports: 1 } },
      { party: "kenya", answers: {} },
    ],
  });
  const told = await bring(text, { format: "json" });
  expect("faults" in told && told.faults.map(({ row, column, words }) => `${row} ${column} ${words}`)).toEqual([
    "1 answers.exports import:wrong_form",
    "2 party import:wrong_form",
  ]);
});

test("a round that is over takes no file", async () => {
  expect(await bring(csv, { round: "over" })).toMatchObject({ problem: "round_closed" });
  expect(await bring(csv, { round: "none" })).toMatchObject({ problem: "round_unknown" });
});

test("times of one's own are refused in a round that is not invented", async () => {
  const call = all(
    "SELECT import_answers('f', 'x', 'x', '{KEN}', '{exports}', ARRAY['\"yes\"'::jsonb], '{NULL}', '{2020-01-01}')",
  );
  await expect(call).rejects.toThrow(/invented/);
});

function authority(name: string): string {
  return `${header}ITA,report_authority,,,,${name},answered\n`;
}
