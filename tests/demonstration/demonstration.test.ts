import { beforeAll, expect, test } from "vitest";
import { mintAllScope } from "../../app/core/access/scope.ts";
import { makeDemonstration } from "../../app/demonstration/make-demonstration.ts";
import { inventedPeople } from "../../app/demonstration/people.ts";
import { loadDefinitions } from "../../app/features/surveys/load-definitions.server.ts";
import { readResults } from "../../app/features/results/queries.server.ts";
import { readRoundMeasures } from "../../app/features/results/round-measures.server.ts";
import { readRound } from "../../app/features/rounds/queries.server.ts";
import { listSnapshots } from "../../app/features/snapshots/queries.server.ts";
import { inventedRates } from "../../app/core/invent/invented-currencies.ts";
import { inScope } from "../../app/io/db.server.ts";
import { useDatabase } from "../support/database.ts";

useDatabase();

beforeAll(async () => {
  expect(await loadDefinitions(null)).toEqual([]);
  await makeDemonstration(new Date("2026-11-23T10:00:00Z"));
});

test("two rounds ask the 185 Parties, and say that their answers are invented", async () => {
  const rounds = await all(
    `SELECT id, version_id AS version, invented, published_at IS NOT NULL AS published,
            (SELECT count(*)::int FROM eligible WHERE round_id = id) AS asked
     FROM round ORDER BY id`,
  );
  expect(rounds).toEqual([
    { id: "strategic-vision-2023", version: "strategic-vision/v1", invented: true, published: true, asked: 185 },
    { id: "strategic-vision-2025", version: "strategic-vision/v3", invented: true, published: false, asked: 185 },
  ]);
});

test("some Parties are silent, some only drafted, some were late, some corrected themselves", async () => {
  const [counts] = await all(
    `SELECT count(*) FILTER (WHERE r.first_saved_at IS NULL)::int AS silent,
            count(*) FILTER (WHERE r.first_saved_at IS NOT NULL AND r.current_submission_id IS NULL)::int AS drafted,
            count(*) FILTER (WHERE s.late)::int AS late, count(*) FILTER (WHERE s.revision > 1)::int AS corrected
     FROM response r LEFT JOIN submission s ON s.id = r.current_submission_id WHERE r.round_id = 'strategic-vision-2023'`,
  );
  for (const [what, count] of Object.entries(counts!)) expect(count, what).toBeGreaterThan(2);
});

test("the earlier round was frozen and published, one Party corrected late, and a second snapshot says what changed", async () => {
  const snapshots = await listSnapshots("strategic-vision-2023");
  expect(
    snapshots.map(({ number, frozenAt, publishedAt }) => [number, frozenAt.slice(0, 10), publishedAt?.slice(0, 10)]),
  ).toEqual([
    [1, "2025-08-28", "2025-09-15"],
    [2, "2025-10-22", "2025-10-27"],
  ]);
  const [erratum] = await all(
    `SELECT (SELECT array_agg(language ORDER BY language) FROM jsonb_object_keys(erratum->'why') AS k(language)) AS languages,
            jsonb_array_length(erratum->'changes') > 1 AS changed
     FROM snapshot WHERE id = 'strategic-vision-2023-2'`,
  );
  expect(erratum).toEqual({ languages: ["en", "es", "fr"], changed: true });
  const [late] = await all(
    `SELECT s.late, s.revision > 1 AS again FROM response r JOIN submission s ON s.id = r.current_submission_id
     WHERE r.round_id = 'strategic-vision-2023' AND r.party_id = 'SEN'`,
  );
  expect(late).toEqual({ late: true, again: true });
});

test("the Secretariat recorded something of every Party and of the round, before it froze, and rates of exchange", async () => {
  const records = await all(
    `SELECT round_id AS round, count(DISTINCT nullif(party_id, ''))::int AS parties, bool_or(party_id = '') AS "ofRound",
            max(recorded_at) < coalesce((SELECT min(frozen_at) FROM snapshot s WHERE s.round_id = e.round_id), 'infinity') AS before,
            (SELECT count(*)::int FROM rate WHERE rate.round_id = e.round_id) AS rates
     FROM record_entry e GROUP BY round_id ORDER BY round_id`,
  );
  const full = { parties: 185, ofRound: true, before: true, rates: Object.keys(inventedRates).length };
  expect(records).toEqual([
    { round: "strategic-vision-2023", ...full },
    { round: "strategic-vision-2025", ...full },
  ]);
});

test("some amounts cannot be converted, and some activities are named in two ways", async () => {
  const round = (await readRound("strategic-vision-2025"))!;
  const measures = await readRoundMeasures(round);
  const results = await readResults(round, measures);
  const resultOf = (key: string) => results.measures.find(({ measure }) => measure === key)!;
  const money = measures.find(({ measure }) => measure.kind === "money")!.measure.key;
  const given = resultOf(money).all;
  expect(given.kind === "money" && given.byCurrency.filter(({ rate }) => rate === null).length).toBeGreaterThan(0);
  const named = resultOf("range_state_workshops").entries!.map(({ label }) => label);
  expect(named).toEqual(
    expect.arrayContaining([
      "Workshop on shared elephant populations, 2024",
      "Shared elephant populations workshop 2024",
    ]),
  );
});

test("every state of an answer occurs", async () => {
  const states = await all("SELECT DISTINCT state FROM submission_answer ORDER BY state");
  expect(states.map(({ state }) => state)).toEqual([
    "answered",
    "no_information",
    "not_answered",
    "not_applicable",
    "not_shown",
  ]);
});

test("Kenya is half way with a choice to make, Senegal complete, Ecuador submitted, Equatorial Guinea has not begun", async () => {
  const own = await all(
    `SELECT r.party_id AS party, r.seq > 0 AS begun, r.current_submission_id IS NOT NULL AS submitted,
            (SELECT count(*)::int FROM conflict c WHERE c.response_id = r.id AND c.settled_at IS NULL) AS choices
     FROM response r WHERE r.round_id = 'strategic-vision-2025' AND r.party_id IN ('KEN', 'SEN', 'ECU', 'GNQ') ORDER BY 1`,
  );
  expect(own).toEqual([
    { party: "ECU", begun: true, submitted: true, choices: 0 },
    { party: "GNQ", begun: false, submitted: false, choices: 0 },
    { party: "KEN", begun: true, submitted: false, choices: 1 },
    { party: "SEN", begun: true, submitted: false, choices: 0 },
  ]);
});

test("the events of every response are a chain, and the answers that stand are what the events say", async () => {
  const broken = await all(
    `SELECT response_id, seq FROM (
       SELECT e.*, lag(hash) OVER w AS before, lag(seq, 1, 0::bigint) OVER w AS last FROM answer_event e
       WINDOW w AS (PARTITION BY response_id ORDER BY seq)) e
     WHERE prev_hash IS DISTINCT FROM before OR seq <> last + 1 OR hash <> answer_event_hash(prev_hash, response_id, seq, op_id, path,
       base_rev, rev, outcome, value, raw, reason, settles, actor_id, server_at)`,
  );
  expect(broken).toEqual([]);
  const astray = await all(
    `SELECT a.response_id, a.path FROM answer a LEFT JOIN LATERAL (
       SELECT value, reason, rev FROM answer_event e
       WHERE e.response_id = a.response_id AND e.path = a.path AND e.outcome = 'applied' ORDER BY seq DESC LIMIT 1) e ON true
     WHERE (a.value, a.reason, a.rev) IS DISTINCT FROM (e.value, e.reason, e.rev)`,
  );
  expect(astray).toEqual([]);
});

test("the people have one role each, and nobody can be whoever answered for all others", async () => {
  const people =
    await all(`SELECT u.id, count(a.id)::int AS roles FROM "user" u LEFT JOIN appointment a ON a.user_id = u.id
    WHERE u.disabled_at IS NULL GROUP BY u.id ORDER BY u.id`);
  expect(people).toEqual(
    inventedPeople.map(({ id }) => ({ id, roles: 1 })).sort((left, right) => (left.id < right.id ? -1 : 1)),
  );
});

test("a second start, on another day, changes nothing", async () => {
  const before = await everything();
  await loadDefinitions(null);
  await makeDemonstration(new Date("2026-12-24T10:00:00Z"));
  expect(await everything()).toEqual(before);
});

async function everything(): Promise<unknown> {
  return all(
    `SELECT (SELECT count(*) FROM event) AS events, (SELECT count(*) FROM answer_event) AS saves, (SELECT count(*) FROM submission) AS submissions,
            (SELECT count(*) FROM appointment) AS appointments, (SELECT jsonb_agg(to_jsonb(r) ORDER BY id) FROM round r) AS rounds,
            (SELECT jsonb_agg(r.last_hash ORDER BY r.id) FROM response r) AS hashes, (SELECT count(*) FROM record_entry) AS entries,
            (SELECT jsonb_agg(s.sha256 ORDER BY s.id) FROM snapshot s) AS snapshots, (SELECT count(*) FROM match) AS matches`,
  );
}

async function all(statement: string): Promise<Record<string, unknown>[]> {
  return inScope(mintAllScope(), async (client) => (await client.query<Record<string, unknown>>(statement)).rows);
}
