import { Option, type Command } from "commander";
import { languages, type Language } from "#app/core/language.ts";
import type { RoundMeasure } from "#app/core/measures/round-measure.ts";
import { problem } from "#app/core/problems.ts";
import { headlineOf } from "#app/core/rollup/headline-of.ts";
import { readRound, type Round } from "#app/features/rounds/queries.server.ts";
import type { RoundResults } from "#app/features/results/queries.server.ts";
import { measuresOf } from "#app/features/results/round-measures.server.ts";
import { readHeldResults } from "#app/features/snapshots/held-results.server.ts";
import { figureOf, percent } from "./figure-of.ts";
import { done, refused, type Outcome } from "./outcome.ts";
import { printTable } from "./print-table.ts";
import { actingOnDatabase } from "./run-command.ts";

/** `rapporteur results <round>`: every measure of a round with its headline and coverage. */
export function addResults(program: Command): void {
  program
    .command("results")
    .description(
      "results of a round: of its newest published snapshot, else computed now; --json gives every account and group",
    )
    .argument("<round>", "the round, as `round list` names it")
    .addOption(new Option("--language <language>", "of labels and numbers").choices(languages).default("en"))
    .action(actingOnDatabase(show));
}

async function show(id: string, { language }: { readonly language: Language }): Promise<Outcome> {
  const round = await readRound(id);
  if (!round) return refused(problem("round_unknown", { round: id }));
  const { inputs, snapshot, resultsOf } = await readHeldResults(round);
  const measures = measuresOf(inputs.versions);
  const results = await resultsOf(measures);
  const text = `${sayRound(round, snapshot?.id ?? null, results, language)}\n\n${tableOf(measures, results, language)}`;
  const { version, record, invented, state } = round;
  return done(text, { round: round.id, version, record, invented, state, snapshot: snapshot?.id ?? null, ...results });
}

function sayRound(
  round: Round,
  snapshot: string | null,
  { eligible, submitted }: RoundResults,
  language: Language,
): string {
  const marks = [
    round.invented && "INVENTED ANSWERS",
    snapshot && `snapshot ${snapshot}`,
    round.publishedAt === null && "not published",
  ].filter(Boolean);
  const title = [round.title[language], ...marks].join(" - ");
  return `${title}\n${submitted} of ${eligible} Parties asked have submitted. Drafts are never part of results.`;
}

function tableOf(measures: readonly RoundMeasure[], results: RoundResults, language: Language): string {
  const rows = measures.flatMap(({ measure, reads }, index) => {
    const { all } = results.measures[index]!;
    const headline = headlineOf(measure, all);
    const range = all.kind === "parties" && all.range.lowest.percentage !== null ? all.range : null;
    return measure.indicators.map((indicator) => [
      indicator,
      measure.label[language],
      figureOf(headline, language),
      measure.unit[language].replace(/^% /, ""),
      reads === "round" ? "" : `${headline.base} ${headline.of}`,
      reads === "round" ? "" : String(headline.eligible),
      range ? `${percent(range.lowest.percentage, language)} to ${percent(range.highest.percentage, language)}` : "",
    ]);
  });
  return printTable(["indicator", "measure", "figure", "unit", "base", "asked", "range"], rows, [2, 4, 5]);
}
