import { Zip, ZipDeflate } from "fflate";

/** A file to put in, and its bytes, a piece at a time. */
export interface ZipEntry {
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** The same in every file: the bytes of a file say what is in it, and not when it was made. The format knows nothing earlier. */
const time = new Date(1980, 0, 1);

/** Writes a ZIP file, a piece at a time: the same entries in the same pieces always give the same bytes. */
export async function* writeZip(entries: AsyncIterable<ZipEntry>): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    ready.push(piece);
  });
  for await (const { name, bytes } of entries) {
    const file = new ZipDeflate(name, { level: 6 });
    file.mtime = time;
    zip.add(file);
    for await (const piece of bytes) {
      file.push(piece);
      yield* ready.splice(0);
    }
    file.push(new Uint8Array(), true);
    yield* ready.splice(0);
  }
  zip.end();
  yield* ready.splice(0);
}
