import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { beforeAll, expect, test, vi } from "vitest";
import type { SaveOp } from "#app/features/responses/inputs.ts";
import { runCli } from "../cli/run-cli.ts";
import { op } from "../features/responses/open-round.ts";
import { useDatabase } from "../support/database.ts";
import { readPage } from "../support/read-page.ts";
import { recount, recounted } from "../support/recount.ts";
import { roundForm } from "../support/round-form.ts";
import { form, patch } from "../support/send.ts";
import { startServer, type TestServer, type Visit } from "../support/server.ts";

// The whole path, through the doors that people use: from a definition in a folder to results in a file. 185 Parties are
// asked, of which three submit:
//
//   party  region  information     populations  quotas       how
//   GNQ    africa  in part         missing      (no export)  on the web: Pilar in Spanish, then Marc in French, who submits
//   KEN    africa  yes             (not shown)  2 and 1      by an imported file
//   FRA    europe  no information  (not shown)  (no export)  by the same file
//
// By hand, for the measures of indicator 2.3.2:
//   enough          yes KEN; no GNQ; no information FRA; not submitted 182.
//                   1 of 2 answering = 50.0; 1 of 3 reporting = 33.3; 1 of 185 = 0.5;
//                   range: 1/185 = 0.5 to (1 + 1 + 182)/185 = 99.5; coverage 2/185 = 1.1.
//   at least partly yes GNQ, KEN: 2 of 2 = 100.0.
//   populations     yes GNQ; no KEN, as it has enough; no information FRA: number 1, of 2 answering.
// And of 2.2.2: quotas_all is 2 + 1 = 3 from KEN; not applicable GNQ, FRA.

// A command is a process of its own, and takes a second or more to begin.
vi.setConfig({ testTimeout: 60_000 });
const { superuserUrl } = useDatabase();
const folder = mkdtempSync(join(tmpdir(), "rapporteur-story-"));
const cli = (...words: string[]) =>
  runCli(words, { DATABASE_URL: superuserUrl(), DATA_DIR: folder, INIT_CWD: process.cwd(), LOG_LEVEL: "silent" });

let server: TestServer;
let officer: Visit;
/** Pilar, who contributes, and Marc, the focal point, of one Party. */
let pilar: Visit;
let marc: Visit;
let response = "";

beforeAll(async () => {
  server = await startServer();
});

const id = "strategic-vision-2023";
const round = `/en/secretariat/rounds/${id}`;
const spanish = `/es/parties/GNQ/rounds/${id}`;
const french = `/fr/parties/GNQ/rounds/${id}`;
const results = `/fr/rounds/${id}/results/2.3.2`;
const answers = () => `/api/responses/${response}/answers`;
const save = async (person: Visit, ...ops: SaveOp[]) => {
  const saved = await person(answers(), patch({ clientId: "story-tab", ops }));
  expect(saved.status).toBe(200);
  const { outcomes } = (await saved.json()) as { outcomes: { outcome: string; rev: number; seq: number }[] };
  return outcomes;
};
const download = async (name: string) => {
  const file = await server.visit(`/api/rounds/${id}/${name}`);
  expect([file.status, file.headers.get("content-type")]).toEqual([200, "text/csv; charset=utf-8; header=present"]);
  return parse<Record<string, string>>(await file.text(), { columns: true });
};

test("a questionnaire is published from its folder", async () => {
  const published = await cli("survey", "publish", "surveys/strategic-vision/v1");
  expect(published).toMatchObject({ code: 0, out: "strategic-vision/v1 is published.\n" });
});

test("an officer launches a round on it, and nobody reads its results yet", async () => {
  officer = await server.as("secretariat");
  const launched = await officer("/en/secretariat/rounds/new", form({ ...roundForm, id }));
  expect(launched.headers.get("location")).toBe(`${round}?done=launch`);
  expect((await readPage(officer, round)).words).toContain("(0 of 185)");
  expect((await server.visit(results)).status).toBe(404);
});

test("Pilar opens her Party's report in Spanish and answers", async () => {
  pilar = await server.as("contributor", "GNQ");
  const page = await readPage(pilar, `${spanish}/sections/information`);
  expect(page.words).toContain("Información para aplicar la Convención");
  response = /response\\",\\"([\da-f-]{36})/.exec(page.html)?.[1] ?? "";
  const saved = await save(
    pilar,
    op("report_authority", "Ministerio de Agricultura, Ganadería, Bosques y Medio Ambiente"),
    op("exports", "no"),
    op("q232_sufficient", "partly"),
    op("q232_missing", ["populations", "identification"]),
    op("q313_days", "2.50", 0, { raw: "2,50" }),
  );
  expect(saved.map(({ outcome }) => outcome)).toEqual(Array.from({ length: 5 }, () => "applied"));
  expect((await readPage(pilar, spanish)).words).toContain("No le concierne");
});

test("Marc, who had the page open before, answers otherwise in French: both answers are kept", async () => {
  marc = await server.as("focal_point", "GNQ");
  const [clash] = await save(marc, op("q232_sufficient", "no"));
  expect(clash).toMatchObject({ outcome: "conflict", rev: 1 });
  const review = await readPage(marc, `${french}/review`);
  expect(review.words).toContain("Deux personnes ont répondu différemment");
  expect(review.words).toContain("2,50 (unité : jours ouvrés, moyenne pour 2023)");
});

test("nothing is submitted while the two answers stand; Marc chooses Pilar's", async () => {
  const { seq, conflicts } = await draft();
  const refused = await marc(`${french}/review`, form({ intent: "submit", seq: String(seq), blanks: "99" }));
  expect([refused.status, conflicts.length]).toEqual([409, 1]);
  const [settled] = await save(marc, op("q232_sufficient", "partly", 1, { settles: conflicts[0]!.seq }));
  expect(settled).toMatchObject({ outcome: "applied" });
  expect((await draft()).conflicts).toEqual([]);
});

test("Pilar cannot submit; Marc agrees to the blanks, submits and has a receipt", async () => {
  const page = await readPage(marc, `${french}/review`);
  const seq = /name="seq" value="(\d+)"/.exec(page.html)?.[1] ?? "";
  const blanks = /name="blanks"[^>]* value="(\d+)"/.exec(page.html)?.[1] ?? "";
  const submit = form({ intent: "submit", seq, blanks });
  expect((await pilar(`${spanish}/review`, submit)).status).toBe(403);
  const submitted = await marc(`${french}/review`, submit);
  expect(submitted.headers.get("location")).toContain(`${french}/receipts/`);
  const receipt = await readPage(marc, submitted.headers.get("location") ?? "");
  expect(receipt.words).toContain("Ministerio de Agricultura, Ganadería, Bosques y Medio Ambiente");
});

test("an operator brings in the answers of two more Parties from a file, all or nothing", async () => {
  const file = join(folder, "answers.csv");
  const lines = [
    "party,item,row,column,code,value,state",
    ...["KEN", "FRA"].map((party) => `${party},report_authority,,,,Wildlife Service,answered`),
    "KEN,exports,,,yes,,answered",
    "KEN,q222_any,,,yes,,answered",
    ...[1, 2].flatMap((row) => [
      `KEN,q222_quotas,${row},species,,Python regius,answered`,
      `KEN,q222_quotas,${row},number,,${3 - row},answered`,
      `KEN,q222_quotas,${row},survey_based,yes,,answered`,
    ]),
    "KEN,q232_sufficient,,,yes,,answered",
    "KEN,q313_days,,,,4.25,answered",
    "FRA,exports,,,no,,answered",
  ];
  writeFileSync(file, [...lines, "FRA,q232_sufficient,,,perhaps,,answered"].join("\n"));
  expect(await cli("response", "import", file, "--round", id, "--submit")).toMatchObject({ code: 1, out: "" });
  writeFileSync(file, [...lines, "FRA,q232_sufficient,,,,,no_information"].join("\n"));
  const imported = await cli("response", "import", file, "--round", id, "--submit");
  expect(imported).toMatchObject({ code: 0, out: "Imported: 2 Parties, 15 answers, 2 submitted.\n" });
  expect((await readPage(officer, round)).words).toContain("(3 of 185)");
});

test("the officer closes the round, freezes its results and publishes them", async () => {
  expect((await officer(`${round}/close`, form({}))).headers.get("location")).toBe(`${round}?done=close`);
  const [late] = await save(pilar, op("q232_sufficient", "yes", 2));
  expect(late).toMatchObject({ outcome: "late" });
  expect((await officer(`${round}/freeze`, form({}))).headers.get("location")).toBe(`${round}?done=freeze`);
  expect((await officer(`${round}/publish`, form({}))).headers.get("location")).toBe(`${round}?done=publish`);
});

test("anyone reads the result in French, each figure with its base", async () => {
  const { words } = await readPage(server.visit, results);
  expect(words).toContain("50,0 % des Parties");
  expect(words).toContain("sur 2 Parties qui ont répondu ; 185 ont été interrogées.");
  expect(words).toContain("entre 0,5 % et 99,5 % des 185 Parties concernées");
  for (const figure of ["33,3 % 1 sur 3 Parties", "0,5 % 1 sur 185 Parties", "1,1 % 2 sur 185 Parties"]) {
    expect(words).toContain(figure);
  }
});

test("and follows it to the Parties it comes from, and to what they answered", async () => {
  const all = await readPage(server.visit, `${results}/enough_info_to_implement`);
  expect(all.words).toContain("185 Parties :");
  const no = await readPage(server.visit, `${results}/enough_info_to_implement?segment=no`);
  expect(no.words).toMatch(/1 Partie : Non.*Guinée équatoriale Non En partie/);
});

test("the results, counted again from the answers in a file, are those in the other file", async () => {
  const [facts, rows] = [await download("answers-long.csv"), await download("results.csv")];
  const told = rows.filter(({ measure = "" }) => recounted.includes(measure));
  expect([...new Set(told.map(({ measure }) => measure))].toSorted()).toEqual([...recounted].toSorted());
  for (const row of told) {
    expect(row, `${row["measure"]} ${row["breakdown"]} ${row["group"]}`).toMatchObject(recount(facts, row));
  }
});

test("and they are the numbers worked by hand", async () => {
  const rows = (await download("results.csv")).filter(({ group }) => group === "all");
  const of = (key: string) => rows.find(({ measure }) => measure === key);
  expect(of("enough_info_to_implement")).toMatchObject({
    yes: "1",
    no: "1",
    no_information: "1",
    not_submitted: "182",
    headline_value: "50.0",
    pct_of_reporting: "33.3",
    pct_of_all: "0.5",
    range_low: "0.5",
    range_high: "99.5",
    coverage_pct: "1.1",
  });
  expect(of("enough_info_at_least_in_part")).toMatchObject({ yes: "2", answering: "2", headline_value: "100.0" });
  expect(of("missing_info_on_populations")).toMatchObject({ number: "1", answering: "2", no_information: "1" });
  expect(of("quotas_all")).toMatchObject({ total_lower: "3", contributing: "1", not_applicable: "2" });
});

test("every result adds up to the Parties that were asked", async () => {
  const segments = ["yes", "no", "contributing", "not_applicable", "no_information", "not_answered", "not_shown"];
  for (const row of await download("results.csv")) {
    const parts = [...segments, "not_asked", "not_submitted"].map((segment) => Number(row[segment]));
    expect(
      parts.reduce((sum, part) => sum + part, 0),
      `${row["measure"]} ${row["group"]}`,
    ).toBe(Number(row["eligible"]));
  }
});

test("and the codebook names every item, column and code that the answers hold, in three languages", async () => {
  const codebook = await download("codebook.csv");
  const named = new Map(codebook.map((row) => [[row["item"], row["column"], row["code"]].join("/"), row]));
  const facts = await download("answers-long.csv");
  const unnamed = facts.filter((row) => !named.has([row["item"], row["column"], row["code"]].join("/")));
  expect(unnamed).toEqual([]);
  expect(named.get("q232_sufficient//partly")).toMatchObject({
    code_label_fr: expect.stringContaining("En partie") as string,
    code_label_es: expect.stringContaining("En parte") as string,
  });
});

async function draft(): Promise<{ readonly seq: number; readonly conflicts: readonly { readonly seq: number }[] }> {
  return (await (await marc(answers())).json()) as Awaited<ReturnType<typeof draft>>;
}
