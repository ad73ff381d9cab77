import fc from "fast-check";
import { expect, test } from "vitest";
import { localPath } from "../../../app/core/access/local-path.ts";

const hosts = ["http://localhost:3000", "https://rapporteur.example", "https://host.invalid"];
const leaves = (path: string) => hosts.some((host) => new URL(path, host).origin !== host);

test.each([
  "/en/account",
  "/fr/parties/KEN/rounds/2026?section=a#b",
  "/en/rounds/x/results?group=region%3Aafrica",
  "/",
])("%s stays", (path) => expect(localPath(path, "/other")).toBe(path.replace(/#.*/, "")));

test.each([
  "//evil.example",
  "/\\evil.example",
  "\\\\evil.example",
  "/\t/evil.example",
  "/\n//evil.example",
  "\t//evil.example",
  " //evil.example",
  "https:evil.example",
  "https://evil.example/",
  "http://host.invalid/en",
  "//host.invalid/en",
  "/fr/../..//evil.example",
  "/fr/..//evil.example",
  "/./\\evil.example",
  "/.//evil.example",
  "/%2e%2e//evil.example",
  "javascript:alert(1)",
  "data:text/html,x",
  "en/account",
  "?a",
  "",
  `/${"a".repeat(3000)}`,
])("%j leads to the page given instead", (path) => expect(localPath(path, "/en")).toBe("/en"));

test("encoded slashes stay what they are: part of a path of ours", () => {
  expect(localPath("/%2f%2fevil.example", "/en")).toBe("/%2f%2fevil.example");
});

test("whatever is given, what comes out is a path of ours, and is so in every browser's reading", () => {
  const piece = fc.constantFrom(
    "/",
    "\\",
    "..",
    ".",
    "//",
    "%2f",
    "%5c",
    "%2e",
    ":",
    "@",
    "?",
    "#",
    "\t",
    "\n",
    "\r",
    " ",
    "evil.example",
    "https:",
    "en",
    "\u0000",
    "。",
    "／",
  );
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join("")),
    fc.webUrl(),
  );
  fc.assert(
    fc.property(text, (candidate) => {
      const path = localPath(candidate, "/en");
      expect(path).toMatch(/^\/(?![/\\])/);
      expect(leaves(path)).toBe(false);
      expect(localPath(path, "/en")).toBe(path);
    }),
    { numRuns: 5000 },
  );
});
