import { spawn, type ChildProcess } from "node:child_process";
import { createHmac, randomBytes } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { prepare } from "../../bin/prepare.ts";

const secret = "a secret of the measurements, and of nothing else";

/** The real server, in a process of its own. */
export interface BenchServer {
  readonly port: number;
  readonly origin: string;
  readonly pid: number;
  stop(): Promise<void>;
}

/** Starts it and waits for its first page. */
export async function startBenchServer(
  settings: Readonly<Record<string, string>>,
  flags: readonly string[] = [],
): Promise<BenchServer> {
  prepare({ pages: true });
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const child = spawn(process.execPath, [...process.execArgv, "app/server.ts", ...flags], {
    env: {
      ...process.env,
      npm_lifecycle_event: "",
      PORT: String(port),
      SECRET: secret,
      LOG_LEVEL: "error",
      ...settings,
    },
    stdio: ["ignore", "ignore", "inherit"],
  });
  await firstPage(child, port);
  return { port, origin, pid: child.pid!, stop: () => stop(child) };
}

async function firstPage(child: ChildProcess, port: number): Promise<void> {
  while (child.exitCode === null) {
    const status = await fetch(`http://127.0.0.1:${port}/en`).then(
      (answer) => answer.text().then(() => answer.status),
      () => null,
    );
    if (status === 200) return;
    if (status !== null) break;
    await sleep(10);
  }
  child.kill("SIGINT");
  throw new Error("The server had no first page.");
}

function stop(child: ChildProcess): Promise<void> {
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  child.kill("SIGINT");
  return ended;
}

/** The cookie of a session token, signed as the server signs it. */
export function cookieOf(token: string): string {
  return `rapporteur=${token}.${encodeURIComponent(createHmac("sha256", secret).update(token).digest("base64"))}`;
}

export function newToken(): string {
  return randomBytes(24).toString("base64url");
}

/** Memory of a process in MiB: now, and at its highest since the last `forgetPeak`. */
export function memoryOf(pid: number): { readonly now: number; readonly peak: number } {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  const read = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024;
  return { now: read("VmRSS"), peak: read("VmHWM") };
}

export function forgetPeak(pid: number): void {
  writeFileSync(`/proc/${pid}/clear_refs`, "5");
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
