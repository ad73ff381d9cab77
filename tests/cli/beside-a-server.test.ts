import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { runCli } from "./run-cli.ts";

/** The real server, on a data folder of its own and any free port. */
async function startRealServer(folder: string): Promise<ChildProcess> {
  const variables = { ...process.env, DATA_DIR: folder, PORT: "0", DATABASE_URL: "", LOG_LEVEL: "silent" };
  const server = spawn("bin/node", ["app/server.ts"], { env: variables, stdio: ["ignore", "pipe", "ignore"] });
  await new Promise<void>((resolve, reject) => {
    server.stdout.on("data", (chunk: Buffer) => chunk.toString().includes("Rapporteur is at") && resolve());
    server.once("exit", (code) => reject(new Error(`The server ended with ${code} before it was ready`)));
  });
  return server;
}

test("a command joins the database of a running server, leaves it running, and does without it when it is gone", async () => {
  const folder = mkdtempSync(join(tmpdir(), "rapporteur-beside-"));
  const cli = (...words: string[]) => runCli(words, { DATA_DIR: folder, DATABASE_URL: "" });
  const server = await startRealServer(folder);
  try {
    const [published, listed] = await Promise.all([
      cli("survey", "publish", "surveys/strategic-vision/v1", "--json"),
      cli("round", "list", "--json"),
    ]);
    expect(published).toMatchObject({ code: 0 });
    expect(listed).toMatchObject({ code: 0, out: "[]\n" });
    expect(existsSync(join(folder, "postgres/cluster/postmaster.pid"))).toBe(true);
    expect(server.exitCode).toBeNull();
  } finally {
    server.kill("SIGKILL");
  }
  await sleep(500);
  // Two at once take turns.
  const outcomes = await Promise.all([cli("round", "list", "--json"), cli("round", "list", "--json")]);
  for (const outcome of outcomes) expect(outcome).toMatchObject({ code: 0, out: "[]\n" });
  expect(existsSync(join(folder, "postgres/cluster/postmaster.pid"))).toBe(false);
}, 180_000);
