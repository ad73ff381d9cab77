import { parse } from "csv-parse/sync";
import { beforeAll, expect, test } from "vitest";
import { writeExport } from "#app/features/exports/queries.server.ts";
import { importResponses } from "#app/features/responses/import.server.ts";
import { measuresOf } from "#app/features/results/round-measures.server.ts";
import { closeRound } from "#app/features/rounds/commands.server.ts";
import type { LaunchInput } from "#app/features/rounds/inputs.ts";
import { launchRound } from "#app/features/rounds/launch-round.server.ts";
import { readRound } from "#app/features/rounds/queries.server.ts";
import { freezeRound } from "#app/features/snapshots/freeze-round.server.ts";
import { readHeldResults } from "#app/features/snapshots/held-results.server.ts";
import { newestPublished } from "#app/features/snapshots/queries.server.ts";
import { publishRound } from "#app/features/snapshots/publish-round.server.ts";
import { readVersion } from "#app/features/surveys/queries.server.ts";
import { loadDefinitions } from "#app/features/surveys/load-definitions.server.ts";
import { readTrends, type Trend } from "#app/features/trends/read-trends.server.ts";
import { trendView } from "#app/features/trends/trend-view.server.ts";
import { useDatabase } from "../../support/database.ts";
import { aRound } from "../rounds/scenario.ts";

useDatabase();

/** What Parties answer to "is your information sufficient?" (2.3.2); nobody else submits. */
type Answers = Readonly<Record<string, "yes" | "partly" | "no">>;

async function launchAndAnswer(
  launch: Partial<LaunchInput> & { readonly id: string },
  answers: Answers,
): Promise<void> {
  const launched = await launchRound({ ...aRound, ...launch }, null);
  if (!("asked" in launched)) throw new Error(JSON.stringify(launched));
  const responses = Object.entries(answers).map(([party, sufficient]) => ({
    party,
    answers: { report_authority: "An authority", exports: "no", q221_any: "no", q232_sufficient: sufficient },
  }));
  const imported = await importResponses(
    {
      round: launch.id,
      format: "json",
      text: JSON.stringify({ responses }),
      submit: true,
      replace: false,
      dryRun: false,
    },
    { id: "operator", name: "Operator" },
  );
  if (!("submitted" in imported)) throw new Error(JSON.stringify(imported));
}

async function publish(round: string): Promise<void> {
  await closeRound(round, null);
  await freezeRound(round, { id: null, name: "Operator" });
  expect(await publishRound(round, null)).toMatchObject({ round });
}

/** The trends of some measures on the page of a round; `isPublished` as everyone sees it. */
async function trendsOf(id: string, keys: readonly string[], isPublished = false): Promise<readonly Trend[]> {
  const round = (await readRound(id))!;
  const { inputs, resultsOf } = await readHeldResults(round);
  const measures = measuresOf(inputs.versions).filter(({ measure }) => keys.includes(measure.key));
  return readTrends({ round, inputs, resultsOf, isPublished }, measures);
}

beforeAll(async () => {
  await loadDefinitions(null);
  const period = { periodFrom: "2022-01-01", periodTo: "2023-12-31" };
  await launchAndAnswer(
    { id: "first", version: "strategic-vision/v1", includesEu: false, ...period },
    { KEN: "yes", FRA: "no", UGA: "yes" },
  );
  await publish("first");
  await launchAndAnswer(
    { id: "draft", version: "strategic-vision/v2", ...period, periodTo: "2024-12-31" },
    { KEN: "no" },
  );
  await launchAndAnswer({ id: "invented", version: "strategic-vision/v2", invented: true, ...period }, { KEN: "no" });
  await launchAndAnswer(
    { id: "last", version: "strategic-vision/v3", periodFrom: "2024-01-01" },
    { KEN: "yes", FRA: "yes", NPL: "no" },
  );
});

test("a figure stands beside that of the round before, with the Parties that answered both, came and went", async () => {
  const [trend] = await trendsOf("last", ["enough_info_to_implement"], true);
  expect(trend?.points.map(({ round, headline }) => [round.id, headline.value, headline.base])).toEqual([
    ["first", "66.7", 3],
    ["last", "66.7", 3],
  ]);
  expect(trend?.steps).toMatchObject([
    {
      change: { unit: "points", low: "0.0" },
      both: { parties: 2, before: { value: "50.0" }, after: { value: "100.0" }, moves: { toYes: 1, stayedYes: 1 } },
      movement: { enteredAnswering: ["NPL"], leftAnswering: ["UGA"], enteredAsked: ["EUE"], leftAsked: [] },
      breaks: [],
      verdict: "composition",
    },
  ]);
});

test("beside what everyone sees stands only what everyone sees; invented answers never stand beside others", async () => {
  const [everyone, secretariat] = await Promise.all([
    trendsOf("last", ["enough_info_to_implement"], true),
    trendsOf("last", ["enough_info_to_implement"]),
  ]);
  expect(everyone[0]?.points.map(({ round }) => round.id)).toEqual(["first", "last"]);
  expect(secretariat[0]?.points.map(({ round }) => round.id)).toEqual(["first", "draft", "last"]);
  expect((await trendsOf("invented", ["enough_info_to_implement"]))[0]?.points).toHaveLength(1);
});

test("a page shows the rounds up to its own, so that a published page does not change with a later round", async () => {
  const [trend] = await trendsOf("first", ["enough_info_to_implement"], true);
  expect(trend).toMatchObject({ points: [{ round: { id: "first" } }], steps: [] });
});

test("the figure of a published round is that of its snapshot", async () => {
  const [trend] = await trendsOf("last", ["enough_info_to_implement"]);
  const snapshot = await newestPublished("first");
  const frozen = snapshot?.content.results.find(({ measure }) => measure === "enough_info_to_implement");
  expect(trend?.points[0]?.coverage).toEqual(frozen?.all.coverage);
});

test("what people decided breaks a trend or lets it go on, and it is said in the reader's language", async () => {
  const [missing] = await trendsOf("last", ["missing_info_on_populations"], true);
  const view = await trendView(missing!, "fr");
  // An answer was added to the question that it reads: decided to be `options`, with version 3.
  expect(view.steps).toMatchObject([{ breaks: [], verdict: "unchanged" }]);
  expect(view.steps[0]?.cautions).toEqual([
    expect.stringMatching(/^Avec prudence\u00a0: les réponses proposées à la question «\u00a0.*pas les mêmes/),
  ]);
});

test("where nobody decided, the proposal holds and says that it is one", async () => {
  const [missing] = await trendsOf("draft", ["missing_info_on_populations"]);
  const view = await trendView(missing!, "en");
  expect(view.steps[0]?.cautions).toEqual([
    expect.stringContaining("(That is what the program proposes; nobody has decided.)"),
  ]);
});

test("a measure that no earlier round has stands alone", async () => {
  const [trend] = await trendsOf("last", ["species_with_actions"], true);
  expect(trend?.points).toHaveLength(1);
  expect(trend?.steps).toEqual([]);
});

test("the file of trends has a line for each measure and round, with the change since the line above", async () => {
  const round = (await readRound("last"))!;
  const version = (await readVersion(round.version))!;
  let text = "";
  for await (const piece of writeExport(round, version, { content: { kind: "trends" }, form: "csv" })) text += piece;
  const rows = parse<Record<string, string>>(text, { columns: true });
  const own = rows.filter(({ measure }) => measure === "enough_info_to_implement");
  expect(
    own.map((row) => [row["round"], row["headline_value"], row["base"], row["published"], row["verdict"]]),
  ).toEqual([
    ["first", "66.7", "3", "true", ""],
    ["draft", "0.0", "1", "false", "agrees"],
    ["last", "66.7", "3", "false", "agrees"],
  ]);
  expect(own[1]).toMatchObject({
    previous_round: "first",
    change_unit: "percentage_points",
    change_low: "-66.7",
    both_parties: "1",
    both_before: "100.0",
    both_after: "0.0",
    to_no: "1",
    left_answering: "2",
    entered_asked: "1",
    breaks: "0",
    caution: "",
  });
  expect(
    rows.find(({ measure, round: of }) => measure === "missing_info_on_populations" && of === "last"),
  ).toMatchObject({
    caution: "",
  });
  expect(
    rows.find(({ measure, round: of }) => measure === "missing_info_on_populations" && of === "draft"),
  ).toMatchObject({
    caution: "options",
    caution_item: "q232_missing",
  });
  // A measure that no earlier round has stands in one line.
  expect(rows.filter(({ measure }) => measure === "species_with_actions")).toHaveLength(1);
});
