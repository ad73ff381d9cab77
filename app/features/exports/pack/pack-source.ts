import type { RoundMeasure } from "#app/core/measures/round-measure.ts";
import { itemsAbout, type About } from "#app/core/survey/items-about.ts";
import { measuresOf } from "../../results/round-measures.server.ts";
import type { SnapshotContent } from "../../snapshots/snapshot-content.ts";
import type { Version } from "../../surveys/queries.server.ts";
import type { ExportSource } from "../export-source.ts";

/** What a pack is made of: a snapshot, the versions that it names, and the sealed texts of its submissions. Nothing that is live. */
export interface PackSource {
  /** `<round>-<number>`. */
  readonly id: string;
  /** The text that was hashed, and its hash. */
  readonly text: string;
  readonly sha256: string;
  readonly content: SnapshotContent;
  readonly asked: Version;
  readonly record: Version | null;
  /** The canonical texts of submissions, by their ids. */
  readonly readTexts: (submissions: readonly string[]) => Promise<ReadonlyMap<string, string>>;
}

/** What a pack is called once it is taken away. */
export function packName({ id, content }: PackSource): string {
  return content.round.invented ? `${id}_invented.zip` : `${id}.zip`;
}

/** The measures of a snapshot, in the order of its results. */
export function packMeasures({ asked, record }: PackSource): RoundMeasure[] {
  return measuresOf({ asked, record });
}

/** What the files of answers are written from. */
export function answersSource(source: PackSource): ExportSource {
  return sourceOf(source, source.asked);
}

/** The same of what the Secretariat recorded of each Party, or of the round. */
export function recordSource(source: PackSource, record: Version, about: About): ExportSource {
  const codebook = itemsAbout(record.codebook, about);
  return { ...sourceOf(source, record), codebook };
}

function sourceOf(source: PackSource, version: Version): ExportSource {
  const { round, groupings, catalogue } = source.content;
  return {
    round: round.id,
    isInvented: round.invented,
    groupings: groupings.map(({ grouping }) => grouping),
    isPublished: true,
    version: version.id,
    contentHash: version.contentHash,
    catalogue: `${catalogue.id}/v${catalogue.version}`,
    codebook: version.codebook,
    measures: packMeasures(source),
  };
}
