import type { Words } from "../language.ts";
import type { Condition } from "../measures/condition.ts";
import { itemsInCondition } from "../measures/items-read.ts";
import { checkCondition } from "./check-condition.ts";
import type { Code, Codebook, Column, Item, ItemKind } from "./codebook.ts";
import { compileExpression } from "./compile-expression.ts";
import type { Questionnaire, QuestionnaireColumn, QuestionnaireItem, QuestionnaireWords } from "./definition.ts";
import { fault, type Fault } from "./fault.ts";
import { printPath } from "./json-path.ts";
import type { Lists } from "./lists.ts";
import { placeItems, type Placed, type PlacedExpression } from "./place-items.ts";

/**
 * The codebook of a checked questionnaire: every item with its type, codes, unit, universe and labels. Choices from a
 * list are filled with the codes given, in their order. Throws on a questionnaire that the check would refuse.
 */
export function deriveCodebook(questionnaire: Questionnaire, lists: Lists): Codebook {
  return buildCodebook(questionnaire, lists, (found) => {
    throw new Error(`The questionnaire was not checked: ${found.path}: ${found.message}`);
  });
}

/** As `deriveCodebook`, telling the faults of expressions, which are left out, instead of throwing. */
export function buildCodebook(questionnaire: Questionnaire, lists: Lists, report: (found: Fault) => void): Codebook {
  const placed = placeItems(questionnaire);
  const names = new Set(placed.map(({ element }) => element.name));
  const ofRound = new Set(questionnaire.pages.filter(({ about }) => about === "round").map(({ name }) => name));
  const items = new Map<string, Item>();
  for (const place of placed) {
    const isSameAbout = (item: Item): boolean => ofRound.has(item.section) === ofRound.has(place.section);
    const compile = (expression: PlacedExpression): Condition | null =>
      compileChecked(expression, place.element.name, { earlier: items, names, isSameAbout }, report);
    const item = buildItem(place, lists, compile);
    if (!items.has(item.name)) items.set(item.name, item);
  }
  return {
    title: wordsOf(questionnaire.title),
    description: optionalWords(questionnaire.description),
    ...(questionnaire.recordedBy && { recordedBy: questionnaire.recordedBy }),
    sections: questionnaire.pages.map((page) => ({
      name: page.name,
      title: wordsOf(page.title),
      description: optionalWords(page.description),
      ...(page.about && { about: page.about }),
    })),
    items: [...items.values()],
  };
}

/** What an expression may read, and what else there is. */
interface Readable {
  readonly earlier: ReadonlyMap<string, Item>;
  readonly names: ReadonlySet<string>;
  /** Whether an item is about what the expression is about: a Party, or the round. */
  readonly isSameAbout: (item: Item) => boolean;
}

/** An expression as a condition on earlier items; null, with the faults told, when it is not one. */
function compileChecked(
  { text, steps }: PlacedExpression,
  item: string,
  { earlier, names, isSameAbout }: Readable,
  report: (found: Fault) => void,
): Condition | null {
  const find = (name: string): Item | null => earlier.get(name) ?? null;
  let faultless = true;
  const tell: Parameters<typeof checkCondition>[2] = (problem, params = {}) => {
    faultless = false;
    const isLater = problem === "unknown_item" && names.has(String(params["item"]));
    const where = { file: "questionnaire.json" as const, path: printPath(steps), item };
    report(fault(where, isLater ? "later_item" : problem, params));
  };
  const condition = compileExpression(text, find, tell);
  if (condition) checkCondition(condition, find, tell);
  for (const name of condition ? itemsInCondition(condition) : []) {
    const read = find(name);
    if (read && !isSameAbout(read)) tell("other_about", { item: name });
  }
  return faultless ? condition : null;
}

function buildItem(
  { element, section, steps, visibleIf }: Placed<QuestionnaireItem>,
  lists: Lists,
  compile: (expression: PlacedExpression) => Condition | null,
): Item {
  const shown = visibleIf.map(compile).filter((condition) => condition !== null);
  const universe =
    element.universeIf === undefined ? null : compile({ text: element.universeIf, steps: [...steps, "universeIf"] });
  return {
    ...buildField(element, lists),
    kind: kindOf(element),
    section,
    indicators: element.indicators ?? [],
    why: optionalWords(element.why),
    reasons: element.reasons ?? [],
    shownWhen: shown.length > 1 ? { all: shown } : (shown[0] ?? null),
    universe: universe && element.universeText ? { condition: universe, words: wordsOf(element.universeText) } : null,
    columns:
      element.type === "paneldynamic" ? element.templateElements.map((column) => buildColumn(column, lists)) : [],
    maximumRows: element.type === "paneldynamic" ? element.maxPanelCount : null,
  };
}

function buildColumn(column: QuestionnaireColumn, lists: Lists): Column {
  return { ...buildField(column, lists), kind: kindOf(column) as Column["kind"] };
}

function buildField(element: QuestionnaireItem | QuestionnaireColumn, lists: Lists): Omit<Column, "kind"> {
  return {
    name: element.name,
    label: wordsOf(element.title),
    guidance: optionalWords(element.description),
    unit: optionalWords(element.unit),
    required: element.isRequired ?? false,
    codes: codesOf(element, lists),
    exclusiveCodes: ("exclusiveCodes" in element ? element.exclusiveCodes : undefined) ?? [],
    minimum: ("minimum" in element ? element.minimum : undefined) ?? null,
    maximum: ("maximum" in element ? element.maximum : undefined) ?? null,
    maximumLength: ("maxLength" in element ? element.maxLength : undefined) ?? null,
  };
}

function codesOf(element: QuestionnaireItem | QuestionnaireColumn, lists: Lists): readonly Code[] {
  if ("choicesFrom" in element && element.choicesFrom) return lists[element.choicesFrom];
  if (!("choices" in element) || !element.choices) return [];
  return element.choices.map(({ value, text }) => ({ code: value, label: wordsOf(text) }));
}

function kindOf(element: QuestionnaireItem | QuestionnaireColumn): ItemKind {
  switch (element.type) {
    case "radiogroup":
    case "dropdown":
      return "choice";
    case "checkbox":
      return "choices";
    case "text":
      return element.answerType;
    case "comment":
      return "long_text";
    case "paneldynamic":
      return "table";
  }
}

function wordsOf({ default: en, fr, es }: QuestionnaireWords): Words {
  return { en, fr, es };
}

function optionalWords(words: QuestionnaireWords | undefined): Words | null {
  return words ? wordsOf(words) : null;
}
