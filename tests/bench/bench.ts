import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { parseArgs } from "node:util";
import pg from "pg";
import { prepare } from "../../bin/prepare.ts";

/**
 * `npm run bench`: bare PostgreSQL and ours, the same rows, in turn, in one run on one machine. Prints a table; with
 * `--json <file>` writes all figures for comparison between commits. `--only saves,results` measures a part;
 * `--parties 2000` makes the large round smaller, for a quick look.
 */
const { values } = parseArgs({
  options: {
    json: { type: "string" },
    only: { type: "string" },
    turns: { type: "string", default: "5" },
    parties: { type: "string", default: "10000" },
  },
});
const parts = ["starts", "saves", "submissions", "results", "files", "imports", "pages"] as const;
const chosen = new Set<string>(values.only?.split(",") ?? parts);
const turns = Number(values.turns);

prepare({ pages: true });
const { closeDatabase, openDatabase } = await import("../../app/io/db.server.ts");
const { compare } = await import("./compare.ts");
const { printCompared, printFigures } = await import("./print-bench.ts");
const compared: import("./compare.ts").Compared[] = [];
const figures: import("./compare.ts").Figure[] = [];

say(
  `${cpus().length} × ${cpus()[0]?.model ?? "?"}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}, ${turns} turns`,
);
if (chosen.has("starts")) {
  say("starts");
  const { measureStarts } = await import("./starts.ts");
  figures.push(...(await measureStarts()));
}
if (parts.some((part) => part !== "starts" && chosen.has(part))) await onDatabase();

process.stdout.write(`\n${printCompared(compared)}\n\n${printFigures(figures)}\n`);
if (values.json) {
  const commit = spawnSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).stdout.trim();
  const machine = { cpus: cpus().length, model: cpus()[0]?.model, node: process.version };
  writeFileSync(
    values.json,
    `${JSON.stringify({ commit, at: new Date().toISOString(), machine, turns, compared, figures }, null, 2)}\n`,
  );
}

async function onDatabase(): Promise<void> {
  const { copyToBare, startBenchDatabase } = await import("./bench-database.ts");
  const { addParties, draft, launchBenchRound, publishBenchSurvey, submit } = await import("./fill-bench.ts");
  const { signIn, signInAnalyst } = await import("./bench-people.ts");
  const { startBenchServer } = await import("./bench-server.ts");
  const { startWorker } = await import("./worker.ts");

  say("filling the database");
  const database = await startBenchDatabase();
  const bare = new pg.Client({ connectionString: database.bareUrl });
  await bare.connect();
  openDatabase(database.url);
  const stops: (() => unknown)[] = [];
  try {
    const version = await publishBenchSurvey();
    await addParties(Number(values.parties));
    const register = await launchBenchRound("bench-register", version.id, "register");
    await submit("bench-register", version, register);
    const all = await launchBenchRound("bench-all", version.id, "all");
    if (chosen.has("results") || chosen.has("files")) {
      await submit("bench-all", version, all);
      await copyToBare(database);
    }
    await launchBenchRound("bench-saves", version.id, "register");
    const server = await startBenchServer({ DATABASE_URL: database.url, DATA_DIR: `${database.folder}/data` });
    stops.push(() => server.stop());

    if (chosen.has("saves")) {
      const { saveComparisons } = await import("./saves.ts");
      await each(saveComparisons(server, database.bareUrl, await signIn("bench-saves", 32)));
    }
    if (chosen.has("submissions")) {
      const { submissionComparisons, submissionsInTurn } = await import("./submissions.ts");
      const needed = Object.values(submissionsInTurn).reduce((sum, count) => sum + count, 0) * (turns + 1);
      const asked = await launchBenchRound("bench-submit", version.id, "all");
      await draft("bench-submit", version, asked.slice(0, needed));
      await each(
        submissionComparisons(server, database.bareUrl, version, "bench-submit", await signIn("bench-submit", needed)),
      );
    }
    if (chosen.has("results")) {
      const { resultComparisons } = await import("./results.ts");
      const worker = startWorker(database.url);
      await each(resultComparisons(worker, bare, version.id));
      worker.stop();
    }
    if (chosen.has("files")) {
      const { fileComparisons } = await import("./files.ts");
      await each(fileComparisons(server, bare, version, await signInAnalyst()));
    }
    if (chosen.has("imports")) {
      const { importComparisons } = await import("./imports.ts");
      for (const format of ["csv", "json"]) await launchBenchRound(`bench-import-${format}`, version.id, "all");
      const worker = startWorker(database.url);
      await each(importComparisons(worker, bare, version, all));
      worker.stop();
    }
    if (chosen.has("pages")) {
      const { measurePages } = await import("./pages.ts");
      const [person] = await signIn("bench-register", 1);
      figures.push(...(await measurePages(server, person!, await signInAnalyst())));
    }
  } finally {
    for (const stop of stops) await stop();
    await bare.end();
    await closeDatabase();
    await database.stop();
  }
}

async function each(comparisons: readonly import("./compare.ts").Comparison[]): Promise<void> {
  for (const comparison of comparisons) {
    say(comparison.name);
    compared.push(await compare(comparison, turns));
  }
}

function say(words: string): void {
  process.stderr.write(`— ${words}\n`);
}
