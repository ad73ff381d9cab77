import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";

/** One import of a source file: of a file of ours, by its path below app/, or of a package, by its name. */
export interface Import {
  readonly file: string;
  readonly target: { readonly path: string } | { readonly package: string };
  /** Only types: gone when the program runs. */
  readonly types: boolean;
}

/** Every source file of app/ with its text, by its path below app/. What is generated is left out. */
export function readSources(): ReadonlyMap<string, string> {
  const paths = readdirSync("app", { recursive: true, encoding: "utf8" });
  const sources = paths.filter((path) => /\.tsx?$/.test(path) && !path.startsWith(join("io", "prisma")));
  return new Map(sources.sort().map((path) => [path, readFileSync(join("app", path), "utf8")]));
}

/** Every `import`, `export … from` and `import()` of the sources. */
export function readImports(sources: ReadonlyMap<string, string>): readonly Import[] {
  return [...sources].flatMap(([file, text]) =>
    [...withoutComments(text).matchAll(importForm)].map(({ groups }) => ({
      file,
      target: targetOf(file, groups?.["from"] ?? groups?.["lazy"] ?? ""),
      types: groups?.["types"] !== undefined,
    })),
  );
}

const importForm =
  /^\s*(?:import|export)(?<types> type)?\s+(?:(?:[\w$]+|\*|\{[^}]*\}|[\w$]+,\s*\{[^}]*\})(?:\s+as\s+[\w$]+)?\s+from\s+)?"(?<from>[^"\n]+)"|\bimport\(\s*"(?<lazy>[^"\n]+)"/gm;

/** Comments blanked, so that an import in one is none. */
export function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, "").replaceAll(/(^|\s)\/\/.*$/gm, "$1");
}

function targetOf(file: string, name: string): Import["target"] {
  if (name.startsWith(".")) return { path: normalize(join(dirname(file), name)) };
  if (name.startsWith("#app/")) return { path: name.slice("#app/".length) };
  const parts = name.split("/");
  return { package: name.startsWith("@") ? parts.slice(0, 2).join("/") : (parts[0] ?? name) };
}
