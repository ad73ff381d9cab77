import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * `npm test`: the laws, the features and the stories, then the journeys in a browser. Words given on the command line
 * choose among the files, as with vitest. The last line printed is the account of both: `N passed, N failed`.
 */
const chosen = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), "rapporteur-run-"));
const counts: Count[] = [];
for (const config of ["vitest.config.ts", "vitest.browser.config.ts"]) counts.push(await runTests(config));
rmSync(folder, { recursive: true, force: true });

const all = counts.reduce((sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }));
process.stdout.write(`${all.passed} passed, ${all.failed} failed\n`, () =>
  process.exit(all.failed === 0 && all.passed > 0 ? 0 : 1),
);

interface Count {
  readonly passed: number;
  readonly failed: number;
}

async function runTests(config: string): Promise<Count> {
  const report = join(folder, `${config}.json`);
  const args = ["run", `--config=${config}`, "--passWithNoTests", "--reporter=default", "--reporter=json"];
  const status = await run([...args, `--outputFile.json=${report}`, ...chosen]);
  const { passed, failed } = read(report);
  // A file that could not be loaded, or an error outside a test, fails the run even when no test did.
  return { passed, failed: status !== 0 && failed === 0 ? 1 : failed };
}

function run(args: readonly string[]): Promise<number | null> {
  const child = spawn(process.execPath, ["node_modules/vitest/vitest.mjs", ...args], { stdio: "inherit" });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
}

/** What vitest counted; nothing when it ended before it could write its report. */
function read(report: string): Count {
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, "utf8")) as Report;
    const unloaded = testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0);
    return { passed: numPassedTests, failed: numFailedTests + unloaded.length };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
}
