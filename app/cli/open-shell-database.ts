import { setTimeout as sleep } from "node:timers/promises";
import { attachDatabaseServer, openDatabaseServer, type DatabaseServer } from "#app/io/database-server.server.ts";
import { closeDatabase, openDatabase } from "#app/io/db.server.ts";
import { readEnv, setEnv, SettingsError, type Env } from "#app/io/env.server.ts";
import { folderHolder, holdFolder } from "#app/io/folder-lock.server.ts";
import { typedPath } from "./typed-path.ts";

/** How long a command waits for a server that is starting, or for another command to end. */
const patience = 60_000;

/**
 * Opens the database that the server uses: the one of DATABASE_URL; or the embedded one, joined when a server runs on the
 * data folder, started (and stopped at the end) when none does.
 *
 * @param dataFolder as typed; else DATA_DIR, else data/rapporteur.
 * @returns how to close it.
 */
export async function openShellDatabase(dataFolder: string | undefined): Promise<() => Promise<void>> {
  const folder = dataFolder === undefined ? process.env["DATA_DIR"] || "data/rapporteur" : typedPath(dataFolder);
  const env = readEnv({ ...process.env, DATA_DIR: folder });
  setEnv(env);
  const { server, release } = env.databaseUrl
    ? { server: await openDatabaseServer(env), release: nothing }
    : await joinOrStart(env);
  openDatabase(server.url, 4);
  return async () => {
    await closeDatabase();
    await server.stop();
    release();
  };
}

async function joinOrStart(env: Env): Promise<{ readonly server: DatabaseServer; readonly release: () => void }> {
  const deadline = Date.now() + patience;
  for (;;) {
    const holder = folderHolder(env.dataDir);
    const release = holder ? null : holdIfFree(env.dataDir);
    if (release) return { server: await openDatabaseServer(env), release };
    const server = holder?.program === "server" ? await attachDatabaseServer(env) : null;
    if (server) return { server, release: nothing };
    if (Date.now() > deadline) {
      throw new SettingsError(
        `Another program${holder ? ` (process ${holder.pid})` : ""} holds ${env.dataDir}, and its database cannot be joined. Try again when it has ended.`,
      );
    }
    await sleep(200);
  }
}

/** Null when another program was faster. */
function holdIfFree(folder: string): (() => void) | null {
  try {
    return holdFolder(folder);
  } catch (error) {
    if (error instanceof SettingsError) return null;
    throw error;
  }
}

function nothing(): void {}
