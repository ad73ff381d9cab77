import { mintAllScope } from "#app/core/access/scope.ts";
import { inScope } from "#app/io/db.server.ts";
import { readSnapshot, readSnapshotText } from "../../snapshots/queries.server.ts";
import { readVersion, type Version } from "../../surveys/queries.server.ts";
import type { PackSource } from "./pack-source.ts";

/** What the pack of a snapshot is made of. Null when there is no such snapshot; who may see it the door has asked. */
export async function openPack(id: string): Promise<PackSource | null> {
  const [snapshot, text] = await Promise.all([readSnapshot(id), readSnapshotText(id)]);
  if (!snapshot || text === null) return null;
  const { content, sha256 } = snapshot;
  const [asked, record] = await Promise.all([
    readSealed(content.version.id),
    content.record && readSealed(content.record.id),
  ]);
  return { id, text, sha256, content, asked, record, readTexts };
}

async function readSealed(id: string): Promise<Version> {
  const version = await readVersion(id);
  if (!version) throw new Error(`The version ${id} of a snapshot is not there`);
  return version;
}

/** Submissions are sealed: what a snapshot names is there, as it was. */
async function readTexts(submissions: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await inScope(mintAllScope(), (client) =>
    client.query<{ id: string; content: string }>("SELECT id, content FROM submission WHERE id = ANY ($1::uuid[])", [
      submissions,
    ]),
  );
  return new Map(rows.map(({ id, content }) => [id, content]));
}
