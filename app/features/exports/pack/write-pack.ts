import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { dataPackage, type WrittenFile } from "./data-package.ts";
import { packFiles } from "./pack-files.ts";
import { jsonFile, textFile, type PackFile } from "./pack-file.ts";
import { packReadme } from "./pack-readme.ts";
import type { PackSource } from "./pack-source.ts";
import { writeZip, type ZipEntry } from "./write-zip.ts";

/**
 * Writes the pack of a snapshot as a ZIP file, a piece at a time: data, definitions, results, a description for programs, sums of
 * every file and the program that checks them. The same snapshot always gives the same bytes.
 */
export function writePack(source: PackSource): AsyncGenerator<Uint8Array> {
  return writeZip(entriesOf(source));
}

/** What describes the others comes after them, and the sums last; what people look for first stands first. */
async function* entriesOf(source: PackSource): AsyncGenerator<ZipEntry> {
  const data = packFiles(source);
  const verifier = readFileSync(join("app", "features", "exports", "verifier", "verify.mjs"), "utf8");
  const written: WrittenFile[] = [];
  for (const file of [
    textFile("README.txt", "pack:file_readme", () => packReadme(source, data)),
    textFile("verify.mjs", "pack:file_verify", () => verifier),
    ...data,
  ]) {
    yield entryOf(file, written);
  }
  yield entryOf(jsonFile("datapackage.json", "pack:file_datapackage", dataPackage(source, written.slice(2))), written);
  const sums = written.map(({ file, sha256 }) => `${sha256}  ${file.name}\n`).join("");
  yield entryOf(
    textFile("SHA256SUMS", "pack:file_sums", () => sums),
    [],
  );
}

/** Once its bytes are read, what they add up to stands among what is written. */
function entryOf(file: PackFile, written: WrittenFile[]): ZipEntry {
  const bytes = async function* (): AsyncGenerator<Uint8Array> {
    const hash = createHash("sha256");
    let length = 0;
    for await (const text of file.write()) {
      const piece = Buffer.from(text, "utf8");
      hash.update(piece);
      length += piece.length;
      yield piece;
    }
    written.push({ file, bytes: length, sha256: hash.digest("hex") });
  };
  return { name: file.name, bytes: bytes() };
}
