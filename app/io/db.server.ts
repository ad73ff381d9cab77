import { AsyncLocalStorage } from "node:async_hooks";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import type { Scope } from "../core/access/scope.ts";
import { scopeSetting } from "../core/access/scope.ts";
import { PrismaClient } from "./prisma/client.ts";

export type Client = pg.PoolClient;

interface Database {
  readonly pool: pg.Pool;
  /** For whoever works on while others wait for a lock that it holds: see `inReserve`. */
  readonly reserve: pg.Pool;
  readonly prisma: PrismaClient;
}

// Timestamps and dates as ISO text: dates without a time must never pass through Date.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
pg.types.setTypeParser(pg.types.builtins.INT8, (text) => Number(text));

/** Kept on globalThis: the server's own code and the built pages are two copies of this module, and share one pool. */
const shared = globalThis as { rapporteurDatabase?: Database | undefined };

/**
 * Opens the one pool of this process, working as the role `rapporteur_app`, which owns nothing.
 * Prisma and raw SQL share it.
 */
export function openDatabase(url: string, maximum = 20): Database {
  if (shared.rapporteurDatabase) return shared.rapporteurDatabase;
  const [pool, reserve] = [openPool(url, maximum), openPool(url, mostInReserve)];
  shared.rapporteurDatabase = { pool, reserve, prisma: new PrismaClient({ adapter: new PrismaPg(pool) }) };
  return shared.rapporteurDatabase;
}

/** Connections are opened when they are first needed, and these seldom are. */
const mostInReserve = 4;

function openPool(url: string, maximum: number): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max: maximum, options: "-c role=rapporteur_app -c timezone=UTC" });
  // A connection that breaks while idle is replaced by the pool; without a listener it would end the process.
  pool.on("error", () => {});
  return pool;
}

const fromReserve = new AsyncLocalStorage<true>();

/**
 * Reads on connections of their own. Whoever holds a lock for which others wait must read in here: those who wait keep their
 * connections, and once they have them all, the one for whom they wait would wait for them.
 */
export function inReserve<T>(work: () => Promise<T>): Promise<T> {
  return fromReserve.run(true, work);
}

function currentPool(): pg.Pool {
  const { pool, reserve } = opened();
  return fromReserve.getStore() ? reserve : pool;
}

function opened(): Database {
  if (shared.rapporteurDatabase) return shared.rapporteurDatabase;
  throw new Error("The database is not open: call openDatabase first.");
}

/** Prisma, for ordinary reads and writes. */
export function db(): PrismaClient {
  return opened().prisma;
}

/** One statement of raw SQL, for hot paths and questions about sets. */
export async function sql<Row extends pg.QueryResultRow>(
  text: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const { rows } = await currentPool().query<Row>(text, [...values]);
  return rows;
}

/**
 * As `sql`, for the few statements that every request makes: each connection plans it once, under its name, and then only
 * runs it. (A pooler between us and PostgreSQL must know prepared statements; PgBouncer does from 1.21.)
 */
export async function preparedSql<Row extends pg.QueryResultRow>(
  name: string,
  text: string,
  values: readonly unknown[],
): Promise<Row[]> {
  const { rows } = await currentPool().query<Row>({ name, text, values: [...values] });
  return rows;
}

/** Work in one transaction, on raw SQL, seeing only what `scope` allows (row-level security). Rolled back when it throws. */
export async function inScope<T>(scope: Scope, work: (client: Client) => Promise<T>): Promise<T> {
  return inTransaction(
    work,
    `BEGIN; SELECT set_config('rapporteur.scope', ${pg.escapeLiteral(scopeSetting(scope))}, true)`,
  );
}

/** Work in one transaction on raw SQL. Rolled back when it throws. */
export async function inTransaction<T>(work: (client: Client) => Promise<T>, begin = "BEGIN"): Promise<T> {
  const client = await currentPool().connect();
  try {
    await client.query(begin);
    const result = await work(client);
    await client.query("COMMIT");
    client.release();
    return result;
  } catch (error) {
    // A connection whose rollback fails is broken: the pool throws it away.
    const broken = await client.query("ROLLBACK").then(
      () => false,
      () => true,
    );
    client.release(broken);
    throw error;
  }
}

/** Ends every connection of this process. */
export async function closeDatabase(): Promise<void> {
  const closing = shared.rapporteurDatabase;
  shared.rapporteurDatabase = undefined;
  await closing?.prisma.$disconnect();
  await Promise.all([closing?.pool.end().catch(() => {}), closing?.reserve.end().catch(() => {})]);
}
