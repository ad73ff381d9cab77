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
  return [head, ...findings(rehearsed, language), times(rehearsed, language), results(rehearsed, language)].join(
    "\n\n",
  );
}

function findings({ rehearsal, version }: Rehearsed, language: Language): string[] {
  const { unfed, unread, rare, unchosen } = viewFindings(rehearsal, version, language);
  return [
    list(
      "Indicators that nothing feeds",
      unfed.map(({ code, title, items }) => [code, title.replaceAll("*", ""), numbers(items)]),
      ["indicator", "title", "asked about in"],
    ),
    list(
      "Questions that feed no indicator",
      unread.map(({ number, name, label, decides }) => [number, name, label, numbers(decides)]),
      ["question", "name", "label", "decides whether these are shown"],
    ),
    list(
      "Questions that hardly anybody is shown (fewer than 1 report in 20)",
      rare.map(({ number, name, label, shown, reports }) => [number, name, label, `${shown} of ${reports}`]),
      ["question", "name", "label", "shown in"],
    ),
    list(
      "Answers that nobody chose",
      unchosen.map(({ number, name, column, codes, answers }) => [
        number,
        column === null ? name : `${name}, ${column}`,
        codes.join(" | "),
        String(answers),
      ]),
      ["question", "name", "never chosen", "answers"],
    ),
  ];
}

function numbers(items: readonly { readonly number: string }[]): string {
  return items.map(({ number }) => number).join(", ");
}

function list(title: string, rows: readonly (readonly string[])[], head: readonly string[]): string {
  if (rows.length === 0) return `${title}: none.`;
  return `${title}: ${rows.length}\n${printTable(
    head,
    rows.map((row) => row.map(shortened)),
  )}`;
}

/** A question has its place in a line of a terminal; its name tells it apart. */
function shortened(text: string): string {
  return text.length > 76 ? `${text.slice(0, 75)}…` : text;
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
  return [row("all", all), ...groups.map(({ group, result }) => row(nameOf(group), result))];
}
