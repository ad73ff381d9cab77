import type { Language, Words } from "#app/core/language.ts";
import type { Measure } from "#app/core/measures/measure.ts";
import type { Rehearsal } from "#app/core/rehearse/rehearse.ts";
import { headlineOf } from "#app/core/rollup/headline-of.ts";
import type { MeasureResult, Result } from "#app/core/rollup/result.ts";
import type { Codebook } from "#app/core/survey/codebook.ts";
import type { Cast } from "#app/features/rehearsal/cast.server.ts";
import { viewFindings } from "#app/features/rehearsal/findings-view.ts";
import { viewTimes, type TimeView } from "#app/features/rehearsal/times-view.ts";
import type { Catalogue } from "#app/features/surveys/inputs.ts";
import { accountBar, accountLegend } from "./account-bar.ts";
import { figureOf } from "./figure-of.ts";
import { printFindings } from "./print-findings.ts";
import { printTable } from "./print-table.ts";

/** What was rehearsed, and what came of it. */
export interface Rehearsed {
  readonly id: string;
  readonly version: {
    readonly codebook: Codebook;
    readonly measures: readonly Measure[];
    readonly catalogue: Pick<Catalogue, "indicators">;
  };
  readonly cast: Cast;
  readonly rehearsal: Rehearsal;
}

/** A rehearsal for a terminal: what may need another look, how long it takes, and the results with bars of characters. */
export function printRehearsal(rehearsed: Rehearsed, language: Language): string {
  const { id, version, rehearsal } = rehearsed;
  const { asked, reported } = rehearsal;
  const head = `${version.codebook.title[language]} (${id}): a rehearsal
EVERYTHING IN IT IS INVENTED: ${asked} Parties, ${reported} reports, ${asked - reported} silent. Nothing is stored.`;
  return [
    head,
    ...printFindings(viewFindings(rehearsal, version, language)),
    times(rehearsed, language),
    results(rehearsed, language),
  ].join("\n\n");
}

function times({ rehearsal, version }: Rehearsed, language: Language): string {
  const tables = viewTimes(rehearsal.times, version.codebook, language).map(timeTable);
  return ["Minutes at the screen (180 words a minute, and answering by kind of question)", ...tables].join("\n");
}

function timeTable({ about, reports, languages, sections }: TimeView): string {
  const whole = languages.map(({ language, median, tenth }) => [
    `all, in ${language}`,
    String(median),
    String(tenth),
    String(reports),
    "",
  ]);
  const parts = sections.map(({ number, title, median, tenth, reports: shownTo, shown, items }) => [
    `${number}. ${title}`,
    String(median),
    String(tenth),
    String(shownTo),
    `${shown} of ${items}`,
  ]);
  const head = [
    about === "round" ? "once, about the round" : "",
    "half need at most",
    "1 in 10 at least",
    "reports",
    "questions",
  ];
  return printTable(head, [...whole, ...parts], [1, 2, 3]);
}

function results({ rehearsal, version, cast }: Rehearsed, language: Language): string {
  const named = new Map<string, Words>(cast.regions.map(({ id, name }) => [id, name]));
  const blocks = version.measures.map((measure, index) => {
    const result = rehearsal.results[index]!;
    const rows = rowsOf(measure, result, language, (group) => named.get(group)?.[language] ?? group);
    const unit = measure.unit[language].replace(/^% /, "");
    return `${measure.indicators.join(", ")}  ${measure.label[language]}\n${printTable(["", unit, "base", "asked", "account"], rows, [1, 2, 3])}`;
  });
  return [`Results (invented). ${accountLegend}`, ...blocks].join("\n\n");
}

function rowsOf(
  measure: Measure,
  { all, breakdowns }: MeasureResult,
  language: Language,
  nameOf: (group: string) => string,
) {
  const row = (name: string, result: Result): string[] => {
    const headline = headlineOf(measure, result);
    return [
      name,
      figureOf(headline, language),
      String(headline.base),
      String(headline.eligible),
      accountBar(result, 40),
    ];
  };
  const groups = breakdowns.flatMap((breakdown) => breakdown.groups);
  // What is recorded once for the round is of no Parties.
  if (groups.length === 0) return [["the round", figureOf(headlineOf(measure, all), language), "", "", ""]];
  return [row("all", all), ...groups.map(({ group, result }) => row(nameOf(group), result))];
}
