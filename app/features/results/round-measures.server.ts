import type { Measure } from "#app/core/measures/measure.ts";
import { readingOf } from "#app/core/measures/reading-of.ts";
import type { RoundMeasure } from "#app/core/measures/round-measure.ts";
import type { Codebook } from "#app/core/survey/codebook.ts";
import type { Round } from "../rounds/queries.server.ts";
import { readVersion, type Version } from "../surveys/queries.server.ts";

/** The versions that a round is pinned to: what Parties are asked, and what the Secretariat records. */
export interface RoundVersions {
  readonly asked: Version;
  readonly record: Version | null;
}

/** Reads the versions of a round. They were published before it was launched: one that is missing is a defect. */
export async function readRoundVersions(round: Pick<Round, "version" | "record">): Promise<RoundVersions> {
  const [asked, record] = await Promise.all([
    readVersion(round.version),
    round.record === null ? null : readVersion(round.record),
  ]);
  if (!asked) throw new Error(`The version ${round.version} of a round is not there`);
  return { asked, record };
}

/** Every measure of a round: those of the questionnaire first, then those of the record, each in the order of its file. */
export async function readRoundMeasures(round: Pick<Round, "version" | "record">): Promise<RoundMeasure[]> {
  return measuresOf(await readRoundVersions(round));
}

/** The same of versions at hand. */
export function measuresOf({ asked, record }: RoundVersions): RoundMeasure[] {
  return [asked, record].flatMap((version) =>
    version ? version.measures.map((measure) => placed(measure, version)) : [],
  );
}

/** The codebook of the version that a measure belongs to. */
export function codebookOf({ asked, record }: RoundVersions, { version }: RoundMeasure): Codebook {
  return record?.id === version ? record.codebook : asked.codebook;
}

function placed(measure: Measure, { id, codebook }: Version): RoundMeasure {
  return { measure, reads: readingOf(measure, codebook), version: id };
}
