import { randomUUID } from "node:crypto";
import pg from "pg";
import { readResponse } from "../../app/core/survey/read-response.ts";
import { sha256Hex } from "../../app/core/survey/hash.ts";
import { writeContent } from "../../app/features/responses/submission-content.ts";
import { submissionRows } from "../../app/features/responses/submission-rows.ts";
import type { Version } from "../../app/features/surveys/queries.server.ts";
import { inScope } from "../../app/io/db.server.ts";
import { mintAllScope } from "../../app/core/access/scope.ts";
import type { Signed } from "./bench-people.ts";
import type { BenchServer } from "./bench-server.ts";
import type { Comparison, Sample } from "./compare.ts";
import { answersOf } from "./fill-bench.ts";
import { KeepAlive } from "./keep-alive.ts";
import { each } from "./load.ts";

/** How many are submitted in one turn, by the number of clients. */
export const submissionsInTurn: Readonly<Record<number, number>> = { 1: 40, 8: 160 };

/**
 * A submission of 150 items: over HTTP with session, guard, reading of the draft, typed validation, canonical JSON, hash,
 * receipt and typed rows; beside JSON and the same typed rows written alone.
 */
export function submissionComparisons(
  server: BenchServer,
  bareUrl: string,
  version: Version,
  round: string,
  people: readonly Signed[],
): Comparison[] {
  let taken = 0;
  return [1, 8].map((clients) => ({
    name: `submit 150 items, ${clients} ${clients === 1 ? "client" : "clients"}`,
    unit: "per second",
    bare: () => bareSubmissions(bareUrl, version, clients),
    ours: () =>
      ourSubmissions(server, version, round, clients, people.slice(taken, (taken += submissionsInTurn[clients]!))),
    ...(clients === 8 ? { goal: 0.6, least: 0.4 } : {}),
  }));
}

const bareSubmission = `
  WITH submission AS (
    INSERT INTO submission (id, response_id, party_id, content, sha256, submitted_at) VALUES ($1, $1, 'KEN', $2, $3, clock_timestamp()))
  INSERT INTO submission_answer
  SELECT $1, n, item, "row", "column", code, state, value, number
  FROM unnest($4::text[], $5::int[], $6::text[], $7::text[], $8::text[], $9::text[], $10::numeric[]) WITH ORDINALITY
    AS list(item, "row", "column", code, state, value, number, n)`;

async function bareSubmissions(url: string, version: Version, clients: number): Promise<Sample> {
  const pool = new pg.Pool({ connectionString: url, max: clients });
  const { states } = readResponse(version.codebook, answersOf(version, "KEN"));
  const rows = submissionRows(version.codebook, states);
  const content = writeContent(
    { party: "KEN", round: "bench", version: { id: version.id, contentHash: "" }, revision: 1, seq: 1 },
    states,
  );
  const hash = sha256Hex(content);
  const pieces = Array.from({ length: submissionsInTurn[clients]! }, () => randomUUID());
  const sample = await each(clients, pieces, async (id) => {
    const { items, rows: ordinals, columns, codes, states: kinds, values, numbers } = rows;
    await pool.query({
      name: "submit",
      text: bareSubmission,
      values: [id, content, hash, items, ordinals, columns, codes, kinds, values, numbers],
    });
  });
  await pool.end();
  return sample;
}

async function ourSubmissions(
  { port, origin }: BenchServer,
  version: Version,
  round: string,
  clients: number,
  people: readonly Signed[],
): Promise<Sample> {
  const ready = await readyToSubmit(version, people);
  const connections = Array.from({ length: clients }, () => new KeepAlive(port));
  const sample = await each(clients, ready, async ({ person, seq, blanks }) => {
    const connection = connections.pop()!;
    const headers = { Cookie: person.cookie, Origin: origin, "Content-Type": "application/x-www-form-urlencoded" };
    const form = `intent=submit&seq=${seq}&blanks=${blanks}`;
    const answered = await connection.request(
      "POST",
      `/en/parties/${person.party}/rounds/${round}/review`,
      headers,
      form,
    );
    if (answered.status !== 302) throw new Error(`${answered.status} ${answered.body.slice(0, 500)}`);
    connections.push(connection);
  });
  for (const connection of connections) connection.close();
  return sample;
}

/** What each person saw of their draft: its seq, and how many blanks they agree to. */
async function readyToSubmit(version: Version, people: readonly Signed[]) {
  const ids = people.map(({ response }) => response);
  const { rows } = await inScope(mintAllScope(), (client) =>
    client.query<{ id: string; seq: number }>("SELECT id, seq FROM response WHERE id = ANY ($1)", [ids]),
  );
  const seqs = new Map(rows.map(({ id, seq }) => [id, seq]));
  return people.map((person) => {
    const { states } = readResponse(version.codebook, answersOf(version, person.party));
    const blanks = [...states.values()].filter(({ state }) => state === "not_answered").length;
    return { person, seq: seqs.get(person.response)!, blanks };
  });
}
