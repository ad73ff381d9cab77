import { createServer, type Server } from "node:http";
import type { ServerBuild } from "react-router";
import { makeFirstAdministratorCode } from "../features/accounts/first-administrator.server.ts";
import { startJobs } from "../jobs/start-jobs.ts";
import { openDatabaseServer } from "../io/database-server.server.ts";
import { closeDatabase, openDatabase } from "../io/db.server.ts";
import { SettingsError, type Env } from "../io/env.server.ts";
import { makeApp } from "./app.ts";
import { announce, prepareData } from "./prepare-data.ts";

/**
 * Starts everything on the settings given and prints where to look.
 *
 * @returns how to stop: requests end, jobs end, connections end, the embedded database stops.
 */
export async function serve(env: Env): Promise<() => Promise<void>> {
  const database = await openDatabaseServer(env);
  openDatabase(database.url);
  const build = (await import(new URL("../../build/server/index.js", import.meta.url).href)) as ServerBuild;
  const server = createServer(makeApp(env, build));
  // A client that dribbles its request must not hold a connection for ever.
  server.headersTimeout = 15_000;
  server.requestTimeout = 60_000;
  try {
    await prepareData(env);
    await listen(server, env);
  } catch (error) {
    await closeDatabase();
    await database.stop();
    throw error;
  }
  announce(env);
  const stopJobs = startJobs();
  if (!env.demonstration) await offerFirstAdministrator(env);
  return async () => {
    await close(server);
    await stopJobs();
    await closeDatabase();
    await database.stop();
  };
}

/** While nobody administers, the terminal is the proof: whoever reads it makes the first account. */
async function offerFirstAdministrator(env: Env): Promise<void> {
  const code = await makeFirstAdministratorCode();
  if (!code) return;
  process.stdout.write(
    `Nobody administers it yet. Within an hour, open ${env.origin}/en/first-administrator and give this code:\n\n    ${code}\n\n`,
  );
}

function listen(server: Server, env: Env): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EADDRINUSE") return reject(error);
      reject(
        new SettingsError(
          `Port ${env.port} is in use, perhaps by another Rapporteur. Set PORT to a free one, or stop the other program.`,
        ),
      );
    });
    server.listen(env.port, env.host, resolve);
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 5_000).unref();
  });
}
