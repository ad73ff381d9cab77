import { spawnSync } from "node:child_process";
import { prepare } from "../../bin/prepare.ts";

/** `npm run validate`: everything that can be known without a person. Stops at the first that fails. */
const checks: readonly (readonly [words: string, program: string, args: readonly string[]])[] = [
  ["types of the routes", "node_modules/@react-router/dev/bin.cjs", ["typegen"]],
  ["types", "node_modules/typescript/bin/tsc", ["--noEmit"]],
  ["lint", "node_modules/oxlint/bin/oxlint", ["--type-aware", "--quiet", "app", "bin", "tests"]],
  ["format", "node_modules/prettier/bin/prettier.cjs", ["--check", "--log-level=warn", "."]],
  ["tests", "tests/support/run.ts", []],
];

prepare({ pages: false });
for (const [words, program, args] of checks) {
  process.stderr.write(`— ${words}\n`);
  const { status } = spawnSync(process.execPath, [program, ...args], { stdio: "inherit" });
  if (status !== 0) {
    process.stderr.write(`The check of ${words} failed.\n`);
    process.exit(1);
  }
}
