import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
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
  const pid = existsSync(file) ? Number(readFileSync(file, "utf8")) : 0;
  if (!pid || pid === process.pid) return null;
  const program = programOf(pid);
  return program && { pid, program };
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
  const holder = folderHolder(folder);
  if (holder?.program === "server") {
    throw new SettingsError(
      `Rapporteur is already running on ${folder} (process ${holder.pid}). ` +
        `Use that one, stop it first, or set DATA_DIR and PORT for a second.`,
    );
  }
  if (holder) {
    throw new SettingsError(`A command of the shell is at work on ${folder} (process ${holder.pid}). Try again when it has ended.`);
  }
  writeFileSync(file, String(process.pid));
  return () => rmSync(file, { force: true });
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
