import type { AllScope } from "#app/core/access/scope.ts";
import type { Words } from "#app/core/language.ts";
import { roundStateAt, type RoundState } from "#app/core/lifecycle/round-state.ts";
import { inScope, sql } from "#app/io/db.server.ts";
import type { PartyGroups } from "./eligible-parties.server.ts";
import type { PinnedGrouping } from "./pinned-grouping.ts";

/** One call for reports, and where it stands. Dates are ISO dates, instants are ISO instants in UTC. */
export interface Round {
  readonly id: string;
  /** `survey/vN`. */
  readonly version: string;
  readonly survey: string;
  readonly number: number;
  /** The version of what the Secretariat itself records in it; null when it records nothing. */
  readonly record: string | null;
  readonly title: Words;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly referenceDate: string;
  readonly opensAt: string;
  readonly dueAt: string;
  readonly closesAt: string;
  /** The zone in which the dates were announced. */
  readonly timeZone: string;
  readonly includesEu: boolean;
  /** The divisions of its results beside region and membership of the European Union. */
  readonly groupings: readonly PinnedGrouping[];
  readonly invented: boolean;
  readonly launchedAt: string;
  readonly closedAt: string | null;
  /** Of its first snapshot. */
  readonly frozenAt: string | null;
  /** Of the first snapshot that was published. */
  readonly publishedAt: string | null;
  /** How many Parties are asked. */
  readonly eligible: number;
  /** The database's clock when it was read, which decides the state. */
  readonly now: string;
  readonly state: RoundState;
}

type Instants = "opensAt" | "dueAt" | "closesAt" | "launchedAt" | "closedAt" | "frozenAt" | "publishedAt" | "now";
type Row = Omit<Round, Instants | "state"> & Record<Instants, Date>;

const columns = `
  r.id, r.version_id AS version, v.survey_id AS survey, v.number, r.record_version_id AS record, r.title, r.period_from AS "periodFrom", r.period_to AS "periodTo",
  r.reference_date AS "referenceDate", r.opens_at AS "opensAt", r.due_at AS "dueAt", r.closes_at AS "closesAt",
  r.time_zone AS "timeZone", r.includes_eu AS "includesEu", r.groupings, r.invented, r.launched_at AS "launchedAt", r.closed_at AS "closedAt",
  r.frozen_at AS "frozenAt", r.published_at AS "publishedAt", clock_timestamp() AS now,
  (SELECT count(*)::int FROM eligible e WHERE e.round_id = r.id) AS eligible`;

/** A round; null when there is none of that id. */
export async function readRound(id: string): Promise<Round | null> {
  const [row] = await sql<Row>(`SELECT ${columns} FROM round r JOIN version v ON v.id = r.version_id WHERE r.id = $1`, [
    id,
  ]);
  return row ? roundOf(row) : null;
}

/** Every round, the newest period first. */
export async function listRounds(): Promise<Round[]> {
  const rows = await sql<Row>(
    `SELECT ${columns} FROM round r JOIN version v ON v.id = r.version_id ORDER BY r.period_to DESC, r.opens_at DESC, r.id`,
  );
  return rows.map(roundOf);
}

function roundOf(row: Row): Round {
  const instants = {
    opensAt: row.opensAt.toISOString(),
    dueAt: row.dueAt.toISOString(),
    closesAt: row.closesAt.toISOString(),
    launchedAt: row.launchedAt.toISOString(),
    closedAt: row.closedAt?.toISOString() ?? null,
    frozenAt: row.frozenAt?.toISOString() ?? null,
    publishedAt: row.publishedAt?.toISOString() ?? null,
    now: row.now.toISOString(),
  };
  return { ...row, ...instants, state: roundStateAt(instants, instants.now) };
}

/** Whether a published round asked this version: then its text is everyone's. */
export async function isVersionPublic(version: string): Promise<boolean> {
  const rows = await sql("SELECT FROM round WHERE version_id = $1 AND published_at IS NOT NULL LIMIT 1", [version]);
  return rows.length > 0;
}

/** A Party pinned to a round, with its groups as they were on the reference date. */
export interface PinnedParty {
  readonly party: string;
  readonly name: Words;
  readonly groups: PartyGroups;
}

/** The Parties asked in a round, by their code. */
export async function readEligible(round: string): Promise<PinnedParty[]> {
  return sql<PinnedParty & Record<string, unknown>>(
    'SELECT party_id AS party, party_name AS name, groups FROM eligible WHERE round_id = $1 ORDER BY party_id COLLATE "C"',
    [round],
  );
}

/** How far a Party has come: nothing saved; something saved; submitted by the due time; submitted after it. */
export type Progress = "silent" | "started" | "submitted" | "late";

/** A Party in a round as the Secretariat follows it. */
export interface FollowedParty extends PinnedParty {
  readonly progress: Progress;
  readonly lastSavedAt: string | null;
  /** The first submission decides whether a Party was late; revisions do not. */
  readonly firstSubmittedAt: string | null;
  readonly submittedAt: string | null;
  readonly revisions: number;
  /** Saves that arrived after the closing: kept, and not part of any submission. */
  readonly savesAfterClosing: number;
  /** Without one nobody can submit. */
  readonly hasFocalPoint: boolean;
}

/** Every Party asked in a round, with how far it has come, by its code. */
export async function followRound(round: string, scope: AllScope): Promise<FollowedParty[]> {
  type Followed = Omit<FollowedParty, "lastSavedAt" | "firstSubmittedAt" | "submittedAt"> &
    Record<"lastSavedAt" | "firstSubmittedAt" | "submittedAt", Date | null>;
  const { rows } = await inScope(scope, (client) => client.query<Followed>(followed, [round]));
  return rows.map((row) => ({
    ...row,
    lastSavedAt: row.lastSavedAt?.toISOString() ?? null,
    firstSubmittedAt: row.firstSubmittedAt?.toISOString() ?? null,
    submittedAt: row.submittedAt?.toISOString() ?? null,
  }));
}

const followed = `
  SELECT e.party_id AS party, e.party_name AS name, e.groups,
         CASE WHEN s.late THEN 'late' WHEN s.late IS NOT NULL THEN 'submitted'
              WHEN r.first_saved_at IS NOT NULL THEN 'started' ELSE 'silent' END AS progress,
         r.last_saved_at AS "lastSavedAt", s.first AS "firstSubmittedAt", s.last AS "submittedAt", coalesce(s.revisions, 0) AS revisions,
         coalesce(l.saves, 0) AS "savesAfterClosing",
         EXISTS (SELECT FROM appointment a JOIN "user" u ON u.id = a.user_id
                 WHERE a.party_id = e.party_id AND a.role = 'focal_point' AND u.disabled_at IS NULL) AS "hasFocalPoint"
  FROM eligible e
  JOIN response r ON r.round_id = e.round_id AND r.party_id = e.party_id
  LEFT JOIN (SELECT response_id, min(submitted_at) AS first, max(submitted_at) AS last, count(*)::int AS revisions,
                    bool_or(late) FILTER (WHERE revision = 1) AS late
             FROM submission WHERE round_id = $1 GROUP BY response_id) s ON s.response_id = r.id
  LEFT JOIN (SELECT ae.response_id, count(*)::int AS saves FROM answer_event ae JOIN response mine ON mine.id = ae.response_id
             WHERE mine.round_id = $1 AND ae.outcome = 'late' GROUP BY ae.response_id) l ON l.response_id = r.id
  WHERE e.round_id = $1
  ORDER BY e.party_id COLLATE "C"`;

/** How many Parties have come how far. */
export type RoundCounts = Readonly<Record<Progress, number>>;

/** A round in numbers, as the Secretariat sees it. */
export interface RoundProgress {
  readonly counts: RoundCounts;
  /** Parties that have not submitted, and in which nobody can. */
  readonly withoutFocalPoint: number;
  /** Parties with saves that arrived after the closing. */
  readonly savedAfterClosing: number;
}

/** The numbers of every round at once, by the id of the round. */
export async function countProgress(scope: AllScope): Promise<ReadonlyMap<string, RoundProgress>> {
  type Counted = RoundCounts & Omit<RoundProgress, "counts"> & { readonly round: string };
  const { rows } = await inScope(scope, (client) => client.query<Counted>(counted));
  return new Map(
    rows.map(({ round, silent, started, submitted, late, ...others }) => [
      round,
      { ...others, counts: { silent, started, submitted, late } },
    ]),
  );
}

const counted = `
  SELECT r.round_id AS round,
         count(*) FILTER (WHERE s.late IS NULL AND r.first_saved_at IS NULL)::int AS silent,
         count(*) FILTER (WHERE s.late IS NULL AND r.first_saved_at IS NOT NULL)::int AS started,
         count(*) FILTER (WHERE NOT s.late)::int AS submitted,
         count(*) FILTER (WHERE s.late)::int AS late,
         count(*) FILTER (WHERE f.party_id IS NULL AND s.late IS NULL)::int AS "withoutFocalPoint",
         count(l.response_id)::int AS "savedAfterClosing"
  FROM response r
  LEFT JOIN submission s ON s.response_id = r.id AND s.revision = 1
  LEFT JOIN (SELECT DISTINCT a.party_id FROM appointment a JOIN "user" u ON u.id = a.user_id
             WHERE a.role = 'focal_point' AND u.disabled_at IS NULL) f ON f.party_id = r.party_id
  LEFT JOIN (SELECT DISTINCT response_id FROM answer_event WHERE outcome = 'late') l ON l.response_id = r.id
  GROUP BY r.round_id`;

/** The round of the same survey before this one, by the end of its period; null for the first. */
export function roundBefore(round: Round, rounds: readonly Round[]): Round | null {
  const earlier = rounds.filter(
    ({ id, survey, periodTo }) => id !== round.id && survey === round.survey && periodTo < round.periodTo,
  );
  return earlier.toSorted((left, right) => right.periodTo.localeCompare(left.periodTo))[0] ?? null;
}
