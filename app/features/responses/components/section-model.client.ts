import { settings, SurveyModel, type Question, type QuestionPanelDynamicModel } from "survey-core";
import type { Language } from "#app/core/language.ts";
import type { Codebook, Item } from "#app/core/survey/codebook.ts";
import { findItem } from "#app/core/survey/find-item.ts";
import { randomRowId } from "../journal/random-id.ts";
import type { DraftStore } from "./draft-store.ts";
import { withoutExcluded } from "./exclusive-codes.ts";
import { fromForm, toForm } from "./survey-values.ts";
import { changedCells, rowKey, toFormRows, type FormRow } from "./table-rows.ts";

settings.animationEnabled = false;

/** A section's SurveyJS model, tied to the draft: what is typed goes there, and what changes there is shown. */
export class SectionModel {
  readonly survey: SurveyModel;
  readonly #store: DraftStore;
  readonly #codebook: Codebook;
  readonly #items: readonly Item[];
  /** The form is being filled from the draft: nobody types. */
  #isFilling = false;

  constructor(json: object, store: DraftStore, codebook: Codebook, section: string, language: Language) {
    this.#store = store;
    this.#codebook = codebook;
    this.#items = codebook.items.filter((item) => item.section === section);
    this.survey = new SurveyModel(json);
    // The content security policy allows no style of a page's own: colours and sizes are in questions.css.
    this.survey.generateStylesheet = false;
    this.survey.locale = language;
    this.survey.onGetTitleTagName.add((_, options) => {
      options.tagName = options.element.isPage ? "div" : isInRow(options.element) ? "h3" : "h2";
    });
    this.survey.onElementWrapperComponentName.add((_, options) => {
      if (options.wrapperName === "component" && options.element?.isQuestion) options.componentName = "rapporteur-item";
    });
    this.survey.onValueChanging.add((_, options) => {
      const item = findItem(codebook, options.name);
      if (item?.kind === "choices") options.value = withoutExcluded(item, options.oldValue, options.value);
    });
    this.survey.onValueChanged.add((_, { name, value }) => this.#take(name, value));
    this.survey.onDynamicPanelAdded.add((_, { question, panelIndex }) => nameRow(question as QuestionPanelDynamicModel, panelIndex));
    this.fill();
  }

  /** Shows what the draft holds, where it differs from what is shown. */
  fill(paths: readonly string[] | null = null): void {
    this.#isFilling = true;
    const names = paths && new Set(paths.map((path) => path.split("/")[0]));
    for (const item of this.#items) if (!names || names.has(item.name)) this.#fillItem(item);
    this.#isFilling = false;
    this.#show();
  }

  set language(language: Language) {
    this.survey.locale = language;
  }

  #fillItem(item: Item): void {
    const question = this.survey.getQuestionByName(item.name);
    if (!question) return;
    const language = this.survey.locale as Language;
    const value = item.kind === "table" ? toFormRows(item, this.#store.read, language) : toForm(item, this.#store.read(item.name), language);
    if (!isSameInForm(question.value, value)) question.value = value;
  }

  #take(name: string, value: unknown): void {
    if (this.#isFilling) return;
    const item = findItem(this.#codebook, name);
    if (!item) return;
    const language = this.survey.locale as Language;
    if (item.kind === "table") {
      const rows = (Array.isArray(value) ? value : []) as FormRow[];
      for (const [path, answer] of changedCells(item, rows, this.#store.read, language)) this.#store.edit(path, answer);
    } else {
      const { reason } = this.#store.read(name);
      const answer = fromForm(item, value, language);
      this.#store.edit(name, item.kind === "choice" ? answer : { ...answer, reason });
    }
    this.#show();
  }

  /** We decide what is shown; the library's own logic is not used. A reason closes the field beside it, and keeps its words. */
  #show(): void {
    const { shown } = this.#store.reading();
    for (const item of this.#items) {
      const question = this.survey.getQuestionByName(item.name);
      if (!question) continue;
      question.visible = shown.has(item.name);
      question.readOnly = item.kind !== "choice" && this.#store.read(item.name).reason !== null;
    }
  }

  /** Decides again what is shown and closed, after a change beside the form. */
  refresh(): void {
    this.#show();
  }
}

function isInRow(element: object): boolean {
  return "parentQuestion" in element && Boolean(element.parentQuestion);
}

/** A new row gets its stable id before anything is typed in it. */
function nameRow(table: QuestionPanelDynamicModel, index: number): void {
  const rows = (table.value ?? []) as FormRow[];
  if (rows[index]?.[rowKey] !== undefined) return;
  table.value = rows.map((row, at) => (at === index ? { ...row, [rowKey]: randomRowId() } : row));
}

function isSameInForm(left: unknown, right: unknown): boolean {
  return JSON.stringify(left ?? null) === JSON.stringify(right ?? null) || (isEmpty(left) && isEmpty(right));
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0);
}

/** The place of a question in the draft: an item's name, or `item/row/column`. */
export function pathOf(question: Question): string | null {
  const table = question.parentQuestion as QuestionPanelDynamicModel | null;
  if (!table) return question.name;
  const index = table.panels.findIndex((panel) => panel.questions.includes(question));
  const id = (table.value as FormRow[] | undefined)?.[index]?.[rowKey];
  return typeof id === "string" ? `${table.name}/${id}/${question.name}` : null;
}
