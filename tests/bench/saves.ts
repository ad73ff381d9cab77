import { randomUUID } from "node:crypto";
import pg from "pg";
import type { Signed } from "./bench-people.ts";
import type { BenchServer } from "./bench-server.ts";
import { nameOf } from "./bench-survey.ts";
import type { Comparison, Sample } from "./compare.ts";
import { KeepAlive } from "./keep-alive.ts";
import { load } from "./load.ts";

const milliseconds = 2000;

/** Saves of one item: over HTTP with session, guard, typed check, event, chain and projection; beside the two rows alone. */
export function saveComparisons(server: BenchServer, bareUrl: string, people: readonly Signed[]): Comparison[] {
  return [1, 8, 32].map((clients) => ({
    name: `save one item, ${clients} ${clients === 1 ? "client" : "clients"}`,
    unit: "per second",
    bare: () => bareSaves(bareUrl, clients),
    ours: () => ourSaves(server, people.slice(0, clients)),
    ...(clients === 8 ? { goal: 0.5, least: 0.3 } : {}),
  }));
}

const bareSave = `
  WITH event AS (
    INSERT INTO answer_event (response_id, seq, op_id, path, base_rev, rev, outcome, value, actor_id, client_id, server_at, hash)
    VALUES ($1, $2, $3, $4, $5, $5 + 1, 'applied', $6, 'bench', 'bench', clock_timestamp(), $7))
  INSERT INTO answer (response_id, path, rev, value, saved_by, saved_at) VALUES ($1, $4, $5 + 1, $6, 'bench', clock_timestamp())
  ON CONFLICT (response_id, path) DO UPDATE SET rev = excluded.rev, value = excluded.value, saved_by = excluded.saved_by, saved_at = excluded.saved_at`;

async function bareSaves(url: string, clients: number): Promise<Sample> {
  const pool = new pg.Pool({ connectionString: url, max: clients });
  const responses = Array.from({ length: clients }, () => ({ id: randomUUID(), seq: 0 }));
  const hash = "0".repeat(64);
  const sample = await load(clients, milliseconds, async (client) => {
    const response = responses[client]!;
    const seq = (response.seq += 1);
    const values = [response.id, seq, randomUUID(), nameOf(seq % 140), Math.floor(seq / 140), '"a"', hash];
    await pool.query({ name: "save", text: bareSave, values });
  });
  await pool.end();
  return sample;
}

/** Choices and numbers in turn, as people give them; each against the revision before it. */
async function ourSaves(server: BenchServer, people: readonly Signed[]): Promise<Sample> {
  const tabs = await Promise.all(people.map((person) => openTab(server, person)));
  const sample = await load(people.length, milliseconds, async (client) => {
    const { connection, headers, path, revisions } = tabs[client]!;
    const index = (tabs[client]!.next += 1) % 140;
    const item = nameOf(index);
    const value =
      index % 10 < 5
        ? "abcde"[tabs[client]!.next % 5]
        : index % 10 < 8
          ? String(tabs[client]!.next % 1000)
          : "some words";
    const baseRev = revisions.get(item) ?? 0;
    const op = { opId: randomUUID(), path: item, baseRev, value, raw: null, reason: null };
    const answered = await connection.request(
      "PATCH",
      path,
      headers,
      JSON.stringify({ clientId: "bench-client", ops: [op] }),
    );
    if (answered.status !== 200 || !answered.body.includes('"applied"'))
      throw new Error(`${answered.status} ${answered.body}`);
    revisions.set(item, baseRev + 1);
  });
  for (const { connection } of tabs) connection.close();
  return sample;
}

async function openTab({ port, origin }: BenchServer, { cookie, response }: Signed) {
  const connection = new KeepAlive(port);
  const headers = { Cookie: cookie, Origin: origin, "Content-Type": "application/json" };
  const path = `/api/responses/${response}/answers`;
  const { body } = await connection.request("GET", path, headers);
  const json = body.slice(body.indexOf("{"), body.lastIndexOf("}") + 1);
  const { answers } = JSON.parse(json.replaceAll(/\r\n[0-9a-f]+\r\n/g, "")) as {
    answers: Record<string, { rev: number }>;
  };
  const revisions = new Map(Object.entries(answers).map(([item, { rev }]) => [item, rev]));
  return { connection, headers, path, revisions, next: Math.floor(Math.random() * 140) };
}
