import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { prepare } from "../../bin/prepare.ts";
import { startEmbeddedPostgres } from "../../app/io/embedded-postgres.server.ts";
import { migrate } from "../../app/io/migrate.server.ts";

declare module "vitest" {
  interface ProvidedContext {
    superuserUrl: string;
  }
}

/** Once for the whole run: a PostgreSQL of its own in a temporary folder, with a migrated database to copy from. */
export default async function startPostgres(project: TestProject): Promise<() => Promise<void>> {
  prepare({ pages: false });
  const folder = mkdtempSync(join(tmpdir(), "rapporteur-tests-"));
  const server = await startEmbeddedPostgres(folder);
  const client = new pg.Client({ connectionString: server.superuserUrl });
  await client.connect();
  await client.query("CREATE DATABASE template_of_tests");
  await client.end();
  const template = new URL(server.superuserUrl);
  template.pathname = "/template_of_tests";
  await migrate(template.href);
  project.provide("superuserUrl", server.superuserUrl);
  return async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
