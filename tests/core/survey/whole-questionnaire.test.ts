import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Measure } from "../../../app/core/measures/measure.ts";
import { languages, type Language, type Words } from "../../../app/core/language.ts";
import { checkSurvey } from "../../../app/core/survey/check-survey.ts";
import { referencesInFiles } from "../../../app/features/surveys/references.server.ts";

interface Indicator {
  readonly code: string;
  readonly reportedBy: readonly string[];
  readonly proposes: readonly { readonly key: string; readonly kind: string; readonly source: string }[];
}

const read = (path: string) => JSON.parse(readFileSync(`surveys/${path}`, "utf8"));
const { indicators } = read("catalogue/strategic-vision/v2.json") as { indicators: readonly Indicator[] };
const checked = checkSurvey({
  questionnaire: read("strategic-vision/v3/questionnaire.json"),
  measures: read("strategic-vision/v3/measures.json"),
  catalogue: read("catalogue/strategic-vision/v2.json"),
  lists: await referencesInFiles("surveys").readLists(),
});
if ("faults" in checked) throw new Error(JSON.stringify(checked.faults));
const { codebook } = checked;
const measures: readonly Measure[] = checked.measures.measures;

const forms = { en: /\b[Aa]bout (\d+) minutes?/, fr: /\b[Ee]nviron (\d+) minutes?/, es: /\b[Uu]nos (\d+) minutos?/ };

describe("version 3 of strategic-vision", () => {
  test("measures every indicator that Parties report", () => {
    const measured = new Set(measures.flatMap((measure) => measure.indicators));
    const reported = indicators.filter(({ reportedBy }) => reportedBy.includes("party"));
    expect(reported).toHaveLength(32);
    expect(reported.filter(({ code }) => !measured.has(code))).toEqual([]);
  });

  test("measures what the catalogue proposes to ask of Parties, under its key and in its kind", () => {
    const proposed = indicators.flatMap(({ code, proposes }) =>
      proposes.filter(({ source }) => source === "party").map(({ key, kind }) => `${code} ${key}: ${kind}`),
    );
    const kept = new Set(
      measures.flatMap(({ key, kind, indicators: codes }) => codes.map((code) => `${code} ${key}: ${kind}`)),
    );
    expect(proposed.filter((each) => !kept.has(each))).toEqual([]);
  });

  test("asks for nothing without saying why", () => {
    expect(codebook.items.filter(({ why }) => why === null).map(({ name }) => name)).toEqual([]);
  });

  test("says of what several Parties may name what was done so that it counts once", () => {
    const silent = measures.filter(({ kind, doubleCounting }) => kind === "distinct" && doubleCounting === undefined);
    expect(silent.map(({ key }) => key)).toEqual([]);
  });

  test("says of every section how many minutes it takes, the same in every language", () => {
    const minutes = codebook.sections.map(({ description }) => minutesIn(description));
    expect(minutes.filter(({ en, fr, es }) => en === null || en !== fr || en !== es)).toEqual([]);
    expect(minutes.reduce((sum, { en }) => sum + (en ?? 0), 0)).toBeLessThanOrEqual(75);
  });
});

function minutesIn(words: Words | null): Record<Language, number | null> {
  const [en, fr, es] = languages.map((language) => {
    const found = forms[language].exec(words?.[language] ?? "");
    return found ? Number(found[1]) : null;
  });
  return { en: en ?? null, fr: fr ?? null, es: es ?? null };
}
