import type pg from "pg";
import { plainCsv } from "#app/core/export/csv.ts";
import type { PartyRow } from "#app/core/rollup/result.ts";
import { longHeader, longWriter } from "#app/features/exports/answers-long.ts";
import type { ExportSource } from "#app/features/exports/export-source.ts";
import type { ExportedParty } from "#app/features/exports/responses.server.ts";
import { copyIn } from "./copy-in.ts";
import type { GeneratedRound } from "./generate-round.ts";

/** Loads the long files of rounds by COPY, as an analyst would, and what was laid down for the rounds. */
export async function loadRounds(client: pg.Client, rounds: readonly GeneratedRound[]): Promise<void> {
  await copyLines(client, rounds);
  const measures = rounds.flatMap(({ round, measures: own }) => own.map((measure) => ({ round, measure })));
  await client.query(
    `INSERT INTO measure SELECT place, round, key, definition
     FROM unnest($1::text[], $2::text[], $3::jsonb[]) WITH ORDINALITY AS m (round, key, definition, place)`,
    [
      measures.map(({ round }) => round),
      measures.map(({ measure }) => measure.key),
      measures.map(({ measure }) => JSON.stringify(measure)),
    ],
  );
  const fields = rounds.flatMap(({ round, codebook }) =>
    codebook.items.flatMap(({ name, kind, columns }) => [
      [round, name, null, kind],
      ...columns.map((column) => [round, name, column.name, column.kind]),
    ]),
  );
  await insert(client, "field", fields, 4);
  const groups = rounds.flatMap(({ round, breakdowns }) =>
    breakdowns.flatMap(({ breakdown, groups: names }) => names.map((name) => [round, breakdown, name])),
  );
  await insert(client, "breakdown_group", groups, 3);
  const rates = rounds.flatMap(({ round, settings }) =>
    Object.entries(settings.rates).map(([currency, { rate }]) => [round, currency, rate]),
  );
  await insert(client, "rate", rates, 3);
  const matches = rounds.flatMap(({ round, settings }) =>
    Object.entries(settings.matches).flatMap(([measure, pairs]) =>
      Object.entries(pairs).map(([entry, into]) => [round, measure, entry, into]),
    ),
  );
  await insert(client, "match", matches, 4);
}

async function insert(
  client: pg.Client,
  table: string,
  rows: readonly (string | null)[][],
  width: number,
): Promise<void> {
  const columns = Array.from({ length: width }, (_, index) => rows.map((row) => row[index]));
  const arrays = columns.map((_, index) => `$${index + 1}::text[]`);
  await client.query(`INSERT INTO ${table} SELECT * FROM unnest(${arrays.join(", ")})`, columns);
}

async function copyLines(client: pg.Client, rounds: readonly GeneratedRound[]): Promise<void> {
  const file = longHeader(sourceOf(rounds[0]!), plainCsv) + rounds.map(linesOf).join("");
  await copyIn(client, "COPY line FROM STDIN WITH (FORMAT csv, HEADER match, ENCODING 'UTF8')", file);
}

function linesOf(round: GeneratedRound): string {
  const write = longWriter(sourceOf(round), plainCsv);
  return round.rows.map((row) => write(exported(row))).join("");
}

function sourceOf({ round, codebook }: GeneratedRound): ExportSource {
  return {
    round,
    isInvented: true,
    isPublished: true,
    groupings: ["income-group", "size"],
    version: "any/v1",
    contentHash: "",
    catalogue: "any/v1",
    codebook,
    measures: [],
  };
}

function exported({ party, groups, items }: PartyRow): ExportedParty {
  const submission = items && { revision: 1, late: false, submittedAt: "2025-01-01T00:00:00.000Z", items };
  return { party: { party, name: { en: party, fr: party, es: party }, groups, submission: null }, submission };
}
