import { cpSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { useDatabase } from "../support/database.ts";
import { runCli } from "./run-cli.ts";

// Each command is a process of its own, and takes a second or more to begin.
vi.setConfig({ testTimeout: 120_000 });
const { superuserUrl } = useDatabase();
const folder = mkdtempSync(join(tmpdir(), "rapporteur-cli-"));
const cli = (...words: string[]) =>
  runCli(words, { DATABASE_URL: superuserUrl(), DATA_DIR: folder, INIT_CWD: folder, LOG_LEVEL: "silent" });
const list = JSON.parse(readFileSync("surveys/register/groupings/least-developed.json", "utf8")) as Record<
  string,
  unknown
>;

test("a grouping is added from a file, once; a newer list takes its place", async () => {
  const file = join(folder, "newer.json");
  writeFileSync(file, JSON.stringify({ ...list, asOf: "2026-11-24" }));
  expect((await cli("grouping", "add", file)).out).toContain("least-developed is added");
  expect((await cli("grouping", "add", file)).out).toContain("was there before");
  const listed = await cli("grouping", "list");
  expect(listed.out).toMatch(/least-developed +Least developed countries +2026-11-24 +least-developed \(44\), other/);
});

test("a file that is no grouping is told, and one that puts a Party in two groups is refused", async () => {
  const file = join(folder, "wrong.json");
  writeFileSync(file, JSON.stringify({ ...list, rest: undefined }));
  expect(await cli("grouping", "add", file)).toMatchObject({ code: 2, err: expect.stringContaining("rest") });
  const [group] = list["groups"] as [object];
  writeFileSync(file, JSON.stringify({ ...list, groups: [group, { ...group, group: "again" }] }));
  expect(await cli("grouping", "add", file)).toMatchObject({
    code: 1,
    err: expect.stringContaining("stands in two groups"),
  });
});

test("two versions are compared; the proposals are written, and nothing is published until somebody signs", async () => {
  const later = join(folder, "strategic-vision/v2");
  cpSync("surveys/strategic-vision/v2", later, { recursive: true });
  const compared = await cli("survey", "compare", later, "strategic-vision/v1");
  expect(compared).toMatchObject({ code: 0 });
  expect(compared.out).toMatch(/q232_missing +options +answers added \(online_trade\)/);
  expect(existsSync(join(later, "comparability.json"))).toBe(false);

  expect((await cli("survey", "compare", later, "strategic-vision/v1", "--write")).out).toContain("Decide each item");
  const unsigned = await cli("survey", "check", later);
  expect(unsigned).toMatchObject({ code: 1, err: expect.stringContaining("comparability.json") });
  expect(unsigned.err).toContain("with[0].decidedBy.fr");

  const file = join(later, "comparability.json");
  const written = JSON.parse(readFileSync(file, "utf8")) as { with: object[] };
  const words = { en: "The Secretariat", fr: "Le Secrétariat", es: "La Secretaría" };
  const signed = { with: [{ ...written.with[0], decidedBy: words, decidedOn: "2026-11-23" }] };
  writeFileSync(file, JSON.stringify(signed));
  expect(await cli("survey", "check", later)).toMatchObject({ code: 0 });
  // A decision stays when the command is run again.
  await cli("survey", "compare", later, "strategic-vision/v1", "--write");
  expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject(signed);
});
