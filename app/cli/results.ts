import { Option, type Command } from "commander";
import { languages, type Language } from "#app/core/language.ts";
import { formatNumber } from "#app/core/numbers/format-number.ts";
import { problem } from "#app/core/problems.ts";
import { headlineOf, type Headline } from "#app/core/rollup/headline-of.ts";
import { readRound, type Round } from "#app/features/rounds/queries.server.ts";
import { readVersion, type Version } from "#app/features/surveys/queries.server.ts";
import { readResults, type RoundResults } from "#app/features/results/queries.server.ts";
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
  const version = round && (await readVersion(round.version));
  if (!round || !version) return refused(problem("round_unknown", { round: id }));
  const results = await readResults(round.id, version, version.measures);
  const text = `${sayRound(round, results, language)}\n\n${tableOf(version, results, language)}`;
  return done(text, { round: round.id, version: version.id, invented: round.invented, state: round.state, ...results });
}

function sayRound(round: Round, { eligible, submitted }: RoundResults, language: Language): string {
  const marks = [round.invented && "INVENTED ANSWERS", round.publishedAt === null && "not published"].filter(Boolean);
  const title = [round.title[language], ...marks].join(" - ");
  return `${title}\n${submitted} of ${eligible} Parties asked have submitted. Drafts are never part of results.`;
}

function tableOf(version: Version, results: RoundResults, language: Language): string {
  const rows = version.measures.flatMap((measure, index) => {
    const { all } = results.measures[index]!;
    const headline = headlineOf(measure, all);
    const range = all.kind === "parties" && all.range.lowest.percentage !== null ? all.range : null;
    return measure.indicators.map((indicator) => [
      indicator,
      measure.label[language],
      figureOf(headline, language),
      measure.unit[language].replace(/^% /, ""),
      `${headline.base} ${headline.of}`,
      String(headline.eligible),
      range ? `${percent(range.lowest.percentage, language)} to ${percent(range.highest.percentage, language)}` : "",
    ]);
  });
  return printTable(["indicator", "measure", "figure", "unit", "base", "asked", "range"], rows, [2, 4, 5]);
}

/** A figure without a base is absent, which is not 0. */
function figureOf({ figure, value, upper, base }: Headline, language: Language): string {
  if (value === null || base === 0) return "-";
  if (figure === "percentage" || figure === "ratio") return percent(value, language);
  const lower = formatNumber(value, language);
  if (upper === null) return `at least ${lower}`;
  return upper === value ? lower : `${lower} to ${formatNumber(upper, language)}`;
}

function percent(percentage: string | null, language: Language): string {
  return percentage === null ? "-" : `${formatNumber(percentage, language)}%`;
}
