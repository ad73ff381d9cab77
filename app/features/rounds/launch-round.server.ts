import { mintAllScope } from "#app/core/access/scope.ts";
import { problem, type Problem } from "#app/core/problems.ts";
import type { Grouping } from "#app/core/survey/grouping.ts";
import { inScope, sql, type Client } from "#app/io/db.server.ts";
import { checkVersions } from "./check-versions.server.ts";
import { chooseGroupings } from "./choose-groupings.server.ts";
import { pinEligible } from "./eligible-parties.server.ts";
import { readLaunch, type FieldProblem, type Launch, type LaunchInput } from "./inputs.ts";
import { pinnedGrouping } from "./pinned-grouping.ts";

/** What became of a launch: the round, or what is wrong with each field. */
export type Launched =
  { readonly round: string; readonly asked: number } | { readonly faults: readonly FieldProblem[] };

/**
 * Launches a round: pins its version, its dates and the Parties eligible on its reference date with their groups, and
 * opens a response for each. What can be written from then on: a record where none was pinned, its closing, its
 * freezing and its publishing.
 *
 * @param actor the person's id; null for the operator.
 */
export async function launchRound(input: LaunchInput, actor: string | null): Promise<Launched> {
  const launch = readLaunch(input);
  if ("faults" in launch) return launch;
  const strange = await checkVersions(launch);
  if (strange) return { faults: [strange] };
  const groupings = await chooseGroupings(launch.groupings);
  if ("problem" in groupings) return { faults: [groupings] };
  try {
    // A response for every Party is written: the launch needs the scope of all.
    return await inScope(mintAllScope(), (client) => write(client, launch, groupings, actor));
  } catch (error) {
    if (error instanceof Refused) return { faults: [error.fault] };
    throw error;
  }
}

/** Undoes what the transaction wrote before the refusal. */
class Refused extends Error {
  readonly fault: FieldProblem;

  constructor(field: string, refusal: Problem) {
    super(refusal.problem);
    this.fault = { ...refusal, field };
  }
}

async function write(
  client: Client,
  launch: Launch,
  groupings: readonly Grouping[],
  actor: string | null,
): Promise<Launched> {
  const id = launch.id ?? (await freeRoundId(launch));
  const { rowCount } = await client.query(
    `INSERT INTO round (id, version_id, title, period_from, period_to, reference_date, opens_at, due_at, closes_at,
                        time_zone, includes_eu, invented, launched_by, groupings, record_version_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12 OR ${inDemonstration}, $13, $14, $15) ON CONFLICT DO NOTHING`,
    [
      id,
      launch.version,
      JSON.stringify(launch.title),
      launch.periodFrom,
      launch.periodTo,
      launch.referenceDate,
      launch.opensAt,
      launch.dueAt,
      launch.closesAt,
      launch.timeZone,
      launch.includesEu,
      launch.invented,
      actor,
      JSON.stringify(groupings.map(pinnedGrouping)),
      launch.record,
    ],
  );
  if (rowCount === 0) throw new Refused("id", problem("round_id_taken", { round: id }));
  const asked = await pinEligible(client, { ...launch, id }, groupings);
  if (asked === 0) throw new Refused("referenceDate", problem("nobody_eligible"));
  await client.query("INSERT INTO event (actor_id, command, subject, detail) VALUES ($1, 'round.launch', $2, $3)", [
    actor,
    `round:${id}`,
    JSON.stringify({ version: launch.version, record: launch.record, asked }),
  ]);
  return { round: id, asked };
}

/** Beside invented rounds every round is invented, whoever launches it. */
const inDemonstration = "EXISTS (SELECT FROM event WHERE command = 'demonstration.fill')";

/** A name that no round has: `strategic-vision-2026`, from the survey and the last year of the period; then `-2`, `-3`, … */
export async function freeRoundId({ version, periodTo }: Pick<Launch, "version" | "periodTo">): Promise<string> {
  const base = `${version.split("/")[0]}-${periodTo.slice(0, 4)}`;
  const rows = await sql<{ id: string }>("SELECT id FROM round WHERE starts_with(id, $1)", [base]);
  const taken = new Set(rows.map((row) => row.id));
  let [id, ordinal] = [base, 2];
  while (taken.has(id)) id = `${base}-${ordinal++}`;
  return id;
}
