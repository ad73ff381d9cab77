import type { z } from "zod";
import { itemsReadBy } from "../measures/items-read.ts";
import type { Measure, measuresFileSchema } from "../measures/measure.ts";
import { checkCondition } from "./check-condition.ts";
import { checkFigures } from "./check-figures.ts";
import { checkSum, type Reading, type TellPlace } from "./check-sum.ts";
import type { Codebook } from "./codebook.ts";
import { fault, type Fault } from "./fault.ts";
import { printPath } from "./json-path.ts";

export type MeasuresFile = z.infer<typeof measuresFileSchema>;

/** The catalogue as the check sees it: which indicators there are, by code, such as 2.3.2. */
export interface CatalogueIndicators {
  readonly id: string;
  readonly version: number;
  readonly indicators: readonly { readonly code: string }[];
}

/** What is wrong with well-formed measures: whatever they read must be in the codebook, and of the right kind. */
export function checkMeasures(
  file: MeasuresFile,
  codebook: Codebook,
  catalogue: CatalogueIndicators,
): readonly Fault[] {
  const faults: Fault[] = [];
  const items = new Map(codebook.items.map((item) => [item.name, item]));
  const keys = new Set<string>();
  checkCatalogue(file, catalogue, faults);
  for (const [index, measure] of file.measures.entries()) {
    const tell: TellPlace = (inside, problem, params = {}) => {
      const path = printPath(["measures", index, ...inside]);
      faults.push(fault({ file: "measures.json", path, item: measure.key }, problem, params));
    };
    if (keys.has(measure.key)) tell(["key"], "duplicate_measure", { measure: measure.key });
    keys.add(measure.key);
    checkIndicators(measure, catalogue, tell);
    checkReads(measure, { find: (name) => items.get(name) ?? null, tell });
    checkAbout(measure, codebook, tell);
  }
  return faults;
}

function checkCatalogue({ catalogue: found }: MeasuresFile, catalogue: CatalogueIndicators, faults: Fault[]): void {
  if (found.id === catalogue.id && found.version === catalogue.version) return;
  const where = { file: "measures.json", path: "catalogue" } as const;
  faults.push(fault(where, "other_catalogue", { found: printCatalogue(found), expected: printCatalogue(catalogue) }));
}

function printCatalogue({ id, version }: { readonly id: string; readonly version: number }): string {
  return `${id} v${version}`;
}

function checkIndicators(measure: Measure, catalogue: CatalogueIndicators, tell: TellPlace): void {
  const known = new Set(catalogue.indicators.map(({ code }) => code));
  for (const [index, indicator] of measure.indicators.entries()) {
    if (!known.has(indicator)) tell(["indicators", index], "unknown_indicator", { indicator });
    if (measure.indicators.indexOf(indicator) < index) tell(["indicators", index], "repeated", { value: indicator });
  }
}

/** A ratio is of exact numbers; only a total may have bands. */
function checkReads(measure: Measure, { find, tell }: Pick<Reading, "find" | "tell">): void {
  switch (measure.kind) {
    case "parties":
      return checkCondition(measure.condition, find, (problem, params) => tell(["condition"], problem, params));
    case "total":
      return checkSum(measure.sum, ["sum"], { find, tell, choiceWithoutBands: "bands_needed" });
    case "ratio":
      checkSum(measure.numerator, ["numerator"], { find, tell, choiceWithoutBands: "choice_in_ratio" });
      return checkSum(measure.denominator, ["denominator"], { find, tell, choiceWithoutBands: "choice_in_ratio" });
    default:
      return checkFigures(measure, { find, tell });
  }
}

/** What is said of Parties and what is said of the round cannot be one figure; a value is of the round alone. */
function checkAbout(measure: Measure, { sections, items }: Codebook, tell: TellPlace): void {
  const ofRound = new Set(sections.filter(({ about }) => about === "round").map(({ name }) => name));
  const read = new Set(itemsReadBy(measure));
  const abouts = new Set(items.filter(({ name }) => read.has(name)).map(({ section }) => ofRound.has(section)));
  if (abouts.size > 1) tell([], "about_mixed");
  if (measure.kind === "value" && abouts.has(false)) tell(["item"], "not_a_value", { item: measure.item });
}
