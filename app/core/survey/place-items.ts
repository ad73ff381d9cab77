import type { Questionnaire, QuestionnaireElement, QuestionnaireItem, QuestionnairePanel } from "./definition.ts";
import type { Step } from "./json-path.ts";

/** An expression and where it is written. */
export interface PlacedExpression {
  readonly text: string;
  readonly steps: readonly Step[];
}

/** A panel or an item, where it is written, and what makes it visible: its panels' expressions, then its own. */
export interface Placed<Element extends QuestionnaireElement> {
  readonly element: Element;
  readonly section: string;
  readonly steps: readonly Step[];
  /** How many panels are around it. */
  readonly depth: number;
  readonly visibleIf: readonly PlacedExpression[];
}

/** Every panel and item of a questionnaire, in the order asked. */
export function* placeElements(questionnaire: Questionnaire): Generator<Placed<QuestionnaireElement>> {
  for (const [index, page] of questionnaire.pages.entries()) {
    yield* inside(page.elements, { section: page.name, steps: ["pages", index], depth: 0, visibleIf: [] });
  }
}

/** Every item of a questionnaire, in the order asked. */
export function placeItems(questionnaire: Questionnaire): readonly Placed<QuestionnaireItem>[] {
  return [...placeElements(questionnaire)].filter(isItem);
}

/** Every panel of a questionnaire, in the order met. */
export function placePanels(questionnaire: Questionnaire): readonly Placed<QuestionnairePanel>[] {
  return [...placeElements(questionnaire)].filter((placed): placed is Placed<QuestionnairePanel> => !isItem(placed));
}

function isItem(placed: Placed<QuestionnaireElement>): placed is Placed<QuestionnaireItem> {
  return placed.element.type !== "panel";
}

function* inside(
  elements: readonly QuestionnaireElement[],
  around: Omit<Placed<QuestionnaireElement>, "element">,
): Generator<Placed<QuestionnaireElement>> {
  for (const [index, element] of elements.entries()) {
    const steps = [...around.steps, "elements", index];
    const own = element.visibleIf === undefined ? [] : [{ text: element.visibleIf, steps: [...steps, "visibleIf"] }];
    const placed = { ...around, steps, visibleIf: [...around.visibleIf, ...own], element };
    yield placed;
    if (element.type === "panel") yield* inside(element.elements, { ...placed, depth: around.depth + 1 });
  }
}
