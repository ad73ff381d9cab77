import { openDatabase } from "../../app/io/db.server.ts";
import { importResponses } from "../../app/features/responses/import.server.ts";
import { readResults } from "../../app/features/results/queries.server.ts";
import { readRoundMeasures } from "../../app/features/results/round-measures.server.ts";
import { readRound } from "../../app/features/rounds/queries.server.ts";

/** Work done in a process of its own, so that its memory is its own. */
export type Task =
  | { readonly task: "results"; readonly round: string; readonly version: string }
  | { readonly task: "import"; readonly round: string; readonly format: "csv" | "json"; readonly text: string };

openDatabase(process.argv[2]!);
process.on("message", (task: Task) => {
  void run(task).then((milliseconds) => process.send?.({ milliseconds }));
});

async function run(task: Task): Promise<number> {
  const begun = performance.now();
  switch (task.task) {
    case "results": {
      const round = (await readRound(task.round))!;
      const measures = await readRoundMeasures(round);
      const results = await readResults(round, measures);
      if (results.measures.length !== measures.length) throw new Error("measures are missing");
      break;
    }
    case "import": {
      const { round, format, text } = task;
      const imported = await importResponses(
        { round, format, text, dryRun: false, submit: false, replace: false },
        { id: "operator", name: "Bench" },
      );
      if (!("answers" in imported)) throw new Error(JSON.stringify(imported).slice(0, 1000));
    }
  }
  return performance.now() - begun;
}
