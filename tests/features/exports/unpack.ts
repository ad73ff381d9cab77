import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { unzipSync } from "fflate";
import { afterEach } from "vitest";
import type { PackSource } from "#app/features/exports/pack/pack-source.ts";
import { writePack } from "#app/features/exports/pack/write-pack.ts";

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

/** A folder that is thrown away after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "rapporteur-pack-"));
  folders.push(folder);
  return folder;
}

/** The bytes of a pack. */
export async function packed(source: PackSource): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of writePack(source)) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** The folder into which a pack is unpacked. */
export async function unpack(source: PackSource): Promise<string> {
  const folder = temporaryFolder();
  for (const [name, bytes] of Object.entries(unzipSync(await packed(source)))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  return folder;
}

/** What the verifier of an unpacked pack says: its exit code, its findings, and its last line. */
export function verify(folder: string): {
  readonly code: number | null;
  readonly found: string[];
  readonly last: string;
} {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["verify.mjs"], { cwd: folder, encoding: "utf8" });
  const lines = (stdout + stderr).trim().split("\n");
  return { code: status, found: lines.filter((line) => line.startsWith("! ")), last: lines.at(-1) ?? "" };
}
