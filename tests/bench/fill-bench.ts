import { mintAllScope } from "../../app/core/access/scope.ts";
import { inventAnswers } from "../../app/core/invent/invent-answers.ts";
import type { DraftAnswers } from "../../app/core/survey/answers.ts";
import { readResponse } from "../../app/core/survey/read-response.ts";
import { keepAnswers, makeSubmissions } from "../../app/features/responses/write-import.server.ts";
import { launchRound } from "../../app/features/rounds/launch-round.server.ts";
import { loadDefinitions } from "../../app/features/surveys/load-definitions.server.ts";
import { publishVersion } from "../../app/features/surveys/publish-version.server.ts";
import { readVersion, type Version } from "../../app/features/surveys/queries.server.ts";
import { inScope, sql } from "../../app/io/db.server.ts";
import { benchDefinition } from "./bench-survey.ts";

const importer = { id: "bench", name: "Bench" };

/** Publishes the surveys of the program and the one of the measurements. */
export async function publishBenchSurvey(): Promise<Version> {
  await loadDefinitions(null);
  const published = await publishVersion(benchDefinition(), null);
  if (!("version" in published)) throw new Error(JSON.stringify(published).slice(0, 2000));
  return (await readVersion(published.version))!;
}

/** Adds Parties that do not exist, until a round with the reference date 2030-01-01 asks so many. */
export async function addParties(total: number): Promise<void> {
  const known = new Set((await sql<{ id: string }>("SELECT id FROM party")).map(({ id }) => id));
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".split("");
  const codes = letters
    .flatMap((a) => letters.flatMap((b) => letters.map((c) => a + b + c)))
    .filter((code) => !known.has(code));
  const regions = (await sql<{ id: string }>("SELECT id FROM region ORDER BY id")).map(({ id }) => id);
  const parties = codes
    .slice(0, total - known.size)
    .map((id, index) => ({ id, region: regions[index % regions.length] }));
  await sql(
    `INSERT INTO party (id, iso2, name, region_id, type, eu_member_state, in_force_on)
     SELECT id, left(id, 2), jsonb_build_object('en', id, 'fr', id, 'es', id), region, 'state', false, '2029-01-01'
     FROM jsonb_to_recordset($1) AS list(id text, region text)`,
    [JSON.stringify(parties)],
  );
}

/** Launches an open round; of the 185 Parties of the register, or of all that were added too. */
export async function launchBenchRound(id: string, version: string, asked: "register" | "all"): Promise<string[]> {
  const launched = await launchRound(
    {
      id,
      version,
      title: { en: id, fr: id, es: id },
      periodFrom: "2024-01-01",
      periodTo: "2025-12-31",
      opensAt: "2020-01-01T00:00",
      dueAt: "2990-01-01T00:00",
      closesAt: "2990-02-01T00:00",
      timeZone: "UTC",
      referenceDate: asked === "all" ? "2030-01-01" : "2026-01-01",
      includesEu: true,
      invented: true,
    },
    null,
  );
  if ("faults" in launched) throw new Error(JSON.stringify(launched.faults));
  const rows = await sql<{ party: string }>("SELECT party_id AS party FROM eligible WHERE round_id = $1 ORDER BY 1", [
    id,
  ]);
  return rows.map(({ party }) => party);
}

/** What a Party answers: every item, so that each response has as many rows as any other. */
export function answersOf(version: Version, party: string): DraftAnswers {
  return inventAnswers(version.codebook, {
    party,
    language: "en",
    round: "bench",
    means: 0.5,
    blanks: 0,
    noInformation: 0.01,
    period: ["2024-01-01", "2025-12-31"],
  });
}

/** Gives Parties a draft with every answer. */
export async function draft(round: string, version: Version, parties: readonly string[]): Promise<void> {
  for (let first = 0; first < parties.length; first += 500) {
    const batch = parties.slice(first, first + 500).map((party) => ({ party, answers: answersOf(version, party) }));
    await inScope(mintAllScope(), (client) => keepAnswers(client, { round, version, importer }, batch));
  }
}

/** Submits for Parties, without a draft before it: what results and files read. */
export async function submit(round: string, version: Version, parties: readonly string[]): Promise<void> {
  for (let first = 0; first < parties.length; first += 500) {
    const batch = parties.slice(first, first + 500).map((party) => {
      const { states } = readResponse(version.codebook, answersOf(version, party));
      return { party, seq: 0, revision: 1, states };
    });
    await inScope(mintAllScope(), (client) => makeSubmissions(client, { round, version, importer }, batch));
  }
}
