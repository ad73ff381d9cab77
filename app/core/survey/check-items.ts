import { compareDecimals } from "../numbers/compare-decimals.ts";
import { limits, type Questionnaire, type QuestionnaireColumn, type QuestionnaireItem } from "./definition.ts";
import { fault, prototypeKeys, reservedCodes, type Fault, type FaultKey, type FaultParameters } from "./fault.ts";
import { printPath, type Step } from "./json-path.ts";
import { placeItems, placePanels, type Placed } from "./place-items.ts";

type Tell = (inside: readonly Step[], problem: FaultKey, params?: FaultParameters) => void;

/** Columns of every export, which no item may be called. */
const exportColumns = ["party", "round", "survey", "version", "revision"];

/** What is wrong with the items of a well-formed questionnaire, one by one and together; expressions are read elsewhere. */
export function checkItems(questionnaire: Questionnaire, indicators: ReadonlySet<string>): readonly Fault[] {
  const faults: Fault[] = [];
  const places = placeItems(questionnaire);
  const file = "questionnaire.json";
  if (places.length > limits.items)
    faults.push(fault({ file, path: "pages" }, "too_many_items", { most: limits.items }));
  faults.push(...checkSections(questionnaire));
  const names = new Set<string>();
  for (const place of places) {
    const { element } = place;
    const tell = teller(faults, element.name, place.steps);
    checkName(element.name, names, tell, exportColumns);
    checkField(element, tell);
    checkAsked(element, indicators, tell);
    if (element.type === "paneldynamic") checkColumns(element.templateElements, place, faults);
  }
  return faults;
}

/** Sections and panels share one set of names. */
function checkSections(questionnaire: Questionnaire): Fault[] {
  const faults: Fault[] = [];
  const names = new Set<string>();
  for (const [index, page] of questionnaire.pages.entries()) {
    const tell = teller(faults, null, ["pages", index]);
    checkName(page.name, names, tell);
    if (page.about && !questionnaire.recordedBy) tell(["about"], "about_without_record");
  }
  for (const { element, steps, depth } of placePanels(questionnaire)) {
    const tell = teller(faults, null, steps);
    checkName(element.name, names, tell);
    if (depth >= limits.panelDepth) tell([], "panels_too_deep", { most: limits.panelDepth });
  }
  return faults;
}

function checkColumns(
  columns: readonly QuestionnaireColumn[],
  table: Placed<QuestionnaireItem>,
  faults: Fault[],
): void {
  const names = new Set<string>();
  for (const [index, column] of columns.entries()) {
    const steps = [...table.steps, "templateElements", index];
    const tell = teller(faults, `${table.element.name}.${column.name}`, steps);
    checkName(column.name, names, tell, reservedCodes);
    checkField(column, tell);
  }
}

function teller(faults: Fault[], item: string | null, steps: readonly Step[]): Tell {
  return (inside, problem, params = {}) => {
    const path = printPath([...steps, ...inside]);
    faults.push(fault({ file: "questionnaire.json", path, item }, problem, params));
  };
}

function checkName(name: string, names: Set<string>, tell: Tell, reserved: readonly string[] = []): void {
  if (prototypeKeys.includes(name) || reserved.includes(name) || name.endsWith("__reason")) {
    tell(["name"], "reserved_name", { name });
  }
  if (names.has(name)) tell(["name"], "duplicate_name", { name });
  names.add(name);
}

/** What an item and a column have in common. */
function checkField(element: QuestionnaireItem | QuestionnaireColumn, tell: Tell): void {
  if ("choices" in element || "choicesFrom" in element || isChoice(element)) checkChoices(element, tell);
  if (element.type === "text") checkText(element, tell);
}

function isChoice(element: QuestionnaireItem | QuestionnaireColumn): boolean {
  return element.type === "radiogroup" || element.type === "dropdown" || element.type === "checkbox";
}

function checkChoices(element: QuestionnaireItem | QuestionnaireColumn, tell: Tell): void {
  const { choices, choicesFrom } = element as Extract<QuestionnaireItem, { type: "checkbox" }>;
  if ((choices === undefined) === (choicesFrom === undefined)) return tell([], "choices_missing");
  const known = new Set<string>();
  for (const [index, { value: code }] of (choices ?? []).entries()) {
    const inside = ["choices", index, "value"];
    if (reservedCodes.includes(code) || prototypeKeys.includes(code)) tell(inside, "reserved_code", { code });
    if (known.has(code)) tell(inside, "duplicate_code", { code });
    known.add(code);
  }
  if (element.type !== "checkbox" || !element.exclusiveCodes) return;
  checkRepeated(element.exclusiveCodes, "exclusiveCodes", tell);
  for (const [index, code] of element.exclusiveCodes.entries()) {
    if (!known.has(code)) tell(["exclusiveCodes", index], "unknown_code", { item: element.name, code });
  }
}

function checkText(element: Extract<QuestionnaireColumn, { type: "text" }>, tell: Tell): void {
  const { answerType: kind, minimum, maximum, maxLength } = element;
  const isNumber = kind === "integer" || kind === "decimal";
  for (const [property, bound] of Object.entries({ minimum, maximum })) {
    if (bound === undefined) continue;
    if (!isNumber) tell([property], "property_not_for_kind", { property, kind });
    else if (kind === "integer" && bound.includes(".")) tell([property], "bound_not_integer", { bound });
  }
  if (maxLength !== undefined && kind !== "text" && kind !== "link") {
    tell(["maxLength"], "property_not_for_kind", { property: "maxLength", kind });
  }
  if (minimum !== undefined && maximum !== undefined && compareDecimals(minimum, maximum) > 0) {
    tell(["minimum"], "bounds_reversed", { lower: minimum, upper: maximum });
  }
}

/** What an item has beside a column: indicators, reasons, universe. */
function checkAsked(element: QuestionnaireItem, indicators: ReadonlySet<string>, tell: Tell): void {
  checkRepeated(element.indicators ?? [], "indicators", tell);
  checkRepeated(element.reasons ?? [], "reasons", tell);
  for (const [index, indicator] of (element.indicators ?? []).entries()) {
    if (!indicators.has(indicator)) tell(["indicators", index], "unknown_indicator", { indicator });
  }
  if ((element.universeIf === undefined) !== (element.universeText === undefined)) tell([], "universe_incomplete");
}

function checkRepeated(values: readonly string[], property: string, tell: Tell): void {
  for (const [index, value] of values.entries()) {
    if (values.indexOf(value) < index) tell([property, index], "repeated", { value });
  }
}
