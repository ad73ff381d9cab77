import { beforeAll, describe, expect, test } from "vitest";
import { pinRecord } from "#app/features/record/commands.server.ts";
import { useDatabase } from "../../support/database.ts";
import { readPage } from "../../support/read-page.ts";
import { form } from "../../support/send.ts";
import { startServer, type Visit } from "../../support/server.ts";
import { launch, publishFirstVersion } from "../responses/open-round.ts";
import { publishSmallRecord, recordOf } from "./small-record.ts";

// As a browser without script: forms are sent, pages come back.
useDatabase();
let officer: Visit;

beforeAll(async () => {
  await publishFirstVersion();
  await publishSmallRecord();
  officer = await (await startServer()).as("secretariat");
});

async function newRound(): Promise<{ readonly id: string; readonly path: string }> {
  const id = await launch();
  await pinRecord(id, "small-record/v1", null);
  return { id, path: `/en/secretariat/rounds/${id}/record` };
}

test("a round without a record offers those that are published, and takes one", async () => {
  const id = await launch();
  const path = `/en/secretariat/rounds/${id}/record`;
  expect((await readPage(officer, path)).words).toContain("What the Secretariat records, version 1");
  expect((await officer(path, form({ intent: "pin", version: "small-record/v1" }))).status).toBe(302);
  const { words } = await readPage(officer, path);
  expect(words).toContain("About each Party");
  expect(words).toContain("0 of 185 Parties");
});

test("an item about Parties is recorded in a table of all of them, and the page says how far it has come", async () => {
  const { path } = await newRound();
  const before = await readPage(officer, `${path}/category?region=africa`);
  expect(before.words).toContain("53 of 185 Parties shown.");
  const fields = {
    intent: "save",
    "seen.KEN": "0",
    "value.KEN": "one",
    source: "Table of 2025",
    sourceDate: "",
    note: "",
  };
  const saved = await officer(`${path}/category?region=africa`, form(fields));
  expect(saved.headers.get("location")).toMatch(/region=africa&done=1$/);
  expect((await readPage(officer, path)).words).toContain("1 of 185 Parties");
  expect((await readPage(officer, `${path}/category?blank=yes`)).words).toContain("184 of 185 Parties shown.");
  expect((await readPage(officer, `${path}/category?party=KEN`)).words).toMatch(
    /Revision.*1 one Table of 2025 test-secretariat/,
  );
});

test("what is refused is told with what to mend, in the field and above it, and everything typed is still there", async () => {
  const { id, path } = await newRound();
  const fields = {
    intent: "save",
    "seen.KEN": "0",
    "value.KEN": "a lot",
    source: "Accounts",
    sourceDate: "",
    note: "Of March",
  };
  const page = await readPage(officer, `${path}/arrears`, form(fields));
  expect(page.status).toBe(422);
  expect(page.words).toContain("Kenya: This is not a number.");
  expect(page.html).toContain('href="#field-value.KEN"');
  for (const typed of ["a lot", "Accounts", "Of March"]) expect(page.html).toContain(typed);
  expect((await recordOf(id)).record.entries).toEqual([]);
});

test("whoever comes second is told who recorded what, and records knowingly the next time", async () => {
  const { id, path } = await newRound();
  const first = { intent: "save", seen: "0", value: "12", source: "Database", sourceDate: "", note: "" };
  await officer(`${path}/projects`, form(first));
  const refused = await readPage(officer, `${path}/projects`, form({ ...first, value: "13" }));
  expect(refused.status).toBe(409);
  expect(refused.words).toContain("Somebody else recorded here while you were working");
  expect(refused.words).toContain("test-secretariat");
  expect(refused.html).toMatch(/name="seen" value="1"/);
  expect(refused.html).toMatch(/name="value"[^>]*value="13"/);
  await officer(`${path}/projects`, form({ ...first, seen: "1", value: "13" }));
  expect((await recordOf(id)).record.round.get("projects")).toEqual({ state: "answered", value: "13" });
});

test("rows of a table are added and removed without recording anything", async () => {
  const { id, path } = await newRound();
  const typed = { seen: "0", rows: "1", "cell.1.taxon": "Manis", source: "", sourceDate: "", note: "" };
  const more = await readPage(officer, `${path}/species`, form({ ...typed, intent: "add" }));
  expect(more.status).toBe(200);
  expect(more.html).toMatch(/name="cell.1.taxon"[^>]*value="Manis"/);
  expect(more.html).toContain('name="cell.2.taxon"');
  const less = await readPage(officer, `${path}/species`, form({ ...typed, intent: "remove.1" }));
  expect(less.html).not.toContain("Manis");
  expect((await recordOf(id)).record.entries).toEqual([]);
});

describe("a file", () => {
  const header = "party,item,row,column,code,value,state,source,source_date,note\n";
  const right = `${header}KEN,category,,,one,,answered,Table of 2025,,`;

  test("is looked at first: what it would do is said, and nothing is recorded", async () => {
    const { id, path } = await newRound();
    const looked = await readPage(officer, path, form({ intent: "look", text: right }));
    expect(looked.words).toContain("1 value would be recorded; nothing is recorded yet.");
    expect((await recordOf(id)).record.entries).toEqual([]);
    expect((await officer(path, form({ intent: "import", text: right }))).status).toBe(302);
    expect((await recordOf(id)).record.entries).toHaveLength(1);
  });

  test("may be sent as a file; its faults are told by row and column, and its text stays to be mended", async () => {
    const { path } = await newRound();
    const body = new FormData();
    body.set("intent", "look");
    body.set("file", new File([`${header}KEN,category,,,four,,answered,Table of 2025,,`], "record.csv"));
    const page = await readPage(officer, path, { method: "POST", body });
    expect(page.status).toBe(422);
    expect(page.words).toContain("1 fault; nothing was recorded");
    expect(page.words).toContain("2 code KEN This choice is not one of those offered.");
    expect(page.html).toContain("KEN,category,,,four");
  });
});

test("the pages speak the reader's language", async () => {
  const { id } = await newRound();
  const french = await readPage(officer, `/fr/secretariat/rounds/${id}/record`);
  expect(french.words).toContain("0 Parties sur 185");
  const spanish = await readPage(officer, `/es/secretariat/rounds/${id}/record/category`);
  expect(spanish.words).toContain("De dónde proceden los valores que se modifican al guardar ahora");
});

test("a round in which nothing is money needs no rates, and says so", async () => {
  const { id } = await newRound();
  expect((await readPage(officer, `/en/secretariat/rounds/${id}/rates`)).words).toContain("no rate is needed");
});

test("an item that the record does not have, and a Party that is not asked, are not there", async () => {
  const { path } = await newRound();
  for (const end of ["nothing", "category?party=XXX"]) expect((await officer(`${path}/${end}`)).status).toBe(404);
});
