import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, test, vi } from "vitest";
import { launchRound } from "#app/features/rounds/launch-round.server.ts";
import { loadDefinitions } from "#app/features/surveys/load-definitions.server.ts";
import { sql } from "#app/io/db.server.ts";
import { aRound } from "../features/rounds/scenario.ts";
import { useDatabase } from "../support/database.ts";
import { runCli } from "./run-cli.ts";

vi.setConfig({ testTimeout: 120_000 });
const { superuserUrl } = useDatabase();
const folder = mkdtempSync(join(tmpdir(), "rapporteur-cli-"));
const cli = (...words: string[]) =>
  runCli(words, { DATABASE_URL: superuserUrl(), DATA_DIR: folder, INIT_CWD: folder, LOG_LEVEL: "silent" });
const readme = readFileSync("surveys/README.md", "utf8");

beforeAll(async () => {
  await loadDefinitions(null);
  await launchRound({ ...aRound, id: "a", record: "secretariat-record/v1" }, null);
  for (const kind of ["record", "rates"])
    writeFileSync(join(folder, `${kind}.csv`), readme.split(`\`\`\`csv ${kind}\n`)[1]!.split("```")[0]!);
});

test("a file is looked at, recorded, and recorded again without effect", async () => {
  const words = ["record", "import", "record.csv", "--round", "a"];
  expect((await cli(...words, "--dry-run")).out).toMatch(/^No fault found\. It would be: 6 entries/);
  expect((await cli(...words)).out).toBe("Recorded: 6 entries (0 in the place of others); 0 stand already.\n");
  expect(JSON.parse((await cli(...words, "--json")).out)).toEqual({
    recorded: 0,
    replaced: 0,
    unchanged: 6,
    dryRun: false,
  });
  const [event] = await sql("SELECT actor_id, detail FROM event WHERE command = 'record.enter'");
  expect(event).toMatchObject({ actor_id: null, detail: { s111_category: ["FRA", "KEN"], s212_ndfs: [null] } });
});

test("rates are recorded; what is wrong with a file is a table, and ends with 1", async () => {
  expect((await cli("rate", "import", "rates.csv", "--round", "a")).out).toMatch(/^Recorded: 2 rates/);
  writeFileSync(join(folder, "wrong.csv"), "currency,rate,source,as_of\nEUR,-1,UN,2025-12-31\n");
  const wrong = await cli("rate", "import", "wrong.csv", "--round", "a");
  expect(wrong.code).toBe(1);
  expect(wrong.err).toMatch(/2 +rate +A rate is more than 0\.\n1 fault; nothing was recorded\./);
  expect((await cli("rate", "import", "rates.csv", "--round", "none")).code).toBe(1);
  expect((await cli("record", "import", "not-there.csv", "--round", "a")).code).toBe(2);
});

test("a round is launched with the newest record, with the one that is named, or with none", async () => {
  const facts = {
    ...aRound,
    opensAt: "2026-01-15T09:00",
  };
  writeFileSync(join(folder, "round.json"), JSON.stringify(facts));
  const open = async (id: string, ...more: string[]) => {
    expect(await cli("round", "open", "--from", "round.json", "--id", id, ...more)).toMatchObject({ code: 0 });
    const [row] = await sql<{ record: string | null }>("SELECT record_version_id AS record FROM round WHERE id = $1", [
      id,
    ]);
    return row!.record;
  };
  expect(await open("newest")).toBe("secretariat-record/v1");
  expect(await open("none", "--record", "none")).toBeNull();
  expect(await open("named", "--record", "secretariat-record/v1")).toBe("secretariat-record/v1");
  const unknown = await cli("round", "open", "--from", "round.json", "--id", "x", "--record", "nothing/v1");
  expect(unknown).toMatchObject({
    code: 1,
    err: expect.stringContaining("There is no published record nothing/v1.") as string,
  });
});
