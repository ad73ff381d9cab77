import type { Comparability } from "#app/core/compare/comparability.ts";
import type { Words } from "#app/core/language.ts";
import type { Measure } from "#app/core/measures/measure.ts";
import type { Codebook } from "#app/core/survey/codebook.ts";
import type { Questionnaire } from "#app/core/survey/definition.ts";
import { shareCodes } from "#app/core/survey/share-codes.ts";
import { sql } from "#app/io/db.server.ts";
import type { Catalogue } from "./inputs.ts";

/** One published, immutable text of a survey, with what its measures feed. */
export interface Version {
  /** `survey/vN`. */
  readonly id: string;
  readonly survey: string;
  readonly number: number;
  readonly title: Words;
  readonly questionnaire: Questionnaire;
  readonly codebook: Codebook;
  readonly measures: readonly Measure[];
  readonly catalogue: Catalogue;
  /** What was decided about this version and earlier ones; null when nothing was. */
  readonly comparability: Comparability | null;
  readonly contentHash: string;
  /** ISO instant. */
  readonly publishedAt: string;
}

/** Sealed, so it is read once in the life of the process. */
const versions = new Map<string, Promise<Version | null>>();

/** A version with its codebook, measures and catalogue; null when there is none of that id. Its objects are shared: do not change them. */
export async function readVersion(id: string): Promise<Version | null> {
  const known = versions.get(id);
  if (known) return known;
  const reading = fetchVersion(id);
  versions.set(id, reading);
  const version = await reading.catch((error: unknown) => {
    versions.delete(id);
    throw error;
  });
  // It may be published later.
  if (!version) versions.delete(id);
  return version;
}

async function fetchVersion(id: string): Promise<Version | null> {
  const [row] = await sql<Omit<Version, "publishedAt"> & { publishedAt: Date }>(
    `SELECT v.id, v.survey_id AS survey, v.number, v.codebook->'title' AS title, v.questionnaire, v.codebook,
            v.measures->'measures' AS measures, c.content AS catalogue, v.comparability, v.content_hash AS "contentHash", v.published_at AS "publishedAt"
     FROM version v JOIN catalogue c ON c.id = v.catalogue_id AND c.number = v.catalogue_number
     WHERE v.id = $1`,
    [id],
  );
  return row ? { ...row, codebook: shareCodes(row.codebook), publishedAt: row.publishedAt.toISOString() } : null;
}

/** A survey with its versions, newest first. */
export interface SurveyListing {
  readonly id: string;
  readonly title: Words;
  readonly versions: readonly {
    readonly id: string;
    readonly number: number;
    readonly items: number;
    readonly measures: number;
    /** What the Secretariat records; no Party is asked it. */
    readonly isRecord: boolean;
    readonly publishedAt: string;
    /** Rounds that ask it, or in which it is recorded. */
    readonly rounds: number;
  }[];
}

/** Every survey, by id. */
export async function listSurveys(): Promise<SurveyListing[]> {
  const rows = await sql<
    { survey: string; surveyTitle: Words; publishedAt: Date } & Omit<SurveyListing["versions"][number], "publishedAt">
  >(
    `SELECT s.id AS survey, s.title AS "surveyTitle", v.id, v.number, v.published_at AS "publishedAt",
            jsonb_array_length(v.codebook->'items') AS items, jsonb_array_length(v.measures->'measures') AS measures,
            v.codebook ? 'recordedBy' AS "isRecord",
            (SELECT count(*)::int FROM round r WHERE v.id IN (r.version_id, r.record_version_id)) AS rounds
     FROM survey s JOIN version v ON v.survey_id = s.id
     ORDER BY s.id, v.number DESC`,
  );
  return [...Map.groupBy(rows, (row) => row.survey)].map(([id, listed]) => ({
    id,
    title: listed[0]!.surveyTitle,
    versions: listed.map((version) => ({
      id: version.id,
      number: version.number,
      items: version.items,
      measures: version.measures,
      isRecord: version.isRecord,
      publishedAt: version.publishedAt.toISOString(),
      rounds: version.rounds,
    })),
  }));
}

/** The versions of a survey, by number. */
export async function listVersions(survey: string): Promise<{ readonly id: string; readonly number: number }[]> {
  return sql("SELECT id, number FROM version WHERE survey_id = $1 ORDER BY number", [survey]);
}

/** The record that was published last; null when there is none. */
export async function newestRecord(): Promise<string | null> {
  const [row] = await sql<{ id: string }>(
    "SELECT id FROM version WHERE codebook ? 'recordedBy' ORDER BY published_at DESC, number DESC LIMIT 1",
  );
  return row?.id ?? null;
}

/** The regions of the Convention, in their order. */
export async function readRegions(): Promise<{ readonly id: string; readonly name: Words }[]> {
  return sql('SELECT id, name FROM region ORDER BY "order"');
}

/** Names of the Parties of the register, by code. */
export async function readPartyNames(): Promise<ReadonlyMap<string, Words>> {
  const rows = await sql<{ party: string; name: Words }>("SELECT id AS party, name FROM party");
  return new Map(rows.map(({ party, name }) => [party, name]));
}

/** The date of the register that was loaded last, as an ISO date; null when none was. */
export async function readRegisterDate(): Promise<string | null> {
  const [row] = await sql<{ asOf: string }>(
    "SELECT detail->>'asOf' AS \"asOf\" FROM event WHERE subject = 'register' ORDER BY id DESC LIMIT 1",
  );
  return row?.asOf ?? null;
}
