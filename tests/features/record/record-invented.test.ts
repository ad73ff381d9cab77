import { beforeAll, expect, test } from "vitest";
import { mintAllScope } from "#app/core/access/scope.ts";
import { pinRecord } from "#app/features/record/commands.server.ts";
import { recordInvented } from "#app/features/record/record-invented.server.ts";
import { inScope } from "#app/io/db.server.ts";
import { useDatabase } from "../../support/database.ts";
import { launch, publishFirstVersion } from "../responses/open-round.ts";
import { olga, publishSmallRecord, recordOf } from "./small-record.ts";

useDatabase();

const at = "2025-07-10T09:00:00.000Z";
const entries = ["KEN", "FRA"].map((party) => {
  return { item: "category", party, given: "one", seen: 0, source: "Invented", sourceDate: "2025-07-01", note: null };
});
const rates = [{ currency: "KES", rate: "0.0077", seen: 0, source: "Invented", asOf: "2025-07-01" }];

beforeAll(async () => {
  await publishFirstVersion();
  await publishSmallRecord();
});

test("invented entries and rates have the time given, in a round of invented answers", async () => {
  const id = await launch({ invented: true });
  await pinRecord(id, "small-record/v1", null);
  await recordInvented(id, { entries, rates }, olga, at);
  const { record } = await recordOf(id);
  expect(record.entries.map(({ party, recordedAt, recordedBy }) => [party, recordedAt, recordedBy])).toEqual([
    ["FRA", at, olga.name],
    ["KEN", at, olga.name],
  ]);
  expect(record.rates).toMatchObject([{ currency: "KES", recordedAt: at }]);
});

test("no other round takes a time that is given", async () => {
  const id = await launch();
  await pinRecord(id, "small-record/v1", null);
  await expect(recordInvented(id, { entries, rates }, olga, at)).rejects.toThrow(/invented times/);
  await expect(
    inScope(mintAllScope(), (client) =>
      client.query("SELECT record_rates($1, NULL, 'x', '{KES}', '{0}', '{1}', '{x}', '{2025-07-01}', $2)", [id, at]),
    ),
  ).rejects.toThrow(/invented times/);
});

test("an entry with a fault is a defect of whoever made it up", async () => {
  const id = await launch({ invented: true });
  await pinRecord(id, "small-record/v1", null);
  const wrong = { ...entries[0]!, given: "ninth" };
  await expect(recordInvented(id, { entries: [wrong], rates: [] }, olga, at)).rejects.toThrow(/refused/);
});
