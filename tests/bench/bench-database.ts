import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { startEmbeddedPostgres } from "../../app/io/embedded-postgres.server.ts";
import { migrate } from "../../app/io/migrate.server.ts";

/** One PostgreSQL for a whole run: ours in one database, the bare work in another. */
export interface BenchDatabase {
  readonly folder: string;
  readonly url: string;
  readonly bareUrl: string;
  stop(): Promise<void>;
}

export async function startBenchDatabase(): Promise<BenchDatabase> {
  const folder = mkdtempSync(join(tmpdir(), "rapporteur-bench-"));
  const server = await startEmbeddedPostgres(join(folder, "postgres"));
  const at = (name: string) => Object.assign(new URL(server.superuserUrl), { pathname: `/${name}` }).href;
  await run(server.superuserUrl, "CREATE DATABASE bench");
  await run(server.superuserUrl, "CREATE DATABASE bare");
  await migrate(at("bench"));
  await run(at("bare"), bareTables);
  return {
    folder,
    url: at("bench"),
    bareUrl: at("bare"),
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The same columns as ours, with keys and nothing else: no triggers, no row security, no foreign keys, no checks. */
const bareTables = `
  CREATE TABLE answer_event (response_id uuid, seq bigint, op_id uuid, path text, base_rev int, rev int, outcome text, value jsonb, raw text,
    reason text, actor_id text, client_id text, client_at timestamptz, server_at timestamptz, prev_hash text, hash text,
    PRIMARY KEY (response_id, seq));
  CREATE TABLE answer (response_id uuid, path text, rev int, value jsonb, raw text, reason text, saved_by text, saved_at timestamptz,
    PRIMARY KEY (response_id, path));
  CREATE TABLE submission (id uuid PRIMARY KEY, response_id uuid, party_id text, content text, sha256 text, submitted_at timestamptz,
    round_id text, revision int, late boolean, names jsonb, groups jsonb, flat jsonb);
  CREATE INDEX ON submission (round_id);
  CREATE TABLE submission_answer (submission_id uuid, ordinal int, item text, "row" int, "column" text, code text, state text, value text,
    number numeric, PRIMARY KEY (submission_id, ordinal));`;

/** Copies what was submitted from ours to the bare tables, with one flat document a submission. */
export async function copyToBare({ folder, url, bareUrl }: BenchDatabase): Promise<void> {
  const file = (name: string) => pg.escapeLiteral(join(folder, "postgres", `${name}.copy`));
  await run(
    url,
    `COPY (SELECT s.id, s.response_id, s.party_id, s.content, s.sha256, s.submitted_at, s.round_id, s.revision, s.late, e.party_name, e.groups
           FROM submission s JOIN eligible e USING (round_id, party_id)) TO ${file("submission")};
     COPY submission_answer TO ${file("submission_answer")}`,
  );
  await run(
    bareUrl,
    `COPY submission (id, response_id, party_id, content, sha256, submitted_at, round_id, revision, late, names, groups) FROM ${file("submission")};
     COPY submission_answer FROM ${file("submission_answer")};
     UPDATE submission SET flat = made.flat FROM (
       SELECT submission_id, jsonb_object_agg(item, value) || jsonb_object_agg(item || '_state', state) AS flat
       FROM submission_answer WHERE "row" = 0 GROUP BY 1) made WHERE made.submission_id = submission.id;`,
  );
  await run(bareUrl, "VACUUM ANALYZE");
  await run(url, "VACUUM ANALYZE");
}

async function run(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
}
