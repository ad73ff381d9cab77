import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { SettingsError } from "./env.server.ts";

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
  const holder = existsSync(file) ? Number(readFileSync(file, "utf8")) : 0;
  if (holder && holder !== process.pid && isOurs(holder)) {
    throw new SettingsError(
      `Rapporteur is already running on ${folder} (process ${holder}). ` +
        `Use that one, stop it first, or set DATA_DIR and PORT for a second.`,
    );
  }
  writeFileSync(file, String(process.pid));
  return () => rmSync(file, { force: true });
}

/** A process of that number that is a server of ours, not a stranger that was given the number later. */
function isOurs(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  const commandLine = `/proc/${pid}/cmdline`;
  return existsSync(commandLine) ? readFileSync(commandLine, "utf8").includes("app/server.ts") : true;
}
