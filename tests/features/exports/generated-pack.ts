import type { PackSource } from "#app/features/exports/pack/pack-source.ts";
import { entryStates } from "#app/features/record/entry-states.ts";
import { itemsAbout } from "#app/core/survey/items-about.ts";
import type { RecordEntry } from "#app/features/record/record-entry.ts";
import { writeContent } from "#app/features/responses/submission-content.ts";
import { settingsOf } from "#app/features/results/round-inputs.server.ts";
import { measuresOf } from "#app/features/results/round-measures.server.ts";
import type { SnapshotContent, SnapshotParty } from "#app/features/snapshots/snapshot-content.ts";
import { contentHash } from "#app/features/surveys/content-hash.ts";
import type { Version } from "#app/features/surveys/queries.server.ts";
import type { MeasureResult, PartyRow } from "#app/core/rollup/result.ts";
import { rollUp } from "#app/core/rollup/roll-up.ts";
import { canonicalJson } from "#app/core/survey/canonical-json.ts";
import { sha256Hex } from "#app/core/survey/hash.ts";
import { generateRound, type GeneratedRound } from "../../second-opinion/generate-round.ts";

const words = (text: string) => ({ en: text, fr: text, es: text });
const someTime = "2025-06-01T12:00:00.000Z";

/** A pack of a generated round: what Parties submitted, and what the Secretariat recorded of them or of the round. */
export function generatedPack(seed: number): PackSource {
  const asked = generateRound(seed, "submission");
  const recorded = generateRound(seed + 1_000_000, seed % 2 === 0 ? "record" : "round");
  const versions = { asked: versionOf(asked, "asked"), record: versionOf(recorded, "record") };
  const submitted = submissionsOf(asked, versions.asked);
  const entries = entriesOf(recorded, asked.rows);
  const given = {
    rates: Object.entries(asked.settings.rates).map(([currency, { rate }]) => {
      return {
        currency,
        revision: 1,
        rate,
        source: "A bank",
        asOf: "2025-01-01",
        recordedBy: "N.",
        recordedAt: someTime,
      };
    }),
    matches: Object.entries(asked.settings.matches).flatMap(([measure, pairs]) => {
      return Object.entries(pairs).map(([entry, into]) => ({
        measure,
        entry,
        into,
        why: "One.",
        by: "N.",
        at: someTime,
      }));
    }),
  };
  const results = rollUp(asked.measures, asked.rows, asked.breakdowns, settingsOf(given));
  const measures = measuresOf(versions).map(({ measure, reads, version }) => ({ key: measure.key, reads, version }));
  const content: SnapshotContent = JSON.parse(
    JSON.stringify({
      format: "rapporteur-snapshot/1",
      engine: "1",
      round: { ...called, id: asked.round },
      version: sealed(versions.asked),
      record: sealed(versions.record),
      catalogue: { id: "any", version: 1, contentHash: contentHash(catalogue) },
      groupings: asked.breakdowns.filter(({ breakdown }) => !["region", "eu"].includes(breakdown)).map(pinned),
      parties: submitted.map(({ party }) => party),
      entries,
      ...given,
      measures,
      results: [...results, ...recordResults(recorded, asked, versions.record, entries, settingsOf(given))],
    }),
  ) as SnapshotContent;
  const texts = new Map(
    submitted.flatMap(({ party, text }) => (party.submission ? [[party.submission.id, text]] : [])),
  );
  const text = canonicalJson(content);
  return {
    id: `${asked.round}-1`,
    text,
    sha256: sha256Hex(text),
    content,
    ...versions,
    readTexts: async (ids) => new Map(ids.map((id) => [id, texts.get(id)!])),
  };
}

const catalogue = { id: "any", version: 1, goals: [] };
const called = {
  title: words("A round"),
  survey: "any",
  periodFrom: "2023-01-01",
  periodTo: "2024-12-31",
  referenceDate: "2025-01-01",
  includesEu: false,
  invented: true,
  timeZone: "UTC",
  opensAt: someTime,
  dueAt: someTime,
  closesAt: someTime,
  closedAt: someTime,
};

const sealed = ({ id, contentHash: hash }: Version) => ({ id, contentHash: hash });

function versionOf({ questionnaire, codebook, measures }: GeneratedRound, survey: string): Version {
  const file = { catalogue: { id: "any", version: 1 }, measures };
  return {
    id: `${survey}/v1`,
    survey,
    number: 1,
    title: words(survey),
    questionnaire,
    codebook,
    measures,
    catalogue: catalogue as unknown as Version["catalogue"],
    comparability: null,
    contentHash: contentHash({ questionnaire, measures: file })!,
    publishedAt: someTime,
  };
}

function submissionsOf({ round, rows }: GeneratedRound, { id, contentHash: hash }: Version) {
  return rows.map(({ party, groups, items }) => {
    const name = words(party);
    if (items === null) return { party: { party, name, groups, submission: null } satisfies SnapshotParty, text: "" };
    const text = writeContent({ party, round, version: { id, contentHash: hash }, revision: 1, seq: 1 }, items);
    const submission = {
      id: `s-${party}`,
      revision: 1,
      receipt: party,
      sha256: sha256Hex(text),
      submittedAt: someTime,
    };
    return { party: { party, name, groups, submission: { ...submission, late: false } } satisfies SnapshotParty, text };
  });
}

/** What was answered in a generated record, as entries about the Parties of a round. */
function entriesOf({ reading, rows }: GeneratedRound, asked: readonly PartyRow[]): RecordEntry[] {
  return rows.slice(0, asked.length).flatMap(({ items }, index) =>
    [...(items ?? [])].flatMap(([item, state]): RecordEntry[] => {
      if (state.state !== "answered" && state.state !== "no_information" && state.state !== "not_applicable") return [];
      const value = state.state === "answered" ? state.value : null;
      const party = reading === "round" ? null : asked[index]!.party;
      const kept = { revision: 1, source: "A book", sourceDate: "2024-12-31", note: null, recordedBy: "N." };
      return [{ item, party, state: state.state, value, ...kept, recordedAt: someTime }];
    }),
  );
}

function recordResults(
  { reading, measures }: GeneratedRound,
  { rows, breakdowns }: GeneratedRound,
  { codebook }: Version,
  entries: readonly RecordEntry[],
  settings: Parameters<typeof rollUp>[3],
): MeasureResult[] {
  const items = itemsAbout(codebook, reading === "round" ? "round" : "party").items;
  const about = (party: string | null) =>
    entryStates(
      items,
      entries.filter((entry) => entry.party === party),
    );
  if (reading === "round") return rollUp(measures, [{ party: "", groups: {}, items: about(null) }], [], settings);
  const recorded = rows.map(({ party, groups }) => ({ party, groups, items: about(party) }));
  return rollUp(measures, recorded, breakdowns, settings);
}

function pinned({ breakdown, groups }: GeneratedRound["breakdowns"][number]): SnapshotContent["groupings"][number] {
  return {
    grouping: breakdown,
    label: words(breakdown),
    source: words("Somebody"),
    asOf: "2025-01-01",
    groups: groups.map((group) => ({ group, label: words(group) })),
  };
}
