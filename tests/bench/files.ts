import { get } from "node:http";
import type pg from "pg";
import type { Version } from "../../app/features/surveys/queries.server.ts";
import { forgetPeak, memoryOf, type BenchServer } from "./bench-server.ts";
import { timed, type Comparison, type Sample } from "./compare.ts";
import { copyOut } from "./copy-out.ts";

/** CSV of 10,000 responses over HTTP, beside COPY of the same rows and columns. */
export function fileComparisons(server: BenchServer, bare: pg.Client, version: Version, cookie: string): Comparison[] {
  const names = version.codebook.items.map(({ name }) => name);
  return [
    ["long", long],
    ["wide", wide(names)],
  ].map(([kind, statement]) => ({
    name: `CSV of 10,000 responses, ${kind}`,
    unit: "ms",
    bare: () => copy(bare, statement!),
    ours: () => download(server, `/api/rounds/bench-all/answers-${kind}.csv`, cookie),
    goal: 0.7,
    least: 0.4,
  }));
}

const party = "'true', round_id, party_id, names->>'en', names->>'fr', names->>'es', groups->>'region', groups->>'eu'";

const long = `COPY (
  SELECT ${party}, a.item, nullif(a."row", 0), a."column", a.code, a.state, a.value
  FROM submission s JOIN submission_answer a ON a.submission_id = s.id WHERE s.round_id = 'bench-all'
  ORDER BY s.party_id, a.submission_id, a.ordinal) TO STDOUT WITH (FORMAT csv, HEADER)`;

function wide(names: readonly string[]): string {
  const columns = names.flatMap((name) => [`${name}_state text`, `${name} text`]).join(", ");
  return `COPY (
    SELECT ${party}, response_id, revision, late, submitted_at, r.*
    FROM submission s, jsonb_to_record(s.flat) AS r(${columns}) WHERE s.round_id = 'bench-all'
    ORDER BY s.party_id) TO STDOUT WITH (FORMAT csv, HEADER)`;
}

async function copy(bare: pg.Client, statement: string): Promise<Sample> {
  let bytes = 0;
  const value = await timed(async () => {
    bytes = await copyOut(bare, statement);
  });
  return { value, detail: { MB: bytes / 1e6 } };
}

/** Downloads to nowhere: when the first byte came, how much there was, and how far the server's memory grew. */
async function download({ port, pid }: BenchServer, path: string, cookie: string): Promise<Sample> {
  forgetPeak(pid);
  const before = memoryOf(pid).now;
  const begun = performance.now();
  let [first, bytes] = [0, 0];
  await new Promise<void>((resolve, reject) => {
    get({ host: "127.0.0.1", port, path, headers: { Cookie: cookie } }, (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`${answer.statusCode} ${path}`));
      answer.on("data", (part: Buffer) => {
        first ||= performance.now() - begun;
        bytes += part.length;
      });
      answer.on("end", resolve);
    }).on("error", reject);
  });
  const value = performance.now() - begun;
  return { value, detail: { MB: bytes / 1e6, firstByteMs: first, memoryGrowthMiB: memoryOf(pid).peak - before } };
}
