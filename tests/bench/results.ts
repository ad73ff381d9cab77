import type pg from "pg";
import { timed, type Comparison } from "./compare.ts";
import type { Worker } from "./worker.ts";

/** Results of 65 measures with every group, beside counts and means of every item by GROUP BY over the same typed rows. */
export function resultComparisons(worker: Worker, bare: pg.Client, version: string): Comparison[] {
  return [
    { round: "bench-register", name: "results, 185 responses" },
    { round: "bench-all", name: "results, 10,000 responses", goal: 1 / 2, least: 1 / 5 },
  ].map(({ round, name, goal, least }) => ({
    name,
    unit: "ms" as const,
    bare: async () => ({ value: await timed(() => bare.query(grouped, [round])) }),
    ours: () => worker.do({ task: "results", round, version }),
    ...(goal === undefined ? {} : { goal, least }),
  }));
}

const grouped = `
  SELECT a.item, a.state, CASE WHEN a.number IS NULL THEN a.value END AS value, count(*), avg(a.number)
  FROM submission s JOIN submission_answer a ON a.submission_id = s.id
  WHERE s.round_id = $1 AND a."row" = 0
  GROUP BY 1, 2, 3`;
