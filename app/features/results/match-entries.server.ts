import { mintAllScope } from "#app/core/access/scope.ts";
import type { RoundMeasure } from "#app/core/measures/round-measure.ts";
import { plainText } from "#app/core/plain-text.ts";
import { problem, type Problem } from "#app/core/problems.ts";
import { inScope, type Client } from "#app/io/db.server.ts";
import type { Round } from "../rounds/queries.server.ts";
import { computeResults } from "./queries.server.ts";
import { readInputs } from "./round-inputs.server.ts";

/** A decision about one name: what it stands for, or, with null, that it stands for itself again. */
export interface MatchInput {
  readonly entry: string;
  readonly into: string | null;
  readonly why: string;
}

/** Who decides. */
interface Matcher {
  readonly id: string;
  readonly name: string;
}

/**
 * Writes down that a name of a `distinct` measure stands for another one of it, or no longer does. Every decision is kept, with
 * who and why; what was named stays as it was named.
 *
 * @returns why not: a name that nobody gave, a name for itself, a circle, or no words of why.
 */
export async function matchEntries(
  round: Round,
  of: RoundMeasure,
  { entry, into, why }: MatchInput,
  matcher: Matcher,
): Promise<{ readonly entry: string } | Problem> {
  if (of.measure.kind !== "distinct") return problem("match_entry_unknown", { entry });
  const inputs = await readInputs(round);
  const { entries = [] } = (await computeResults(inputs, [of])).measures[0]!;
  const unknown = [entry, into].find((name) => name !== null && !entries.some((each) => each.entry === name));
  if (unknown !== undefined && unknown !== null) return problem("match_entry_unknown", { entry: unknown });
  const words = plainText(why);
  if (words === "") return problem("match_words_missing");
  return inScope(mintAllScope(), (client) =>
    write(client, { round: round.id, measure: of.measure.key, entry, into, why: words, matcher }),
  );
}

interface Decision extends MatchInput {
  readonly round: string;
  readonly measure: string;
  readonly matcher: Matcher;
}

async function write(
  client: Client,
  { round, measure, entry, into, why, matcher }: Decision,
): Promise<{ readonly entry: string } | Problem> {
  await client.query("SELECT pg_advisory_xact_lock(hashtextextended('match:' || $1, 0))", [round]);
  // Asked once nobody else decides: two people may each do half of a circle.
  if (into !== null && (await isCircle(client, { round, measure, entry, into })))
    return problem("match_circle", { entry, into });
  await client.query(
    `INSERT INTO match (round_id, measure, entry, revision, into_entry, why, matched_by, matched_by_name, matched_at)
     SELECT $1, $2, $3, 1 + coalesce(max(revision), 0), $4, $5, $6, $7, date_trunc('milliseconds', clock_timestamp())
     FROM match WHERE round_id = $1 AND measure = $2 AND entry = $3`,
    [round, measure, entry, into, why, matcher.id, matcher.name],
  );
  await client.query("INSERT INTO event (actor_id, command, subject, detail) VALUES ($1, 'match.decide', $2, $3)", [
    matcher.id,
    `round:${round}`,
    JSON.stringify({ measure, entry, into, why }),
  ]);
  return { entry };
}

/** Whether a name is among those for which the other one stands, through as many names as there are between them. */
async function isCircle(
  client: Client,
  { round, measure, entry, into }: Pick<Decision, "round" | "measure" | "entry" | "into">,
): Promise<boolean> {
  const { rows } = await client.query<{ isCircle: boolean }>(
    `WITH RECURSIVE standing AS (
       SELECT DISTINCT ON (entry) entry, into_entry FROM match
       WHERE round_id = $1 AND measure = $2 ORDER BY entry, revision DESC
     ), chain (entry) AS (
       SELECT $4::text UNION SELECT s.into_entry FROM chain JOIN standing s USING (entry) WHERE s.into_entry IS NOT NULL
     )
     SELECT EXISTS (SELECT FROM chain WHERE entry = $3) AS "isCircle"`,
    [round, measure, entry, into],
  );
  return rows[0]!.isCircle;
}
