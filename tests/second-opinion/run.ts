import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbeddedPostgres } from "../../app/io/embedded-postgres.server.ts";
import { compareRounds } from "./second-opinion.ts";

/**
 * `npm run second-opinion [seed] [rounds]`: 5,000 generated rounds, each result computed by the program and again in SQL.
 * Prints the seed, so that a difference can be looked at again, and ends with 1 when there is one.
 */
const [seed = Date.now() % 1_000_000_000, count = 5_000] = process.argv.slice(2).map(Number);
const batch = 250;
const folder = mkdtempSync(join(tmpdir(), "rapporteur-second-opinion-"));
const server = await startEmbeddedPostgres(folder);
let compared = 0;
const standings: Record<string, number> = {};
const differences: string[] = [];
try {
  for (let done = 0; done < count && differences.length === 0; done += batch) {
    const found = await compareRounds(server.superuserUrl, seed + done, Math.min(batch, count - done));
    compared += found.compared;
    differences.push(...found.differences);
    for (const [standing, parties] of Object.entries(found.standings)) {
      standings[standing] = (standings[standing] ?? 0) + parties;
    }
  }
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
for (const [standing, parties] of Object.entries(standings)) console.log(`${standing}: ${parties}`);
for (const difference of differences.slice(0, 100)) console.log(difference);
console.log(`seed ${seed}, ${count} rounds, ${compared} figures compared, ${differences.length} differences`);
process.exitCode = differences.length === 0 ? 0 : 1;
