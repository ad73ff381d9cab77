import { announceDemonstration } from "../demonstration/announce-demonstration.ts";
import { makeDemonstration } from "../demonstration/make-demonstration.ts";
import { isProblem } from "../core/problems.ts";
import { loadDefinitions } from "../features/surveys/load-definitions.server.ts";
import { sql } from "../io/db.server.ts";
import { SettingsError, type Env } from "../io/env.server.ts";

/**
 * What must be in the database before the first page: the register, the catalogues and the surveys that came with the
 * program; in a demonstration, its people and rounds. What is there stays as it is.
 */
export async function prepareData(env: Env): Promise<void> {
  if (env.demonstration) await refuseRealData();
  for (const { place, why } of await loadDefinitions(null)) {
    const told = isProblem(why) ? why.problem : `${why.faults.length} faults; "rapporteur survey check" lists them`;
    process.stderr.write(`${place} was not loaded: ${told}.\n`);
  }
  if (env.demonstration) await makeDemonstration(new Date());
}

/** In a demonstration anyone can be anyone: it must never stand on the data of a real installation. */
async function refuseRealData(): Promise<void> {
  const real =
    await sql(`SELECT FROM round WHERE NOT invented UNION ALL SELECT FROM "user" WHERE NOT (id LIKE 'demo-%' OR id LIKE 'invented-%')
    AND NOT EXISTS (SELECT FROM event WHERE command = 'demonstration.fill') LIMIT 1`);
  if (real.length === 0) return;
  throw new SettingsError(
    "This database holds rounds or accounts that are not of the demonstration. Set another DATA_DIR or DATABASE_URL, or use npm start.",
  );
}

/** What the terminal says once pages can be opened. */
export function announce(env: Env): void {
  process.stdout.write(env.demonstration ? announceDemonstration(env.origin) : `Rapporteur is at ${env.origin}\n`);
}
