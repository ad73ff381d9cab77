import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { mintPartyScope, type PartyScope } from "#app/core/access/scope.ts";
import { launchRound } from "#app/features/rounds/launch-round.server.ts";
import type { LaunchInput } from "#app/features/rounds/inputs.ts";
import type { SaveOp } from "#app/features/responses/inputs.ts";
import { readDraftOfRound, type Draft } from "#app/features/responses/queries.server.ts";
import { loadRegister } from "#app/features/surveys/load-register.server.ts";
import { publishCatalogue } from "#app/features/surveys/publish-catalogue.server.ts";
import { publishVersion } from "#app/features/surveys/publish-version.server.ts";
import { sql } from "#app/io/db.server.ts";
import { aRound } from "../rounds/scenario.ts";

const read = (path: string): unknown => JSON.parse(readFileSync(`surveys/${path}`, "utf8"));

/** Ana and Ben of Kenya (Ana is the focal point), and Chloé of France. */
export const ana = mintPartyScope("KEN", "ana", "focal_point");
export const ben = mintPartyScope("KEN", "ben", "contributor");
export const chloe = mintPartyScope("FRA", "chloe", "focal_point");

/** Publishes the first questionnaire and makes the people. Once for each test file. */
export async function publishFirstVersion(): Promise<void> {
  await loadRegister(read("register/parties.json"), null);
  await publishCatalogue(read("catalogue/strategic-vision/v1.json"), null);
  const folder = "strategic-vision/v1";
  const published = await publishVersion(
    {
      survey: "strategic-vision",
      number: 1,
      questionnaire: read(`${folder}/questionnaire.json`),
      measures: read(`${folder}/measures.json`),
    },
    null,
  );
  if (!("version" in published)) throw new Error(JSON.stringify(published));
  for (const id of ["ana", "ben", "chloe"]) {
    const name = id[0]!.toUpperCase() + id.slice(1);
    await sql(`INSERT INTO "user" (id, name, email, updated_at) VALUES ($1, $2, $3, now())`, [
      id,
      name,
      `${id}@example.org`,
    ]);
  }
}

/** A new round that is open, or as changed. Returns its id. */
export async function launch(changes: Partial<LaunchInput> = {}): Promise<string> {
  const launched = await launchRound({ ...aRound, id: `round-${randomUUID().slice(0, 8)}`, ...changes }, null);
  if ("faults" in launched) throw new Error(JSON.stringify(launched));
  return launched.round;
}

/** The draft of a Party, which must be asked. */
export async function draftOf(scope: PartyScope, round: string): Promise<Draft> {
  const draft = await readDraftOfRound(scope, round);
  if (!draft) throw new Error(`${scope.party} is not asked in ${round}`);
  return draft;
}

/** A save, as a browser sends it. */
export function op(path: string, value: SaveOp["value"], baseRev = 0, rest: Partial<SaveOp> = {}): SaveOp {
  return { opId: randomUUID(), path, baseRev, value, raw: null, reason: null, clientAt: null, settles: null, ...rest };
}
