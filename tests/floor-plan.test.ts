import { expect, test } from "vitest";
import { readImports, readSources, withoutComments, type Import } from "./support/read-imports.ts";

// Who may import whom. The rooms of features stand in the order in which data travels; each sees those to its left.
const sources = readSources();
const imports = readImports(sources);

const features = [
  "accounts",
  "surveys",
  "rounds",
  "responses",
  "record",
  "results",
  "rehearsal",
  "snapshots",
  "trends",
  "exports",
] as const;

/** What each room may import, besides itself: a room, or one file of a room. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  core: [],
  io: ["core/language.ts", "core/access/scope.ts"],
  ui: ["core/language.ts"],
  emails: ["ui", "core", "io/i18n.server.ts"],
  ...Object.fromEntries(
    features.map((name, place) => [
      `features/${name}`,
      [...features.slice(0, place).map((left) => `features/${left}`), "core", "io", "ui", "emails"],
    ]),
  ),
  // The guard refuses as a door does.
  "features/accounts": ["core", "io", "ui", "emails", "http/refusals.ts"],
  demonstration: ["features", "core", "io"],
  jobs: ["features", "core", "io", "emails"],
  routes: ["features", "core", "io", "ui", "emails", "http/refusals.ts"],
  cli: ["features", "core", "io", "emails"],
  http: ["features", "core", "io", "jobs", "demonstration", "routes/api"],
  // app/root.tsx, app/entry.*, app/server.ts: where the program and the pages begin.
  "": ["http", "features", "core", "io", "ui"],
};

/** Packages that stand behind one door. */
const doors: Readonly<Record<string, RegExp>> = {
  "survey-core": /^core\/survey\/survey-library\.ts$|^features\/responses\/.*(\.tsx|\.client\.ts)$/,
  "survey-react-ui": /^features\/responses\/.*\.tsx$/,
  "@prisma/client": /^io\//,
  "@prisma/adapter-pg": /^io\//,
  pg: /^io\//,
  nodemailer: /^io\//,
  "better-auth": /^features\/accounts\//,
  express: /^http\//,
  commander: /^cli\//,
  fflate: /^features\/exports\/pack\/write-zip\.ts$/,
};

test("rooms are known, so that none is outside the law", () => {
  const unknown = [...sources.keys()].filter((file) => !(roomOf(file) in mayImport));
  expect(unknown, "Files of app/ in a room that the floor plan does not name").toEqual([]);
});

test("a room imports only what the floor plan allows", () => {
  const strangers = imports.filter((each) => !isAllowed(each)).map(say);
  expect(strangers, "Imports against the floor plan; the table is at the top of this file").toEqual([]);
});

test("core imports its laws' libraries and nothing that reads a clock, a file or the network", () => {
  const libraries = new Set(["zod", "survey-core"]);
  const strangers = imports.filter(({ file, target }) => {
    if (roomOf(file) !== "core" || !("package" in target)) return false;
    return !libraries.has(target.package) && !(file === "core/survey/hash.ts" && target.package === "node:crypto");
  });
  expect(strangers.map(say)).toEqual([]);
});

test.each(Object.entries(doors))("%s stands behind one door", (name, door) => {
  const strangers = imports.filter(
    ({ file, target }) => "package" in target && target.package === name && !door.test(file),
  );
  expect(strangers.map(say), `Only ${String(door)} may import ${name}`).toEqual([]);
});

test.each(["nodemailer", "better-auth"])("%s has a single importer", (name) => {
  const running = imports.filter(({ target, types }) => "package" in target && target.package === name && !types);
  expect(new Set(running.map(({ file }) => file)).size, running.map(say).join("\n")).toBeLessThanOrEqual(1);
});

test("Prisma's client is imported in io alone, and elsewhere as types", () => {
  const strangers = imports.filter(
    ({ file, target, types }) =>
      "path" in target && target.path.startsWith("io/prisma/") && roomOf(file) !== "io" && !types,
  );
  expect(strangers.map(say)).toEqual([]);
});

test("what runs without Vite imports no component", () => {
  const strangers = imports.filter(({ file, target, types }) => {
    const runsBare = /^(core|io|jobs|cli|http|demonstration|emails)\//.test(file) || file.endsWith(".server.ts");
    return runsBare && !types && "path" in target && target.path.endsWith(".tsx");
  });
  expect(strangers.map(say), "Node runs .ts alone; a .tsx file is for Vite").toEqual([]);
});

test("no file is long: what cannot be read at one sitting does more than one thing", () => {
  const lines = [...sources].map(([file, text]) => [file, text.split("\n").length] as const);
  expect(lines.filter(([, count]) => count > 350)).toEqual([]);
});

test("no file only passes on what others export", () => {
  const barrels = [...sources].filter(([file, text]) => {
    const statements = withoutComments(text)
      .split(";")
      .map((statement) => statement.trim())
      .filter(Boolean);
    const passesOn = /^export (type )?(\*|\{[^}]*\})( as \w+)? from "/;
    return (
      /(^|\/)index\.tsx?$/.test(file) ||
      statements.some((statement) => statement.startsWith("export * from")) ||
      (statements.length > 0 && statements.every((statement) => passesOn.test(statement)))
    );
  });
  expect(barrels.map(([file]) => file)).toEqual([]);
});

test.each([
  ["dangerouslySetInnerHTML", /dangerouslySetInnerHTML/],
  ["$queryRawUnsafe and $executeRawUnsafe", /\$(query|execute)RawUnsafe/],
  ["eval", /\beval\s*\(/],
  ["new Function", /\bnew Function\b/],
])("%s is nowhere", (_name, form) => {
  const found = [...sources].filter(([, text]) => form.test(withoutComments(text)));
  expect(found.map(([file]) => file)).toEqual([]);
});

/** The room of a file: `core`, `features/rounds`; empty for the files at the top of app/. */
function roomOf(file: string): string {
  const [first = "", second = ""] = file.split("/");
  if (!file.includes("/")) return "";
  return first === "features" ? `features/${second}` : first;
}

function isAllowed({ file, target, types }: Import): boolean {
  if ("package" in target) return true;
  const room = roomOf(file);
  const theirs = roomOf(target.path);
  // Types of React Router stand beside each route; words and surveys are data.
  if (target.path.includes("+types/") || target.path.startsWith("..")) return true;
  if (theirs === room) return true;
  if (types && theirs === "core" && (room === "io" || room === "ui")) return true;
  return (mayImport[room] ?? []).some((allowed) => target.path === allowed || target.path.startsWith(`${allowed}/`));
}

function say({ file, target }: Import): string {
  return `app/${file} imports ${"path" in target ? `app/${target.path}` : target.package}`;
}
