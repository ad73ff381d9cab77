import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import type { Env } from "./env.server.ts";
import { runningPostgres, startEmbeddedPostgres } from "./embedded-postgres.server.ts";
import { migrate } from "./migrate.server.ts";

/** A database that is ready for the application: migrated, and how to leave it. */
export interface DatabaseServer {
  /** For the application's role. */
  readonly url: string;
  readonly embedded: boolean;
  stop(): Promise<void>;
}

/**
 * The database that the settings name, or the embedded PostgreSQL in the data folder; migrated.
 *
 * @throws when it cannot be reached or is older than PostgreSQL 15, in words for the operator.
 */
export async function openDatabaseServer(env: Env): Promise<DatabaseServer> {
  if (env.databaseUrl) {
    await checkServer(env.databaseUrl);
    await migrate(env.databaseOwnerUrl ?? env.databaseUrl);
    return { url: env.databaseUrl, embedded: false, stop: async () => {} };
  }
  const folder = join(env.dataDir, "postgres");
  const server = await startEmbeddedPostgres(folder);
  try {
    const { ownerUrl, appUrl } = await makeDatabase(server.superuserUrl, join(env.dataDir, "database-passwords.json"));
    await migrate(ownerUrl);
    return { url: appUrl, embedded: true, stop: server.stop };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/**
 * The embedded database of a program that runs on the data folder already, which stays its owner: leaving stops nothing,
 * and nothing is migrated. Null while there is none.
 */
export async function attachDatabaseServer(env: Env): Promise<DatabaseServer | null> {
  const superuserUrl = runningPostgres(join(env.dataDir, "postgres"));
  const passwordFile = join(env.dataDir, "database-passwords.json");
  if (!superuserUrl || !existsSync(passwordFile)) return null;
  const { app } = JSON.parse(readFileSync(passwordFile, "utf8")) as { app: string };
  return { url: withUser(superuserUrl, "rapporteur_app", app), embedded: true, stop: async () => {} };
}

async function checkServer(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ server_version_num: string }>("SHOW server_version_num");
    const version = Number(rows[0]?.server_version_num);
    if (version < 150_000)
      throw new Error(`it is PostgreSQL ${Math.floor(version / 10_000)}, and 15 or newer is needed`);
  } catch (error) {
    const { host, pathname } = new URL(url);
    throw new Error(`The database in DATABASE_URL (${host}${pathname}) cannot be used: ${(error as Error).message}.`, {
      cause: error,
    });
  } finally {
    await client.end().catch(() => {});
  }
}

/** Two roles, neither a superuser: one owns the tables and migrates, the other is the application's. */
async function makeDatabase(superuserUrl: string, passwordFile: string): Promise<{ ownerUrl: string; appUrl: string }> {
  if (!existsSync(passwordFile)) {
    const made = { owner: randomBytes(24).toString("base64url"), app: randomBytes(24).toString("base64url") };
    writeFileSync(passwordFile, JSON.stringify(made), { mode: 0o600 });
  }
  const passwords = JSON.parse(readFileSync(passwordFile, "utf8")) as { owner: string; app: string };
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ rolname: string }>(
      "SELECT rolname FROM pg_roles WHERE rolname LIKE 'rapporteur%'",
    );
    const roles = new Set(rows.map((row) => row.rolname));
    if (!roles.has("rapporteur_owner")) {
      await client.query(`CREATE ROLE rapporteur_owner LOGIN PASSWORD ${pg.escapeLiteral(passwords.owner)}`);
    }
    if (!roles.has("rapporteur_app")) {
      await client.query(`CREATE ROLE rapporteur_app LOGIN PASSWORD ${pg.escapeLiteral(passwords.app)}`);
      await client.query("GRANT rapporteur_app TO rapporteur_owner");
    }
    const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = 'rapporteur'");
    if (!rowCount) await client.query("CREATE DATABASE rapporteur OWNER rapporteur_owner");
  } finally {
    await client.end();
  }
  return {
    ownerUrl: withUser(superuserUrl, "rapporteur_owner", passwords.owner),
    appUrl: withUser(superuserUrl, "rapporteur_app", passwords.app),
  };
}

function withUser(superuserUrl: string, user: string, password: string): string {
  const url = new URL(superuserUrl);
  url.username = user;
  url.password = password;
  url.pathname = "/rapporteur";
  return url.href;
}
