import { beforeAll, describe, expect, test } from "vitest";
import { changeRows, rowChangeOf, type Typed } from "#app/features/record/change-rows.ts";
import { pinRecord, recordEntries } from "#app/features/record/commands.server.ts";
import { readItemRecord } from "#app/features/record/item-view.server.ts";
import { saveEntryForm, savePartiesForm, type SentForm } from "#app/features/record/save-forms.server.ts";
import { readTyped, typedForm } from "#app/features/record/typed-value.ts";
import { readVersion } from "#app/features/surveys/queries.server.ts";
import { findItem } from "#app/core/survey/find-item.ts";
import type { Item } from "#app/core/survey/codebook.ts";
import type { Language } from "#app/core/language.ts";
import { useDatabase } from "../../support/database.ts";
import { launch, publishFirstVersion } from "../responses/open-round.ts";
import { olga, paul, publishSmallRecord, recordOf } from "./small-record.ts";

useDatabase();

const source = { source: "Table of 2025", sourceDate: "2025-11-15", note: "" };

beforeAll(async () => {
  await publishFirstVersion();
  await publishSmallRecord();
});

function sentOf(fields: Readonly<Record<string, string | readonly string[]>>): FormData {
  const sent = new FormData();
  for (const [name, values] of Object.entries(fields)) for (const value of [values].flat()) sent.append(name, value);
  return sent;
}

/** A new round with the small record, and a form of one of its items. */
async function formOf(name: string, language: Language = "en") {
  const round = await launch();
  await pinRecord(round, "small-record/v1", null);
  const { item } = (await readItemRecord((await recordOf(round)).round, name))!;
  const form = (fields: Parameters<typeof sentOf>[0]): SentForm => ({
    round,
    item,
    sent: sentOf(fields),
    language,
    recorder: paul,
  });
  const standing = async (party: string) => (await recordOf(round)).record.parties.get(party)!.get(name);
  return { round, form, standing };
}

async function itemOf(name: string): Promise<Item> {
  return findItem((await readVersion("small-record/v1"))!.codebook, name)!;
}

describe("a form of many Parties", () => {
  test("records the rows that were changed, and those alone", async () => {
    const { round, form } = await formOf("category");
    await recordEntries(round, [{ item: "category", party: "KEN", given: "one", seen: 0, ...source }], olga);
    const fields = {
      "seen.KEN": "1",
      "value.KEN": "one",
      "seen.FRA": "0",
      "value.FRA": "two",
      "seen.GBR": "0",
      "value.GBR": "",
    };
    expect(await savePartiesForm(form({ ...fields, ...source }))).toEqual({ recorded: 1, replaced: 0, unchanged: 0 });
    const { record } = await recordOf(round);
    expect(record.entries.map(({ party, revision, recordedBy }) => [party, revision, recordedBy])).toEqual([
      ["FRA", 1, "Paul Ndiaye"],
      ["KEN", 1, "Olga Petrova"],
    ]);
  });

  test("changes nothing, and needs no source, when nothing was changed", async () => {
    const { form } = await formOf("category");
    const outcome = await savePartiesForm(
      form({ "seen.KEN": "0", "value.KEN": "", source: "", sourceDate: "", note: "" }),
    );
    expect(outcome).toEqual({ recorded: 0, replaced: 0, unchanged: 0 });
  });

  test("a row that was not touched is no clash, whatever others recorded in it; one that was is", async () => {
    const { round, form, standing } = await formOf("category");
    await recordEntries(round, [{ item: "category", party: "KEN", given: "one", seen: 0, ...source }], olga);
    const untouched = { "seen.KEN": "0", "value.KEN": "", "seen.FRA": "0", "value.FRA": "two", ...source };
    expect(await savePartiesForm(form(untouched))).toMatchObject({ recorded: 1 });
    expect(await standing("KEN")).toEqual({ state: "answered", value: "one" });
    expect(await savePartiesForm(form({ "seen.KEN": "0", "value.KEN": "two", ...source }))).toMatchObject({
      clashes: [{ party: "KEN", revision: 1, recordedBy: "Olga Petrova" }],
    });
  });

  test("a value made blank is withdrawn; a reason stands in the place of a code", async () => {
    const { form, standing } = await formOf("category");
    await savePartiesForm(
      form({ "seen.KEN": "0", "value.KEN": "one", "seen.FRA": "0", "value.FRA": "not_applicable", ...source }),
    );
    expect(await standing("FRA")).toEqual({ state: "not_applicable" });
    await savePartiesForm(form({ "seen.KEN": "1", "value.KEN": "", source: "", sourceDate: "", note: "A mistake" }));
    expect(await standing("KEN")).toEqual({ state: "not_answered" });
  });

  test("several codes are boxes; none ticked is blank", async () => {
    const { form, standing } = await formOf("languages");
    await savePartiesForm(form({ "seen.KEN": "0", "value.KEN": ["fr", "en"], ...source }));
    expect(await standing("KEN")).toEqual({ state: "answered", value: ["en", "fr"] });
    await savePartiesForm(form({ "seen.KEN": "1", ...source }));
    expect(await standing("KEN")).toEqual({ state: "not_answered" });
  });

  test("numbers are those of the reader's language; what cannot be understood is told with what cannot be recorded", async () => {
    const { form, standing } = await formOf("arrears", "fr");
    await savePartiesForm(form({ "seen.KEN": "0", "value.KEN": "12 345,50", ...source }));
    expect(await standing("KEN")).toEqual({ state: "answered", value: "12345.50" });
    const fields = {
      "seen.KEN": "1",
      "value.KEN": "12345,50",
      "seen.FRA": "0",
      "value.FRA": "beaucoup",
      "seen.GBR": "0",
      "value.GBR": "-1",
    };
    const told = await savePartiesForm(form({ ...fields, ...source }));
    if (!("faults" in told)) throw new Error(JSON.stringify(told));
    expect(told.faults.map(({ party, words }) => `${party} ${words}`)).toEqual([
      "FRA answers:not_a_number",
      "GBR answers:below_minimum",
    ]);
  });
});

describe("a form of one entry", () => {
  test("a table is its rows; a row that was left blank is no row", async () => {
    const { round, form } = await formOf("species");
    const fields = {
      seen: "0",
      rows: "3",
      "cell.1.taxon": "Manis",
      "cell.1.trips": "1 000",
      "cell.3.taxon": "Gyps",
      "cell.3.status": "worse",
    };
    expect(await saveEntryForm(form({ ...fields, ...source }), null)).toMatchObject({ recorded: 1 });
    const state = (await recordOf(round)).record.round.get("species");
    expect(state).toMatchObject({
      value: [
        { cells: { taxon: { value: "Manis" }, trips: { value: "1000" } } },
        { cells: { taxon: { value: "Gyps" } } },
      ],
    });
  });

  test("faults name the row as it stands on the form", async () => {
    const { form } = await formOf("species");
    const fields = { seen: "0", rows: "3", "cell.1.taxon": "Manis", "cell.3.status": "worse" };
    expect(await saveEntryForm(form({ ...fields, ...source }), null)).toMatchObject({
      faults: [{ row: 3, column: "taxon", words: "answers:required_missing" }],
    });
  });

  test("a value and a reason why there is none do not go together", async () => {
    const { form } = await formOf("projects");
    const fields = { seen: "0", value: "3", reason: "no_information", ...source };
    expect(await saveEntryForm(form(fields), null)).toMatchObject({
      faults: [{ words: "record:fault_reason_and_value" }],
    });
  });
});

describe("what is typed", () => {
  test("a number that can be read in two ways is refused with both; what the form itself wrote is not", async () => {
    const arrears = await itemOf("arrears");
    expect(readTyped(arrears, "1.234", "en", [])).toEqual({
      fault: { words: "record:fault_ambiguous", params: { typed: "1.234", first: "1.234", second: "1234" } },
    });
    expect(typedForm(arrears, "1.234", "fr")).toBe("1,234");
    expect(readTyped(arrears, "1,234", "fr", ["1.234"])).toEqual({ value: "1.234" });
  });

  test("a code may be typed by its label in any language; what is none is left for the codebook to refuse", async () => {
    const category = await itemOf("category");
    expect(readTyped(category, "two (FR)", "en", [])).toEqual({ value: "two" });
    expect(readTyped(category, "four", "en", [])).toEqual({ value: "four" });
  });

  test("a row is added at the end, and removed from its place; nothing else moves", () => {
    const typed: Typed = [
      ["rows", "3"],
      ["cell.1.taxon", "a"],
      ["cell.2.taxon", "b"],
      ["cell.3.taxon", "c"],
      ["source", "Table"],
    ];
    const sent = sentOf(Object.fromEntries(typed));
    expect(changeRows(typed, sent, null, { add: true })).toContainEqual(["rows", "4"]);
    expect(changeRows(typed, sent, null, { remove: 2 })).toEqual([
      ["cell.1.taxon", "a"],
      ["cell.2.taxon", "c"],
      ["source", "Table"],
      ["rows", "2"],
    ]);
    expect([rowChangeOf("add"), rowChangeOf("remove.2"), rowChangeOf("remove.x"), rowChangeOf("save")]).toEqual([
      { add: true },
      { remove: 2 },
      null,
      null,
    ]);
  });
});
