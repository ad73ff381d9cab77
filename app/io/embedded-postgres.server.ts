import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { embeddedBinaries } from "./embedded-binaries.server.ts";

/** A running PostgreSQL of ours: superuser address, and how to stop it. */
export interface EmbeddedPostgres {
  readonly superuserUrl: string;
  readonly stop: () => Promise<void>;
}

/** PostgreSQL refuses to run as root; "nobody" owns the folder then. */
const nobody = 65534;

/**
 * Starts the embedded PostgreSQL on `folder`, making its cluster the first time: 127.0.0.1 only, a random free port,
 * scram with a random password kept in a file that only its owner reads, fsync on.
 * It stops when this process ends in any way, `kill -9` included. A server that still runs on the folder is reused.
 *
 * @throws when it does not get ready; the message holds the end of its log.
 */
export async function startEmbeddedPostgres(folder: string): Promise<EmbeddedPostgres> {
  const native = embeddedBinaries();
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const cluster = join(folder, "cluster");
  const passwordFile = join(folder, "password");
  const runAs = chooseOwner(folder, native);

  if (!existsSync(join(cluster, "PG_VERSION"))) makeCluster(native, folder, cluster, passwordFile, runAs);
  const password = readFileSync(passwordFile, "utf8").trim();

  const orphan = readyPostmaster(cluster);
  if (orphan) return { superuserUrl: address(password, orphan.port), stop: () => stopPid(orphan.pid) };

  const child = spawnServer(native, folder, cluster, await freePort(), runAs);
  const { port } = await waitUntilReady(child, folder, cluster);
  return { superuserUrl: address(password, port), stop: () => stopChild(child) };
}

/** The superuser address of the server that runs on `folder` now, started by another program; null when none is ready. */
export function runningPostgres(folder: string): string | null {
  const ready = readyPostmaster(join(folder, "cluster"));
  return ready && address(readFileSync(join(folder, "password"), "utf8").trim(), ready.port);
}

type RunAs =
  { readonly kind: "self" } | { readonly kind: "uid"; readonly uid: number } | { readonly kind: "namespace" };

/** The owner of an existing folder decides; a new one goes to "nobody" when that user can reach it and the programs. */
function chooseOwner(folder: string, native: string): RunAs {
  if (process.getuid?.() !== 0) return { kind: "self" };
  const cluster = join(folder, "cluster");
  if (existsSync(cluster)) {
    const { uid } = statSync(cluster);
    return uid === 0 ? { kind: "namespace" } : { kind: "uid", uid };
  }
  const reachable =
    spawnSync(join(native, "bin/postgres"), ["--version"], { uid: nobody, gid: nobody, cwd: "/" }).status === 0;
  const parentReachable =
    spawnSync("test", ["-x", join(folder, "..")], { uid: nobody, gid: nobody, cwd: "/" }).status === 0;
  return reachable && parentReachable ? { kind: "uid", uid: nobody } : { kind: "namespace" };
}

function makeCluster(native: string, folder: string, cluster: string, passwordFile: string, runAs: RunAs): void {
  // A first start that was cut off leaves half a cluster without PG_VERSION: begin again.
  rmSync(cluster, { recursive: true, force: true });
  mkdirSync(cluster, { mode: 0o700 });
  writeFileSync(passwordFile, `${randomBytes(24).toString("base64url")}\n`, { mode: 0o600 });
  if (runAs.kind === "uid") for (const path of [folder, cluster, passwordFile]) chownSync(path, runAs.uid, runAs.uid);
  const made = spawnSync(
    ...command(native, "initdb", runAs, [
      `--pgdata=${cluster}`,
      "--username=postgres",
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      "--locale=C",
    ]),
    { encoding: "utf8", cwd: folder, ...identity(runAs) },
  );
  if (made.status !== 0) {
    rmSync(join(cluster, "PG_VERSION"), { force: true });
    throw new Error(
      `The embedded PostgreSQL could not make its cluster in ${cluster}.\n${made.stderr || made.error?.message}`,
    );
  }
}

/**
 * The server under a tiny keeper: a shell that waits on a pipe from this process. When the pipe closes, however this
 * process ended, the keeper asks the server for a fast shutdown.
 */
const keeper = 'exec 3<&0; "$@" </dev/null 3<&- & pid=$!; (cat <&3 >/dev/null; kill -INT $pid 2>/dev/null) & wait $pid';

function spawnServer(native: string, folder: string, cluster: string, port: number, runAs: RunAs): ChildProcess {
  const settings = {
    listen_addresses: "127.0.0.1",
    port,
    unix_socket_directories: "",
    max_connections: 100,
    shared_buffers: "64MB",
    logging_collector: "off",
    log_timezone: "UTC",
    timezone: "UTC",
  };
  const options = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const [program, args] = command(native, "postgres", runAs, ["-D", cluster, ...options]);
  const log = join(folder, "postgres.log");
  writeFileSync(log, "", { mode: 0o600 });
  if (runAs.kind === "uid") chownSync(log, runAs.uid, runAs.uid);
  chmodSync(log, 0o600);
  return spawn(
    "sh",
    ["-c", keeper.replace('"$@"', '"$@" >>"$RAPPORTEUR_POSTGRES_LOG" 2>&1'), "keeper", program, ...args],
    {
      stdio: ["pipe", "ignore", "ignore"],
      cwd: folder,
      // Out of the terminal's process group: Ctrl-C reaches us first, and we stop it in order.
      detached: true,
      env: { ...process.env, RAPPORTEUR_POSTGRES_LOG: log, TZ: "UTC" },
      ...identity(runAs),
    },
  );
}

function command(native: string, program: string, runAs: RunAs, args: string[]): [string, string[]] {
  const path = join(native, "bin", program);
  // In a user namespace of its own root is nobody, and PostgreSQL agrees to run on files that root owns.
  return runAs.kind === "namespace" ? ["unshare", ["--user", path, ...args]] : [path, args];
}

function identity(runAs: RunAs): { uid?: number; gid?: number } {
  return runAs.kind === "uid" ? { uid: runAs.uid, gid: runAs.uid } : {};
}

/** Ready: line 8 of postmaster.pid says so, and its process (line 1) lives. */
function readyPostmaster(cluster: string): { pid: number; port: number } | null {
  const file = join(cluster, "postmaster.pid");
  if (!existsSync(file)) return null;
  const lines = readFileSync(file, "utf8").split("\n");
  const pid = Number(lines[0]);
  if (lines[7]?.trim() !== "ready" || !isAlive(pid)) return null;
  return { pid, port: Number(lines[3]) };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    accessSync(`/proc/${pid}`, constants.F_OK);
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("postgres");
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM" || (process.platform !== "linux" && isProcess(pid));
  }
}

function isProcess(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function waitUntilReady(child: ChildProcess, folder: string, cluster: string): Promise<{ port: number }> {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) break;
    const ready = readyPostmaster(cluster);
    if (ready) return ready;
    await sleep(20);
  }
  const log = readFileSync(join(folder, "postgres.log"), "utf8").slice(-2000);
  throw new Error(`The embedded PostgreSQL did not get ready on ${cluster}.\n${log}`);
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.stdin?.end();
  await ended;
}

async function stopPid(pid: number): Promise<void> {
  process.kill(pid, "SIGINT");
  while (isAlive(pid)) await sleep(20);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const bound = probe.address();
      probe.close(() => resolve(typeof bound === "object" && bound ? bound.port : 0));
    });
  });
}

function address(password: string, port: number): string {
  return `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`;
}
