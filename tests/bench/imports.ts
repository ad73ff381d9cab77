import { randomUUID } from "node:crypto";
import type pg from "pg";
import type { DraftAnswer, DraftAnswers } from "../../app/core/survey/answers.ts";
import type { Version } from "../../app/features/surveys/queries.server.ts";
import { timed, type Comparison } from "./compare.ts";
import { answersOf } from "./fill-bench.ts";
import type { Worker } from "./worker.ts";

const inTurn = 1000;

/** Answers of 1,000 Parties from a file: reading, checking each value, event, chain, projection; beside the two rows of each answer. */
export function importComparisons(
  worker: Worker,
  bare: pg.Client,
  version: Version,
  parties: readonly string[],
): Comparison[] {
  return (["csv", "json"] as const).map((format) => {
    let taken = 0;
    return {
      name: `import of 1,000 Parties, ${format.toUpperCase()}`,
      unit: "ms",
      bare: async () => ({ value: await bareImport(bare, answersOf(version, "KEN")) }),
      ours: () => {
        const text = fileOf(format, version, parties.slice(taken, (taken += inTurn)));
        return worker.do({ task: "import", round: `bench-import-${format}`, format, text });
      },
      goal: 0.6,
      least: 0.4,
    };
  });
}

/** The same rows, ready in memory. */
async function bareImport(bare: pg.Client, answers: DraftAnswers): Promise<number> {
  const ids = Array.from({ length: inTurn }, () => randomUUID());
  const given = [...answers];
  const owners = ids.flatMap((id) => given.map(() => id));
  const seqs = ids.flatMap(() => given.map((_, index) => index + 1));
  const ops = owners.map(() => randomUUID());
  const paths = ids.flatMap(() => given.map(([path]) => path));
  const values = ids.flatMap(() => given.map(([, { value }]) => JSON.stringify(value)));
  return timed(() =>
    bare.query(
      `WITH given AS (SELECT * FROM unnest($1::uuid[], $2::bigint[], $3::uuid[], $4::text[], $5::text[]) AS g(id, seq, op, path, value)),
       event AS (INSERT INTO answer_event (response_id, seq, op_id, path, base_rev, rev, outcome, value, actor_id, client_id, server_at, hash)
         SELECT id, seq, op, path, 0, 1, 'applied', value::jsonb, 'bench', 'bench', now(), $6 FROM given)
       INSERT INTO answer (response_id, path, rev, value, saved_by, saved_at) SELECT id, path, 1, value::jsonb, 'bench', now() FROM given`,
      [owners, seqs, ops, paths, values, "0".repeat(64)],
    ),
  );
}

function fileOf(format: "csv" | "json", version: Version, parties: readonly string[]): string {
  const all = parties.map((party) => [party, answersOf(version, party)] as const);
  if (format === "json") {
    return JSON.stringify({ responses: all.map(([party, answers]) => ({ party, answers: asJson(version, answers) })) });
  }
  const lines = all.flatMap(([party, answers]) =>
    [...answers].flatMap(([path, answer]) => lineOf(version, party, path, answer)),
  );
  return `party,item,row,column,code,value,state\n${lines.join("\n")}\n`;
}

function lineOf(version: Version, party: string, path: string, { value, reason }: DraftAnswer): string[] {
  const [item = "", row = "", column = ""] = path.split("/");
  if (Array.isArray(value)) return [];
  const asked = version.codebook.items.find(({ name }) => name === item)!;
  const kind = column === "" ? asked.kind : asked.columns.find(({ name }) => name === column)!.kind;
  const said = reason ? ",," : kind === "choice" ? `,${String(value)},` : `,,"${String(value)}"`;
  return [`${party},${item},${row.slice(3)},${column}${said},${reason ?? "answered"}`];
}

function asJson(version: Version, answers: DraftAnswers): object {
  const rows = (item: string, ids: readonly string[]) =>
    ids.map((id) =>
      Object.fromEntries(
        [...answers]
          .filter(([path]) => path.startsWith(`${item}/${id}/`))
          .map(([path, { value }]) => [path.split("/")[2], value]),
      ),
    );
  const said = version.codebook.items.flatMap(({ name, kind }): [string, unknown][] => {
    const answer = answers.get(name);
    if (!answer) return [];
    if (answer.reason) return [[name, { reason: answer.reason }]];
    return [[name, kind === "table" ? rows(name, answer.value as readonly string[]) : answer.value]];
  });
  return Object.fromEntries(said);
}
