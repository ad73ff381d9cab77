import { randomBytes } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, inject } from "vitest";
import { closeDatabase, openDatabase } from "../../app/io/db.server.ts";
import { readEnv, setEnv } from "../../app/io/env.server.ts";

/**
 * Gives the tests of a file a real, empty, migrated database of their own: a copy of the template, thrown away at the
 * end. Call it at the top of a describe block or file. Returns its address for a superuser, for what the application's
 * role may not do.
 */
export function useDatabase(): { readonly superuserUrl: () => string } {
  let ownUrl = "";
  const server = inject("superuserUrl");
  beforeAll(async () => {
    const name = `test_${randomBytes(6).toString("hex")}`;
    await onServer(server, `CREATE DATABASE ${name} TEMPLATE template_of_tests`);
    const url = new URL(server);
    url.pathname = `/${name}`;
    ownUrl = url.href;
    setEnv(readEnv({ DATA_DIR: mkdtempSync(join(tmpdir(), "rapporteur-test-")), LOG_LEVEL: "silent" }));
    openDatabase(ownUrl);
  });
  afterAll(async () => {
    await closeDatabase();
    await onServer(server, `DROP DATABASE ${new URL(ownUrl).pathname.slice(1)} WITH (FORCE)`);
  });
  return { superuserUrl: () => ownUrl };
}

/** Copies of one template cannot be made at once: a lock lets test files take turns. */
async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock(1)");
    await client.query(statement);
  } finally {
    await client.end();
  }
}
