import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { SettingsError } from "./env.server.ts";

/** Who holds a data folder: the server, which runs for long, or a command of the shell, which ends by itself. */
export interface Holder {
  readonly pid: number;
  readonly program: "server" | "shell";
}

/** The living program of ours that holds a data folder; null when none does. */
export function folderHolder(folder: string): Holder | null {
  const file = join(folder, "running.pid");
  const pid = Number(readIfThere(file));
  if (!pid || pid === process.pid) return null;
  const program = programOf(pid);
  return program && { pid, program };
}

/** Empty when the file is not there: its program may end while we look. */
function readIfThere(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    return "";
  }
}

/**
 * Marks a data folder as held by this process, so that a second program on it says so instead of fighting over it.
 * A mark left by a program that was killed is taken over.
 *
 * @returns a function that removes the mark.
 * @throws SettingsError when a living program holds the folder.
 */
export function holdFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, "running.pid");
  while (!isWritten(file, String(process.pid))) {
    const holder = folderHolder(folder);
    if (holder) throw new SettingsError(heldWords(folder, holder));
    rmSync(file, { force: true });
  }
  return () => rmSync(file, { force: true });
}

/** Writes a file that is not there yet, whole or not at all, so that of two programs one finds the other's. */
function isWritten(file: string, content: string): boolean {
  const own = `${file}.${process.pid}`;
  writeFileSync(own, content);
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") return false;
    // A file system without links: the second best, without a promise between two that begin at one instant.
    if (code !== "EPERM" && code !== "ENOTSUP" && code !== "ENOSYS") throw error;
    if (existsSync(file)) return false;
    writeFileSync(file, content);
    return true;
  } finally {
    rmSync(own, { force: true });
  }
}

function heldWords(folder: string, { pid, program }: Holder): string {
  return program === "server"
    ? `Rapporteur is already running on ${folder} (process ${pid}). Use that one, stop it first, or set DATA_DIR and PORT for a second.`
    : `A command of the shell is at work on ${folder} (process ${pid}). Try again when it has ended.`;
}

/** Which program of ours the process of that number is; null for none, or a stranger that was given the number later. */
function programOf(pid: number): Holder["program"] | null {
  try {
    process.kill(pid, 0);
  } catch {
    return null;
  }
  const commandLine = `/proc/${pid}/cmdline`;
  // Where there is no /proc, a living process is taken for the server.
  if (!existsSync("/proc/self/cmdline")) return "server";
  const words = existsSync(commandLine) ? readFileSync(commandLine, "utf8") : "";
  if (words.includes("app/cli/")) return "shell";
  return words.includes("app/server.ts") ? "server" : null;
}
