import { mintAllScope } from "#app/core/access/scope.ts";
import type { SnapshotChange } from "#app/core/compare/snapshot-change.ts";
import type { Words } from "#app/core/language.ts";
import { inScope } from "#app/io/db.server.ts";
import type { SnapshotContent } from "./snapshot-content.ts";

/** What changed between a snapshot and the one before: why, in a person's words, and what, as computed. */
export interface Erratum {
  readonly why: Words;
  readonly changes: readonly SnapshotChange[];
}

/** A snapshot without its content and its erratum. Instants are ISO instants. */
export interface SnapshotHead {
  /** `<round>-<number>`. */
  readonly id: string;
  readonly round: string;
  /** Its ordinal among those of its round, from 1. */
  readonly number: number;
  /** Of the canonical text of its content. */
  readonly sha256: string;
  readonly engine: string;
  readonly frozenAt: string;
  /** The name of the person. To the public the office is enough. */
  readonly frozenBy: string;
  /** How many things changed since the one before; null for the first. */
  readonly changes: number | null;
  /** Null: only the Secretariat and analysts see it. */
  readonly publishedAt: string | null;
}

/** A snapshot whole. What is sealed is shared between readers: do not change it. */
export interface Snapshot extends SnapshotHead, Sealed {}

interface Sealed {
  readonly content: SnapshotContent;
  /** Null for the first. */
  readonly erratum: Erratum | null;
}

type Row = Omit<SnapshotHead, "frozenAt" | "publishedAt"> & {
  readonly frozenAt: Date;
  readonly publishedAt: Date | null;
};

const columns = `
  s.id, s.round_id AS round, s.number, s.sha256, s.engine, s.frozen_at AS "frozenAt", s.frozen_by_name AS "frozenBy",
  jsonb_array_length(s.erratum->'changes') AS changes,
  p.published_at AS "publishedAt"
  FROM snapshot s LEFT JOIN publication p ON p.snapshot_id = s.id`;

/** A snapshot, published or not: the door has asked who may see it. Null when there is none of that id. */
export async function readSnapshot(id: string): Promise<Snapshot | null> {
  const [head] = await readHeads(`SELECT ${columns} WHERE s.id = $1`, id);
  return head ? withContent(head) : null;
}

/** The snapshot that the pages of a round show: the newest that is published. Null when none is. */
export async function newestPublished(round: string): Promise<Snapshot | null> {
  const [head] = await readHeads(
    `SELECT ${columns} WHERE s.round_id = $1 AND p.published_at IS NOT NULL ORDER BY s.number DESC LIMIT 1`,
    round,
  );
  return head ? withContent(head) : null;
}

/** The newest snapshot of a round, published or not; null when none was frozen. */
export async function newestSnapshot(round: string): Promise<Snapshot | null> {
  const [head] = await readHeads(`SELECT ${columns} WHERE s.round_id = $1 ORDER BY s.number DESC LIMIT 1`, round);
  return head ? withContent(head) : null;
}

/** The newest snapshot of a round while it waits to be published; for the Secretariat and analysts alone. */
export async function newestUnpublished(round: string): Promise<SnapshotHead | null> {
  const newest = (await listSnapshots(round)).at(-1);
  return newest && newest.publishedAt === null ? newest : null;
}

/** Every snapshot of a round, the first one first. */
export async function listSnapshots(round: string): Promise<SnapshotHead[]> {
  return readHeads(`SELECT ${columns} WHERE s.round_id = $1 ORDER BY s.number`, round);
}

/** Every snapshot of every round. */
export async function listAllSnapshots(): Promise<SnapshotHead[]> {
  return readHeads(`SELECT ${columns} WHERE $1 = '' ORDER BY s.round_id, s.number`, "");
}

/** The text that was hashed, byte for byte. Null when there is no such snapshot. */
export async function readSnapshotText(id: string): Promise<string | null> {
  return inScope(mintAllScope(), async (client) => {
    const { rows } = await client.query<{ content: string }>("SELECT content FROM snapshot WHERE id = $1", [id]);
    return rows[0]?.content ?? null;
  });
}

async function readHeads(statement: string, value: string): Promise<SnapshotHead[]> {
  const rows = await inScope(mintAllScope(), async (client) => (await client.query<Row>(statement, [value])).rows);
  return rows.map((row) => ({
    ...row,
    frozenAt: row.frozenAt.toISOString(),
    publishedAt: row.publishedAt?.toISOString() ?? null,
  }));
}

/** What is sealed, by the id and hash of its snapshot, the one read last at the end: what was read once stays true. */
const contents = new Map<string, Promise<Sealed | null>>();

/** A content of a large round is some megabytes. */
const contentsKept = 8;

async function withContent(head: SnapshotHead): Promise<Snapshot | null> {
  const key = `${head.id} ${head.sha256}`;
  const reading = contents.get(key) ?? readSealed(head.id);
  contents.delete(key);
  contents.set(key, reading);
  for (const oldest of [...contents.keys()].slice(0, -contentsKept)) contents.delete(oldest);
  const sealed = await reading.catch((error: unknown) => {
    contents.delete(key);
    throw error;
  });
  return sealed && { ...head, ...sealed };
}

async function readSealed(id: string): Promise<Sealed | null> {
  return inScope(mintAllScope(), async (client) => {
    const { rows } = await client.query<{ content: string; erratum: Erratum | null }>(
      "SELECT content, erratum FROM snapshot WHERE id = $1",
      [id],
    );
    const [row] = rows;
    return row ? { content: JSON.parse(row.content) as SnapshotContent, erratum: row.erratum } : null;
  });
}
