import { spawn, type ChildProcess } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { mintPartyScope } from "#app/core/access/scope.ts";
import { insertAppointment } from "#app/features/accounts/commands.server.ts";
import { beginSession } from "#app/features/accounts/sign-in.server.ts";
import type { SaveOutcome } from "#app/features/responses/commands.server.ts";
import type { SaveOp } from "#app/features/responses/inputs.ts";
import { openDatabaseServer } from "#app/io/database-server.server.ts";
import { closeDatabase, inTransaction, openDatabase } from "#app/io/db.server.ts";
import { readEnv, setEnv } from "#app/io/env.server.ts";
import { draftOf, launch, op, publishFirstVersion } from "../features/responses/open-round.ts";
import { builtPages } from "../support/server.ts";

/** What a client was told, with what it had sent. */
interface Acknowledged {
  readonly sent: SaveOp;
  readonly told: SaveOutcome;
}

const paths = ["report_authority", "report_remarks", "q372_example", "q232_missing_other"] as const;
const folder = mkdtempSync(join(tmpdir(), "rapporteur-kill-"));
let port = 0;
let cookie = "";
let response = "";
let server: ChildProcess | null = null;

beforeAll(async () => {
  await builtPages();
  port = await freePort();
  ({ cookie, response } = await seed());
}, 120_000);

afterAll(async () => {
  await end("SIGTERM");
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

test("kill -9 of the server while four clients save: what was acknowledged is there, and a repeat changes nothing", async () => {
  const ledgers = new Map<string, Acknowledged[]>(paths.map((path) => [path, []]));
  const unanswered: SaveOp[] = [];
  for (const milliseconds of [700, 1_300, 400]) {
    await start();
    const clients = paths.map((path) => saveUntilKilled(path, ledgers.get(path)!, unanswered));
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    await end("SIGKILL");
    await Promise.all(clients);
  }
  await start();
  const before = await readAll();
  for (const [path, ledger] of ledgers) {
    expect(ledger.length, `${path} was saved`).toBeGreaterThan(5);
    expect(ledger.filter(({ told }) => told.outcome !== "applied")).toEqual([]);
    // The last words acknowledged are there, or the very next ones, whose acknowledgement was lost.
    const last = ledger.at(-1)!;
    const now = before.answers[path]!;
    const lost = unanswered.find((each) => each.path === path && each.baseRev === last.told.rev);
    expect([last.sent.value, lost?.value]).toContain(now.value);
  }

  const known = [...ledgers.values()].flat();
  for (let at = 0; at < known.length; at += 50) {
    const part = known.slice(at, at + 50);
    const again = await save(part.map(({ sent }) => sent));
    expect(again).toEqual(part.map(({ told }) => ({ ...told, repeated: true })));
  }
  expect(await readAll()).toEqual(before);
}, 180_000);

/** One client of the four: saves the same answer over and over, each save on the revision that the last one gave. */
async function saveUntilKilled(path: string, ledger: Acknowledged[], unanswered: SaveOp[]): Promise<void> {
  // A save whose acknowledgement was lost is sent again first, as a browser does.
  let pending =
    unanswered.findLast((each) => each.path === path && ledger.every(({ sent }) => sent.opId !== each.opId)) ?? null;
  for (let turn = 0; ; turn += 1) {
    const sent: SaveOp = pending ?? op(path, `${randomUUID()} ${turn}`, ledger.at(-1)?.told.rev ?? 0);
    try {
      const [told] = await save([sent]);
      const { repeated: _, ...first } = told!;
      ledger.push({ sent, told: first });
      pending = null;
    } catch {
      unanswered.push(sent);
      return;
    }
  }
}

async function save(ops: readonly SaveOp[]): Promise<SaveOutcome[]> {
  const answer = await ask("PATCH", JSON.stringify({ clientId: "killed-client", ops }));
  return ((await answer.json()) as { outcomes: SaveOutcome[] }).outcomes;
}

async function readAll(): Promise<{ answers: Record<string, { value: unknown; rev: number }> }> {
  return (await ask("GET", null)).json() as Promise<{ answers: Record<string, { value: unknown; rev: number }> }>;
}

async function ask(method: string, body: string | null): Promise<Response> {
  const answer = await fetch(`http://127.0.0.1:${port}/api/responses/${response}/answers`, {
    method,
    body,
    headers: { cookie, origin: `http://localhost:${port}`, "content-type": "application/json" },
  });
  if (answer.status !== 200) throw new Error(`${answer.status} ${await answer.text()}`);
  return answer;
}

/** The program itself, on its own embedded PostgreSQL. */
async function start(): Promise<void> {
  const env = { PATH: process.env["PATH"], DATA_DIR: folder, PORT: String(port), LOG_LEVEL: "error" };
  server = spawn(process.execPath, ["--disable-proto=delete", "app/server.ts"], {
    env,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const isUp = () =>
    fetch(`http://127.0.0.1:${port}/api/health`).then(
      ({ ok }) => ok,
      () => false,
    );
  for (let turn = 0; turn < 600 && !(await isUp()); turn += 1) {
    if (server.exitCode !== null) throw new Error(`The server ended with ${server.exitCode}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function end(signal: "SIGTERM" | "SIGKILL"): Promise<void> {
  const ending = server;
  server = null;
  if (!ending || ending.exitCode !== null) return;
  const ended = new Promise((resolve) => ending.once("exit", resolve));
  ending.kill(signal);
  await ended;
}

/** A round of Kenya and its signed-in focal point, in the data folder that the server will use. */
async function seed(): Promise<{ cookie: string; response: string }> {
  const env = readEnv({ DATA_DIR: folder, PORT: String(port), LOG_LEVEL: "silent" });
  setEnv(env);
  const database = await openDatabaseServer(env);
  openDatabase(database.url);
  await publishFirstVersion();
  const round = await launch();
  await inTransaction((client) => insertAppointment(client, "ana", "focal_point", "KEN"));
  const begun = await beginSession(new Request(env.origin), "ana", "code");
  const draft = await draftOf(mintPartyScope("KEN", "ana", "focal_point"), round);
  await closeDatabase();
  await database.stop();
  return { cookie: begun?.cookies.map((each) => each.split(";", 1)[0]).join("; ") ?? "", response: draft.id };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const { port: free } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return free;
}
