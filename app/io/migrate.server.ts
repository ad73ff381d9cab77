import { createHash, randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";

/** The advisory lock that makes two programs starting at once take turns. Any constant that is ours. */
const migrationLock = 7_276_010_185;

/**
 * Applies the migrations of prisma/migrations that are not yet applied, each in a transaction, and records them in
 * Prisma's own table, so that `prisma migrate deploy` agrees elsewhere.
 *
 * @returns the names applied now.
 * @throws when an applied migration has since been edited, or one fails; nothing of that one stays.
 */
export async function migrate(ownerUrl: string, folder = "prisma/migrations"): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [migrationLock]);
    await client.query(historyTable);
    const { rows } = await client.query<{ migration_name: string; checksum: string }>(
      "SELECT migration_name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL",
    );
    const applied = new Map(rows.map((row) => [row.migration_name, row.checksum]));
    const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const now: string[] = [];
    for (const name of names.map((entry) => entry.name).sort()) {
      const script = readFileSync(join(folder, name, "migration.sql"), "utf8");
      const checksum = createHash("sha256").update(script).digest("hex");
      const before = applied.get(name);
      if (before === checksum) continue;
      if (before) throw new Error(`Migration ${name} was changed after it had been applied to this database.`);
      await applyOne(client, name, script, checksum);
      now.push(name);
    }
    return now;
  } finally {
    await client.end();
  }
}

async function applyOne(client: pg.Client, name: string, script: string, checksum: string): Promise<void> {
  await client.query("BEGIN");
  try {
    await client.query(script);
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw new Error(`Migration ${name} failed; nothing of it was kept.`, { cause: error });
  }
}

/** As Prisma makes it. */
const historyTable = `
  CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id varchar(36) PRIMARY KEY NOT NULL,
    checksum varchar(64) NOT NULL,
    finished_at timestamptz,
    migration_name varchar(255) NOT NULL,
    logs text,
    rolled_back_at timestamptz,
    started_at timestamptz NOT NULL DEFAULT now(),
    applied_steps_count integer NOT NULL DEFAULT 0
  )`;
