import { readdirSync, readFileSync } from "node:fs";
import pg from "pg";
import type { MeasureResult } from "#app/core/rollup/result.ts";
import { rollUp } from "#app/core/rollup/roll-up.ts";
import { generateRound, type GeneratedRound } from "./generate-round.ts";
import { loadRounds } from "./load-rounds.ts";

/** What the two said of the same rounds. */
export interface Comparison {
  readonly rounds: number;
  /** Figures that both gave. */
  readonly compared: number;
  /** How many Parties stood in each segment of each kind of measure: `total not_shown`. What never occurs was not compared. */
  readonly standings: Readonly<Record<string, number>>;
  /** Where a figure stands, and what each says of it. */
  readonly differences: readonly string[];
}

type Figures = Map<string, string>;

const folder = new URL("sql/", import.meta.url);
const statements = readdirSync(folder)
  .sort()
  .map((file) => readFileSync(new URL(file, folder), "utf8"));

/**
 * Generates rounds from a seed onwards, and has every result computed twice: by the program, and in SQL that was written
 * from the documents alone. `url` is a PostgreSQL of this machine, as a superuser: its tables are temporary.
 */
export async function compareRounds(url: string, seed: number, count: number): Promise<Comparison> {
  const rounds = Array.from({ length: count }, (_, index) => generateRound(seed + index));
  const theirs = await computeInSql(url, rounds);
  const ours: Figures = new Map();
  const standings: Record<string, number> = {};
  for (const round of rounds) {
    for (const result of rollUp(round.measures, round.rows, round.breakdowns, round.settings)) {
      for (const [segment, parties] of Object.entries<number>(result.all.account)) {
        const standing = `${result.all.kind} ${segment}`;
        standings[standing] = (standings[standing] ?? 0) + parties;
      }
      addFigures(`${round.round} ${result.measure}`, result, ours);
    }
  }
  const everywhere = [...new Set([...ours.keys(), ...theirs.keys()])];
  const differences = everywhere
    .filter((figure) => ours.get(figure) !== theirs.get(figure))
    .map((figure) => `${figure}: the program says ${ours.get(figure)}, SQL says ${theirs.get(figure)}`);
  return { rounds: count, compared: everywhere.length, standings, differences };
}

async function computeInSql(url: string, rounds: readonly GeneratedRound[]): Promise<Figures> {
  const [tables = "", ...laws] = statements;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(tables);
    await loadRounds(client, rounds);
    for (const law of laws) await client.query(law);
    const { rows } = await client.query<{ path: string; figures: object }>(
      `SELECT concat_ws(' ', round, measure, breakdown, "group") AS path, figures FROM result`,
    );
    const figures: Figures = new Map();
    for (const row of rows) flatten(row.path, row.figures, figures);
    return figures;
  } finally {
    await client.end();
  }
}

function addFigures(path: string, { all, entries = [], breakdowns }: MeasureResult, into: Figures): void {
  flatten(`${path} all all`, all, into);
  for (const { breakdown, groups } of breakdowns) {
    for (const { group, result } of groups) flatten(`${path} ${breakdown} ${group}`, result, into);
  }
  for (const { entry, parties, into: other } of entries) {
    flatten(`${path} entries ${entry}`, { parties, into: other }, into);
  }
}

/** Every figure by where it stands, as JSON writes it: an exact sum is a text, and a number of Parties is a number. */
function flatten(path: string, value: unknown, into: Figures): void {
  if (value === null || typeof value !== "object") return void into.set(path, JSON.stringify(value));
  for (const [key, inner] of Object.entries(value)) flatten(`${path} ${key}`, inner, into);
}
