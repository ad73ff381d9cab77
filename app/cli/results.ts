import { Option, type Command } from "commander";
import { languages, type Language } from "#app/core/language.ts";
import type { RoundMeasure } from "#app/core/measures/round-measure.ts";
import { problem } from "#app/core/problems.ts";
import { headlineOf } from "#app/core/rollup/headline-of.ts";
import { readRound, type Round } from "#app/features/rounds/queries.server.ts";
import { readResults, type RoundResults } from "#app/features/results/queries.server.ts";
import { readRoundMeasures } from "#app/features/results/round-measures.server.ts";
import { figureOf, percent } from "./figure-of.ts";
import { done, refused, type Outcome } from "./outcome.ts";
import { printTable } from "./print-table.ts";
import { actingOnDatabase } from "./run-command.ts";

/** `rapporteur results <round>`: every measure of a round with its headline and coverage. */
export function addResults(program: Command): void {
  program
    .command("results")
    .description("results of a round, computed now from submitted reports; --json gives every account and group")
    .argument("<round>", "the round, as `round list` names it")
    .addOption(new Option("--language <language>", "of labels and numbers").choices(languages).default("en"))
    .action(actingOnDatabase(show));
}

async function show(id: string, { language }: { readonly language: Language }): Promise<Outcome> {
  const round = await readRound(id);
  if (!round) return refused(problem("round_unknown", { round: id }));
  const measures = await readRoundMeasures(round);
  const results = await readResults(round, measures);
  const text = `${sayRound(round, results, language)}\n\n${tableOf(measures, results, language)}`;
  const { version, record, invented, state } = round;
  return done(text, { round: round.id, version, record, invented, state, ...results });
}

function sayRound(round: Round, { eligible, submitted }: RoundResults, language: Language): string {
  const marks = [round.invented && "INVENTED ANSWERS", round.publishedAt === null && "not published"].filter(Boolean);
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
