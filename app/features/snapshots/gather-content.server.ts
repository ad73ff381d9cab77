import { mintAllScope } from "#app/core/access/scope.ts";
import { endOfAnswers } from "#app/core/lifecycle/round-state.ts";
import { engineVersion } from "#app/core/rollup/engine.ts";
import { inScope, sql } from "#app/io/db.server.ts";
import type { AskedParty } from "../results/asked-parties.server.ts";
import { computeResults } from "../results/queries.server.ts";
import { readInputs } from "../results/round-inputs.server.ts";
import { measuresOf } from "../results/round-measures.server.ts";
import { readRound, type Round } from "../rounds/queries.server.ts";
import type { SnapshotContent, SnapshotParty, SnapshotRound } from "./snapshot-content.ts";

/**
 * Computes the results of a round now, and gathers everything that they are computed from. The inputs are settled at the first
 * step; whoever freezes holds the lock of the round as well, so that they are those of one moment.
 *
 * @throws when there is no such round: whoever calls has looked.
 */
export async function gatherContent(id: string): Promise<SnapshotContent> {
  const round = await readRound(id);
  if (!round) throw new Error(`There is no round ${id}`);
  const inputs = await readInputs(round);
  const { versions, record, rates, matches } = inputs;
  const measures = measuresOf(versions);
  const [catalogue, parties, results] = await Promise.all([
    readCatalogueHash(round.version),
    readSubmissions(inputs.parties),
    computeResults(inputs, measures),
  ]);
  return asJson({
    format: "rapporteur-snapshot/1",
    engine: engineVersion,
    round: roundOf(round),
    version: { id: versions.asked.id, contentHash: versions.asked.contentHash },
    record: versions.record && { id: versions.record.id, contentHash: versions.record.contentHash },
    catalogue,
    groupings: round.groupings,
    parties,
    entries: record.entries.map(nameless),
    rates: rates.map(nameless),
    matches: matches.map(nameless),
    measures: measures.map(({ measure, reads, version }) => ({ key: measure.key, reads, version })),
    results: results.measures,
  });
}

function roundOf(round: Round): SnapshotRound {
  const { id, title, survey, periodFrom, periodTo, referenceDate, includesEu, invented, timeZone } = round;
  const { opensAt, dueAt, closesAt } = round;
  const called = { id, title, survey, periodFrom, periodTo, referenceDate, includesEu, invented, timeZone };
  return { ...called, opensAt, dueAt, closesAt, closedAt: endOfAnswers(round) };
}

async function readCatalogueHash(version: string): Promise<SnapshotContent["catalogue"]> {
  const [row] = await sql<SnapshotContent["catalogue"]>(
    `SELECT c.id, c.number AS version, c.content_hash AS "contentHash"
     FROM version v JOIN catalogue c ON c.id = v.catalogue_id AND c.number = v.catalogue_number WHERE v.id = $1`,
    [version],
  );
  return row!;
}

/** What is known of the submissions that count. They are sealed. */
async function readSubmissions(parties: readonly AskedParty[]): Promise<SnapshotParty[]> {
  type Submitted = NonNullable<SnapshotParty["submission"]>;
  const ids = parties.flatMap(({ submission }) => submission ?? []);
  const rows = await inScope(mintAllScope(), async (client) => {
    const read = await client.query<Submitted>(
      `SELECT id, revision, receipt, sha256, late, to_char(submitted_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "submittedAt"
       FROM submission WHERE id = ANY ($1::uuid[])`,
      [ids],
    );
    return read.rows;
  });
  const submissions = new Map(rows.map((row) => [row.id, row]));
  return parties.map(({ party, name, groups, submission }) => {
    return { party, name, groups, submission: submissions.get(submission ?? "") ?? null };
  });
}

/** Leaves out the person, whom the inputs of a round as it stands may still have. */
function nameless<Kept extends object>(kept: Kept): Kept {
  const { recordedBy: _, by: __, ...rest } = kept as Kept & { recordedBy?: unknown; by?: unknown };
  return rest as Kept;
}

/** What is absent is left out, as in the text that is stored. */
function asJson(content: SnapshotContent): SnapshotContent {
  return JSON.parse(JSON.stringify(content)) as SnapshotContent;
}
