import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync, writeFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/** What the built files are made from. */
const schema = ["prisma/schema.prisma", "package-lock.json"];
const pages = [
  "app",
  "locales",
  "public",
  "prisma/schema.prisma",
  "package-lock.json",
  "vite.config.ts",
  "react-router.config.ts",
];

/** Makes Prisma's client and the built pages when they are missing or older than what they are made from. */
export function prepare(parts: { readonly pages: boolean }): void {
  makeWhenStale(
    "app/io/prisma/.made-from",
    schema,
    "Preparing the database client",
    "node_modules/prisma/build/index.js",
    ["generate"],
  );
  if (!parts.pages) return;
  makeWhenStale("build/.made-from", pages, "Building the pages", "node_modules/@react-router/dev/bin.cjs", ["build"]);
}

function makeWhenStale(stamp: string, sources: string[], words: string, program: string, args: string[]): void {
  const now = fingerprint(sources);
  const file = join(root, stamp);
  if (existsSync(file) && readFileSync(file, "utf8") === now) return;
  process.stderr.write(`${words}…\n`);
  const made = spawnSync(process.execPath, [join(root, program), ...args], {
    cwd: root,
    encoding: "utf8",
    // Naming any existing file keeps Prisma from fetching an engine that generating does not use.
    env: { ...process.env, NODE_ENV: "production", PRISMA_SCHEMA_ENGINE_BINARY: join(root, "package.json") },
  });
  if (made.status !== 0) throw new Error(`${words} failed.\n${made.stdout}\n${made.stderr}`);
  writeFileSync(file, now);
}

/** Names, sizes and times of the files below; generated ones left out. */
function fingerprint(paths: string[]): string {
  return paths.flatMap((path) => list(join(root, path))).join("\n");
}

function list(path: string): string[] {
  const stat = statSync(path);
  if (!stat.isDirectory()) return [`${path.slice(root.length)} ${stat.size} ${Math.floor(stat.mtimeMs)}`];
  if (path.endsWith(join("io", "prisma"))) return [];
  return readdirSync(path)
    .sort()
    .flatMap((name) => list(join(path, name)));
}
