import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The demonstration as a newcomer starts it: a process of its own, on a free port, in a new data folder. */
export interface Demonstration {
  readonly origin: string;
  readonly pid: number;
  stop(): Promise<void>;
}

/** Starts the demonstration and waits until it says where it is. Throws with what it printed when it does not get there. */
export async function startDemonstration(): Promise<Demonstration> {
  const folder = mkdtempSync(join(tmpdir(), "rapporteur-demonstration-"));
  const port = await freePort();
  const program = spawn("bin/node", ["app/server.ts", "--demonstration"], {
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      PATH: process.env["PATH"],
      HOME: folder,
      PORT: String(port),
      DATA_DIR: join(folder, "data"),
      LOG_LEVEL: "warn",
    },
  });
  await said(program, "is at http");
  return {
    origin: `http://localhost:${port}`,
    pid: program.pid as number,
    async stop() {
      await ended(program);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function said(program: ChildProcess, words: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let printed = "";
    const listen = (chunk: Buffer) => {
      printed += String(chunk);
      if (printed.includes(words)) resolve();
    };
    program.stdout?.on("data", listen);
    program.stderr?.on("data", listen);
    program.once("exit", (code) => reject(new Error(`The demonstration ended (${code}) after printing:\n${printed}`)));
  });
}

function ended(program: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    program.once("exit", () => resolve());
    program.kill("SIGTERM");
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
