import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { sql } from "#app/io/db.server.ts";
import { useDatabase } from "../support/database.ts";
import { runCli } from "./run-cli.ts";

// Each command is a process of its own, and takes a second or more to begin.
vi.setConfig({ testTimeout: 120_000 });
const { superuserUrl } = useDatabase();
const folder = mkdtempSync(join(tmpdir(), "rapporteur-cli-"));
const cli = (...words: string[]) =>
  runCli(words, { DATABASE_URL: superuserUrl(), DATA_DIR: folder, INIT_CWD: folder, LOG_LEVEL: "silent" });
const v1 = join(process.cwd(), "surveys/strategic-vision/v1");

const options = {
  "--survey": "strategic-vision",
  "--version": "1",
  "--title-en": "Reports 2022-2023",
  "--title-fr": "Rapports 2022-2023",
  "--title-es": "Informes 2022-2023",
  "--period-from": "2022-01-01",
  "--period-to": "2023-12-31",
  "--opens": "2025-01-15T09:00",
  "--due": "2098-06-30T23:59",
  "--closes": "2099-07-31T23:59",
  "--zone": "Europe/Zurich",
  "--reference-date": "2025-01-15",
  "--eu": "out",
};

test("each command says how it is used", async () => {
  const all = [
    "survey check",
    "survey publish",
    "round list",
    "round open",
    "round close",
    "round correct",
    "round freeze",
    "round publish",
    "snapshot list",
  ];
  const helps = await Promise.all(all.map((command) => cli(...command.split(" "), "--help")));
  for (const [index, { code, out }] of helps.entries()) {
    expect(code, all[index]).toBe(0);
    expect(out, all[index]).toMatch(/^Usage: rapporteur/);
    expect(out, all[index]).toContain("--json");
  }
});

test("wrong usage ends with 2", async () => {
  expect((await cli("survey", "shred")).code).toBe(2);
  expect((await cli("survey", "check")).code).toBe(2);
  expect(await cli("survey", "check", "not-there/v1")).toMatchObject({ code: 2, out: "" });
});

test("faults are a table for people and data for programs, and end with 1", async () => {
  const broken = join(folder, "broken", "v1");
  cpSync(v1, broken, { recursive: true });
  const file = join(broken, "questionnaire.json");
  const questionnaire = JSON.parse(readFileSync(file, "utf8")) as { title: Record<string, string> };
  delete questionnaire.title["fr"];
  writeFileSync(file, JSON.stringify(questionnaire));
  const people = await cli("survey", "check", "broken/v1");
  expect(people.code).toBe(1);
  expect(people.err).toMatch(/^file +place +item +language +fault\n/);
  expect(people.err).toMatch(/questionnaire\.json +title\.fr +fr +The words are missing or blank\./);
  const programs = await cli("survey", "check", "broken/v1", "--json");
  expect(programs.code).toBe(1);
  expect(JSON.parse(programs.out)).toMatchObject({ faults: [{ path: "title.fr", problem: "words_missing" }] });
});

test("a definition is rehearsed without a database, by some Parties, for people and for programs", async () => {
  const people = await cli("rehearse", v1, "--language", "es");
  expect(people.code).toBe(0);
  expect(people.out).toMatch(/EVERYTHING IN IT IS INVENTED: 185 Parties/);
  expect(people.out).toMatch(/África +\S+ +\d+ +53 +\[[#\-$.?o: ]{40}\]/);
  const programs = await cli("rehearse", v1, "--parties", "20", "--json");
  expect(JSON.parse(programs.out)).toMatchObject({ version: "strategic-vision/v1", invented: true, asked: 20 });
  expect((await cli("rehearse", v1, "--parties", "some")).code).toBe(2);
  expect(await cli("rehearse", "strategic-vision/v99")).toMatchObject({ code: 1, out: "" });
});

test("a survey is published, a round launched, listed, closed, corrected, frozen and published, as by the pages", async () => {
  expect(await cli("survey", "check", v1)).toMatchObject({ code: 0 });
  expect(await cli("survey", "publish", v1)).toMatchObject({ code: 0, out: "strategic-vision/v1 is published.\n" });
  const again = await cli("survey", "publish", v1, "--json");
  expect(JSON.parse(again.out)).toEqual({ version: "strategic-vision/v1", alreadyPublished: true });

  const opened = await cli("round", "open", ...Object.entries(options).flat());
  expect(opened).toMatchObject({ code: 0, out: "Round strategic-vision-2023 is launched: 184 Parties are asked.\n" });
  const listed = await cli("round", "list", "--json");
  expect(JSON.parse(listed.out)).toMatchObject([{ id: "strategic-vision-2023", state: "open", eligible: 184 }]);

  const early = await cli("round", "publish", "strategic-vision-2023");
  expect(early.code).toBe(1);
  expect(early.err).toMatch(/^This round still takes answers\./);
  expect(await cli("round", "close", "strategic-vision-2023")).toMatchObject({ code: 0 });
  expect((await cli("round", "publish", "strategic-vision-2023")).err).toContain("Freeze them first");
  const until = ["--until", "2098-09-30T23:59", "--why", "A mistake of typing."];
  const correcting = await cli("round", "correct", "strategic-vision-2023", "KEN", "FRA", ...until);
  expect(correcting).toMatchObject({ code: 0, out: "2 Parties may correct until 2098-09-30T23:59 (Europe/Zurich).\n" });
  expect(await cli("round", "correct", "strategic-vision-2023", "ZZZ", ...until)).toMatchObject({ code: 1 });
  expect((await cli("snapshot", "list")).out).toContain("There is no snapshot yet.");
  const frozen = await cli("round", "freeze", "strategic-vision-2023");
  expect(frozen.out).toMatch(/^Snapshot strategic-vision-2023-1 is frozen\.\nSHA-256 [0-9a-f]{64}\n/);
  expect((await cli("round", "freeze", "strategic-vision-2023")).err).toContain(
    "Nothing has changed since snapshot 1.",
  );
  expect((await cli("snapshot", "list", "strategic-vision-2023")).out).toContain("not published");
  expect(await cli("round", "publish", "strategic-vision-2023")).toMatchObject({ code: 0 });
  expect(
    await sql("SELECT command, actor_id FROM event WHERE subject = 'round:strategic-vision-2023' ORDER BY id"),
  ).toEqual([
    { command: "round.launch", actor_id: null },
    { command: "round.close", actor_id: null },
    { command: "correction.grant", actor_id: null },
    { command: "round.freeze", actor_id: null },
    { command: "round.publish", actor_id: null },
  ]);
});

test("a file gives the facts of a round, options change them, and every wrong one is told", async () => {
  const file = join(folder, "round.json");
  const facts = {
    version: "strategic-vision/v1",
    title: { en: "E", fr: "F", es: "S" },
    periodFrom: "2022-01-01",
    periodTo: "2023-12-31",
    opensAt: "2025-01-15T09:00",
    dueAt: "2098-06-30T23:59",
    closesAt: "2099-07-31T23:59",
    timeZone: "Europe/Zurich",
    referenceDate: "2025-01-15",
    includesEu: true,
  };
  writeFileSync(file, JSON.stringify(facts));
  const opened = await cli("round", "open", "--from", "round.json", "--id", "from-file", "--json");
  expect(JSON.parse(opened.out)).toEqual({ round: "from-file", asked: 185 });
  const wrong = await cli(
    "round",
    "open",
    "--from",
    "round.json",
    "--title-fr",
    "",
    "--due",
    "2026-03-29T02:30",
    "--json",
  );
  expect(wrong.code).toBe(1);
  const { faults } = JSON.parse(wrong.out) as { faults: { field: string; problem: string }[] };
  expect(faults.map(({ field, problem }) => [field, problem])).toEqual([
    ["title.fr", "title_missing"],
    ["dueAt", "time_skipped"],
  ]);
  expect((await cli("round", "close", "nowhere")).code).toBe(1);
});
