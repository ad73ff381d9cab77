import type { Words } from "#app/core/language.ts";
import type { Codebook, Column, Item, OfferedReason } from "#app/core/survey/codebook.ts";
import type { Questionnaire, QuestionnaireElement, QuestionnaireWords } from "#app/core/survey/definition.ts";
import { findItem } from "#app/core/survey/find-item.ts";

/** Words in the library's form: `default` is English. */
type FormWords = QuestionnaireWords;

type Json = Readonly<Record<string, unknown>>;

/** What the choices of one item say when there is no answer. */
export type ReasonLabels = Readonly<Record<OfferedReason, Words>>;

/**
 * The document from which SurveyJS draws one section. It has no logic of its own (we decide what is shown), no checks of its
 * own (we read every answer), and nothing that could cut a text short.
 */
export function sectionJson(page: Questionnaire["pages"][number], codebook: Codebook, reasons: ReasonLabels): Json {
  return {
    showTitle: false,
    showPageTitles: false,
    showNavigationButtons: false,
    showProgressBar: false,
    showQuestionNumbers: false,
    requiredMark: "",
    questionErrorLocation: "bottom",
    textUpdateMode: "onTyping",
    clearInvisibleValues: "none",
    focusFirstQuestionAutomatic: false,
    validationEnabled: false,
    width: "100%",
    widthMode: "responsive",
    pages: [{ name: page.name, elements: page.elements.map((element) => elementJson(element, codebook, reasons)) }],
  };
}

function elementJson(element: QuestionnaireElement, codebook: Codebook, reasons: ReasonLabels): Json {
  if (element.type === "panel") {
    const { name, title, description, elements } = element;
    return {
      type: "panel",
      name,
      title,
      description,
      elements: elements.map((each) => elementJson(each, codebook, reasons)),
    };
  }
  const item = findItem(codebook, element.name);
  if (!item) throw new Error(`The codebook has no item ${element.name}, which its questionnaire asks`);
  if (element.type !== "paneldynamic")
    return fieldJson(element, item, item.kind === "choice" ? choicesOf(item, reasons) : []);
  const { name, title, description, templateTitle, panelAddText, panelRemoveText, maxPanelCount } = element;
  return {
    type: "paneldynamic",
    name,
    title,
    description,
    panelAddText,
    panelRemoveText,
    templateTitle: numbered(templateTitle),
    maxPanelCount,
    panelCount: 0,
    templateErrorLocation: "bottom",
    confirmDelete: false,
    noEntriesText: { default: "\u00a0", fr: "\u00a0", es: "\u00a0" },
    templateElements: element.templateElements.map((column) =>
      fieldJson(
        column,
        item.columns.find((each) => each.name === column.name)!,
        [],
      ),
    ),
  };
}

/** What a field of the questionnaire says about how it looks. */
interface FieldElement {
  readonly type: string;
  readonly name: string;
  readonly title: FormWords;
  readonly description?: FormWords | undefined;
}

function fieldJson(element: FieldElement, field: Item | Column, extra: readonly Json[]): Json {
  const { type, name, title, description } = element;
  const common = { type, name, title, description, isRequired: field.required };
  const choices = [...field.codes.map(({ code, label }) => ({ value: code, text: formWords(label) })), ...extra];
  switch (field.kind) {
    case "choice":
      // A native list: it works with every assistive technology, on every telephone.
      if (type === "dropdown")
        return { ...common, choices, renderAs: "select", placeholder: { default: "–", fr: "–", es: "–" } };
      return { ...common, choices };
    case "choices":
      return { ...common, choices };
    case "integer":
    case "decimal":
      return { ...common, inputType: "text" };
    case "date":
      return { ...common, inputType: "date" };
    case "link":
      return { ...common, inputType: "text" };
    case "long_text":
      return { ...common, rows: 5 };
    default:
      return common;
  }
}

/** The reasons that an item offers, as choices after its codes. */
function choicesOf(item: Item, labels: ReasonLabels): Json[] {
  return item.reasons.map((reason) => ({ value: reason, text: formWords(labels[reason]) }));
}

function numbered({ default: english, fr, es }: FormWords): FormWords {
  return { default: `${english} {panelIndex}`, fr: `${fr} {panelIndex}`, es: `${es} {panelIndex}` };
}

function formWords({ en, fr, es }: Words): FormWords {
  return { default: en, fr, es };
}
