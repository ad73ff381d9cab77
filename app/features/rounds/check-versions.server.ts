import { problem } from "#app/core/problems.ts";
import { readVersion } from "../surveys/queries.server.ts";
import type { FieldProblem, Launch } from "./inputs.ts";

/** Checks what a round would ask, and what the Secretariat would record in it: what is wrong with either, or null. */
export async function checkVersions({ version: asked, record }: Launch): Promise<FieldProblem | null> {
  const version = await readVersion(asked);
  if (!version) return { ...problem("version_unknown", { version: asked }), field: "version" };
  if (version.codebook.recordedBy) return { ...problem("version_is_record", { version: asked }), field: "version" };
  if (record === null) return null;
  const isRecord = (await readVersion(record))?.codebook.recordedBy === "secretariat";
  return isRecord ? null : { ...problem("record_unknown", { version: record }), field: "record" };
}
