import { beforeAll, describe, expect, test } from "vitest";
import { mintAllScope, mintPartyScope } from "#app/core/access/scope.ts";
import { inScope, sql } from "#app/io/db.server.ts";
import type { EntryInput } from "#app/features/record/check-entry.ts";
import { pinRecord, recordEntries, setRates } from "#app/features/record/commands.server.ts";
import { readRevisions } from "#app/features/record/queries.server.ts";
import { launchRound } from "#app/features/rounds/launch-round.server.ts";
import { closeRound } from "#app/features/rounds/commands.server.ts";
import { freezeRound } from "#app/features/snapshots/freeze-round.server.ts";
import { useDatabase } from "../../support/database.ts";
import { launch, publishFirstVersion } from "../responses/open-round.ts";
import { aRound } from "../rounds/scenario.ts";
import { olga, paul, publishSmallRecord, recordOf } from "./small-record.ts";

useDatabase();

const record = "small-record/v1";

beforeAll(async () => {
  await publishFirstVersion();
  await publishSmallRecord();
});

async function launchWithRecord(): Promise<string> {
  const round = await launch();
  expect(await pinRecord(round, record, null)).toEqual({ round, record });
  return round;
}

function entry(item: string, party: string | null, given: EntryInput["given"], seen: number | null = 0): EntryInput {
  return { item, party, given, seen, source: "Document SC78 29", sourceDate: "2025-02-03", note: null };
}

const rate = (currency: string, amount: string, seen: number | null = 0) => ({
  currency,
  rate: amount,
  seen,
  source: "UN operational rates of exchange",
  asOf: "2025-12-31",
});

describe("a record is pinned to a round", () => {
  test("once, and only a record", async () => {
    const round = await launch();
    expect(await pinRecord(round, "strategic-vision/v1", null)).toMatchObject({ problem: "record_unknown" });
    expect(await recordEntries(round, [entry("projects", null, "1")], olga)).toMatchObject({
      problem: "record_not_pinned",
    });
    expect((await recordOf(round)).record.version).toBeNull();
    expect(await pinRecord(round, record, null)).toEqual({ round, record });
    expect(await pinRecord(round, record, null)).toMatchObject({ problem: "record_already_pinned" });
    expect((await recordOf(round)).record.version?.id).toBe(record);
  });

  test("at its launch, when one is named; a record is no questionnaire, and a questionnaire no record", async () => {
    expect((await recordOf(await launch({ record }))).round.record).toBe(record);
    expect((await recordOf(await launch())).round.record).toBeNull();
    const wrong = { ...aRound, version: record, record: null };
    expect(await launchRound(wrong, null)).toMatchObject({
      faults: [{ field: "version", problem: "version_is_record" }],
    });
    const other = { ...aRound, record: "strategic-vision/v1" };
    expect(await launchRound(other, null)).toMatchObject({ faults: [{ field: "record", problem: "record_unknown" }] });
  });

  test("not after its results were frozen; entries go on, for a later snapshot", async () => {
    const past = { opensAt: "2024-01-01T09:00", dueAt: "2024-02-01T09:00", closesAt: "2024-03-01T09:00" };
    const [without, withRecord] = [await launch(past), await launch({ ...past, record })];
    for (const round of [without, withRecord])
      expect(await freezeRound(round, { id: null, name: "Operator" })).not.toHaveProperty("problem");
    expect(await pinRecord(without, record, null)).toMatchObject({ problem: "record_after_freezing" });
    expect(await recordEntries(withRecord, [entry("projects", null, "1")], olga)).toMatchObject({ recorded: 1 });
  });

  test("the database takes no other, and no record where Parties are asked", async () => {
    const round = await launchWithRecord();
    await expect(sql("UPDATE round SET record_version_id = NULL WHERE id = $1", [round])).rejects.toThrow(
      /is launched/,
    );
    const other = await launch();
    await expect(
      sql("UPDATE round SET record_version_id = 'strategic-vision/v1' WHERE id = $1", [other]),
    ).rejects.toThrow(/is no record/);
    await expect(
      sql(
        `INSERT INTO round (id, version_id, title, period_from, period_to, reference_date, opens_at, due_at, closes_at, time_zone, includes_eu)
         SELECT 'of-a-record', $2, title, period_from, period_to, reference_date, opens_at, due_at, closes_at, time_zone, includes_eu
         FROM round WHERE id = $1`,
        [other, record],
      ),
    ).rejects.toThrow(/is a record/);
  });
});

describe("what is recorded", () => {
  test("every item of every Party is there, and what nobody recorded is not answered: blank is not 0", async () => {
    const round = await launchWithRecord();
    await recordEntries(
      round,
      [entry("arrears", "KEN", "0"), entry("category", "FRA", { reason: "not_applicable" })],
      olga,
    );
    const { record: read } = await recordOf(round);
    expect(read.parties.size).toBe(185);
    expect(Object.fromEntries(read.parties.get("KEN")!)).toEqual({
      category: { state: "not_answered" },
      arrears: { state: "answered", value: "0" },
      languages: { state: "not_answered" },
    });
    expect(read.parties.get("FRA")!.get("category")).toEqual({ state: "not_applicable" });
    expect(read.parties.get("FRA")!.get("arrears")).toEqual({ state: "not_answered" });
    expect(Object.fromEntries(read.round)).toEqual({
      projects: { state: "not_answered" },
      species: { state: "not_answered" },
    });
  });

  test("an entry carries its source, its date, its note, who recorded it and when", async () => {
    const round = await launchWithRecord();
    await recordEntries(round, [{ ...entry("projects", null, "12"), note: "  Without those of partners. " }], olga);
    const { record: read } = await recordOf(round);
    expect(read.entries).toEqual([
      {
        item: "projects",
        party: null,
        revision: 1,
        state: "answered",
        value: "12",
        source: "Document SC78 29",
        sourceDate: "2025-02-03",
        note: "Without those of partners.",
        recordedBy: "Olga Petrova",
        recordedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      },
    ]);
    const events = await sql("SELECT actor_id, detail FROM event WHERE command = 'record.enter' AND subject = $1", [
      `round:${round}`,
    ]);
    expect(events).toEqual([{ actor_id: "olga", detail: { projects: [null] } }]);
  });

  test("a table is kept as typed rows; a row in which nothing is said is no row", async () => {
    const round = await launchWithRecord();
    const rows: Record<string, string>[] = [
      { taxon: "Python regius", status: "worse", trips: "3" },
      { taxon: "" },
      { taxon: "Gyps africanus" },
    ];
    expect(await recordEntries(round, [entry("species", null, rows)], olga)).toEqual({
      recorded: 1,
      replaced: 0,
      unchanged: 0,
    });
    const { record: read } = await recordOf(round);
    expect(read.round.get("species")).toEqual({
      state: "answered",
      value: [
        {
          id: "row1",
          cells: {
            taxon: { state: "answered", value: "Python regius" },
            status: { state: "answered", value: "worse" },
            trips: { state: "answered", value: "3" },
          },
        },
        {
          id: "row3",
          cells: {
            taxon: { state: "answered", value: "Gyps africanus" },
            status: { state: "not_answered" },
            trips: { state: "not_answered" },
          },
        },
      ],
    });
  });

  test("the newest revision stands, the others are kept; withdrawn is not answered", async () => {
    const round = await launchWithRecord();
    await recordEntries(round, [entry("projects", null, "12")], olga);
    await recordEntries(round, [entry("projects", null, "13", 1)], paul);
    expect((await recordOf(round)).record.round.get("projects")).toEqual({ state: "answered", value: "13" });
    await recordEntries(round, [{ ...entry("projects", null, null, 2), source: null, note: "Counted anew." }], olga);
    expect((await recordOf(round)).record.round.get("projects")).toEqual({ state: "not_answered" });
    const revisions = await readRevisions(round, "projects");
    expect(revisions.map(({ revision, state, value, recordedBy }) => [revision, state, value, recordedBy])).toEqual([
      [3, "not_answered", null, "Olga Petrova"],
      [2, "answered", "13", "Paul Ndiaye"],
      [1, "answered", "12", "Olga Petrova"],
    ]);
  });

  test("what stands already is not recorded again; another source is", async () => {
    const round = await launchWithRecord();
    const first = entry("arrears", "KEN", "1.50", null);
    expect(await recordEntries(round, [first], olga)).toEqual({ recorded: 1, replaced: 0, unchanged: 0 });
    expect(await recordEntries(round, [first], paul)).toEqual({ recorded: 0, replaced: 0, unchanged: 1 });
    expect(await recordEntries(round, [{ ...first, source: "Accounts of 2025" }], paul)).toEqual({
      recorded: 1,
      replaced: 1,
      unchanged: 0,
    });
    expect(await recordEntries(round, [entry("arrears", "FRA", null)], paul)).toEqual({
      recorded: 0,
      replaced: 0,
      unchanged: 1,
    });
  });

  test("a closed round is recorded in like an open one", async () => {
    const round = await launchWithRecord();
    await closeRound(round, null);
    expect(await recordEntries(round, [entry("projects", null, "1")], olga)).toEqual({
      recorded: 1,
      replaced: 0,
      unchanged: 0,
    });
  });
});

describe("two people who record", () => {
  test("the second is told who recorded what in between, and nothing of theirs is written", async () => {
    const round = await launchWithRecord();
    await recordEntries(round, [entry("category", "KEN", "two")], olga);
    const refused = await recordEntries(
      round,
      [entry("category", "KEN", "one"), entry("category", "FRA", "one")],
      paul,
    );
    expect(refused).toEqual({
      clashes: [
        { item: "category", party: "KEN", revision: 1, recordedBy: "Olga Petrova", recordedAt: expect.any(String) },
      ],
    });
    const { record: read } = await recordOf(round);
    expect(read.parties.get("KEN")!.get("category")).toEqual({ state: "answered", value: "two" });
    expect(read.parties.get("FRA")!.get("category")).toEqual({ state: "not_answered" });
    expect(await recordEntries(round, [entry("category", "KEN", "one", 1)], paul)).toMatchObject({ recorded: 1 });
  });

  test("at the same moment: one of them is told, whichever comes second", async () => {
    const round = await launchWithRecord();
    const outcomes = await Promise.all(
      ["1", "2", "3", "4"].map((number) => recordEntries(round, [entry("projects", null, number)], olga)),
    );
    expect(outcomes.filter((outcome) => "recorded" in outcome)).toHaveLength(1);
    expect(outcomes.filter((outcome) => "clashes" in outcome)).toHaveLength(3);
  });
});

describe("what cannot be recorded", () => {
  test("every fault is told with its item, Party, row and column, and nothing is written", async () => {
    const round = await launchWithRecord();
    const told = await recordEntries(
      round,
      [
        entry("category", "KEN", "four"),
        entry("category", "XXX", "one"),
        entry("category", null, "one"),
        entry("arrears", "KEN", "-1"),
        entry("arrears", "FRA", "1,5"),
        { ...entry("arrears", "GBR", "1"), source: "  ", sourceDate: "2025-02-30" },
        entry("projects", "KEN", "1"),
        entry("species", null, [{ status: "better" }, { taxon: "Manis", trips: "many", colour: "red" }]),
        entry("languages", "KEN", { reason: "no_information" }),
        entry("nothing", null, "1"),
        entry("arrears", "DEU", "1"),
        entry("arrears", "DEU", "2"),
      ],
      olga,
    );
    if (!("faults" in told)) throw new Error(JSON.stringify(told));
    expect(
      told.faults.map(({ item, party, row, column, field, words }) =>
        [item, party, row, column, field, words].join(" "),
      ),
    ).toEqual([
      "category KEN    answers:unknown_code",
      "category XXX    record:fault_party_not_asked",
      "category     record:fault_party_needed",
      "arrears KEN    answers:below_minimum",
      "arrears FRA    answers:not_a_number",
      "arrears GBR   source record:fault_source_missing",
      "arrears GBR   sourceDate record:fault_source_date_form",
      "projects KEN    record:fault_about_the_round",
      "species     record:fault_unknown_column",
      "languages KEN    answers:reason_not_offered",
      "nothing     record:fault_unknown_item",
      "arrears DEU    record:fault_given_twice",
    ]);
    expect((await recordOf(round)).record.entries).toEqual([]);
  });

  test("a fault in a cell is told with its row and column", async () => {
    const round = await launchWithRecord();
    const told = await recordEntries(
      round,
      [entry("species", null, [{ taxon: "Manis" }, { status: "better", trips: "many" }])],
      olga,
    );
    expect(told).toMatchObject({
      faults: [
        { row: 2, column: "taxon", words: "answers:required_missing" },
        { row: 2, column: "trips", words: "answers:not_a_number" },
      ],
    });
  });
});

describe("rates of exchange", () => {
  test("are kept as written, by currency, and the newest stands", async () => {
    const round = await launch();
    expect(await setRates(round, [rate("KES", "0.00770"), rate("EUR", "1.0823")], olga)).toEqual({
      recorded: 2,
      replaced: 0,
      unchanged: 0,
    });
    expect(await setRates(round, [rate("EUR", "1.09", 1), rate("KES", "0.00770", 1)], paul)).toEqual({
      recorded: 1,
      replaced: 1,
      unchanged: 1,
    });
    expect((await recordOf(round)).record.rates).toMatchObject([
      { currency: "EUR", revision: 2, rate: "1.09", recordedBy: "Paul Ndiaye", asOf: "2025-12-31" },
      { currency: "KES", revision: 1, rate: "0.00770", recordedBy: "Olga Petrova" },
    ]);
    expect(await setRates(round, [rate("EUR", "2")], paul)).toMatchObject({
      clashes: [{ currency: "EUR", revision: 2, recordedBy: "Paul Ndiaye" }],
    });
  });

  test("are positive, of a currency that is not the unit, with a source and a day", async () => {
    const round = await launch();
    const told = await setRates(
      round,
      [
        rate("eur", "1"),
        rate("USD", "1"),
        rate("CHF", "0"),
        rate("GBP", "1.2.3"),
        { ...rate("SEK", "1"), source: "", asOf: "" },
        rate("SEK", "1"),
      ],
      olga,
    );
    if (!("faults" in told)) throw new Error(JSON.stringify(told));
    expect(told.faults.map(({ index, words }) => `${index} ${words}`)).toEqual([
      "0 record:fault_currency_form",
      "1 record:fault_currency_is_unit",
      "2 record:fault_rate_positive",
      "3 record:fault_rate_form",
      "4 record:fault_rate_source_missing",
      "4 record:fault_rate_date_form",
      "5 record:fault_currency_twice",
    ]);
    expect((await recordOf(round)).record.rates).toEqual([]);
  });
});

describe("the walls", () => {
  test.each(["record_entry", "rate"])("%s is sealed, and written by its function alone", async (table) => {
    for (const statement of [
      `DELETE FROM ${table}`,
      `UPDATE ${table} SET revision = 9`,
      `TRUNCATE ${table}`,
      `INSERT INTO ${table} DEFAULT VALUES`,
    ])
      await expect(sql(statement)).rejects.toThrow(/permission denied/);
  });

  test("a Party sees nothing of the record, and can write nothing into it", async () => {
    const round = await launchWithRecord();
    await recordEntries(round, [entry("category", "KEN", "one")], olga);
    const count = "SELECT count(*)::int AS count FROM record_entry";
    const kenya = mintPartyScope("KEN", "ana", "focal_point");
    expect((await inScope(kenya, (client) => client.query(count))).rows).toEqual([{ count: 0 }]);
    expect(await sql(count)).toEqual([{ count: 0 }]);
    expect(
      (await inScope(mintAllScope(), (client) => client.query<{ count: number }>(count))).rows[0]!.count,
    ).toBeGreaterThan(0);
    const write =
      "SELECT * FROM record_entries($1, 'ana', 'Ana', '{category}', '{KEN}', '{1}', '{answered}', '{\"\\\"two\\\"\"}', '{x}', '{null}', '{null}')";
    await expect(inScope(kenya, (client) => client.query(write, [round]))).rejects.toThrow(/scope of all/);
  });
});
