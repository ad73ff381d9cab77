import {
  Action,
  settings,
  SurveyModel,
  type PanelModel,
  type Question,
  type QuestionPanelDynamicModel,
} from "survey-core";
import type { Language } from "#app/core/language.ts";
import type { Codebook, Column, Item } from "#app/core/survey/codebook.ts";
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
  #language: Language;
  /** The button of each row that removes it. */
  readonly #removals = new Map<PanelModel, Action>();
  /** The form is being filled from the draft: nobody types. */
  #isFilling = false;

  constructor(json: object, store: DraftStore, codebook: Codebook, section: string, language: Language) {
    this.#store = store;
    this.#codebook = codebook;
    this.#items = codebook.items.filter((item) => item.section === section);
    this.survey = new SurveyModel(json);
    // The content security policy allows no style of a page's own: colours and sizes are in questions.css, which uses
    // the browser's own controls and so needs none of the library's icons.
    this.survey.generateStylesheet = false;
    this.survey.needRenderIcons = false;
    this.#language = language;
    this.survey.locale = language;
    this.survey.onGetTitleTagName.add((_, options) => {
      options.tagName = titleTag(options.element);
    });
    this.survey.onElementWrapperComponentName.add((_, options) => {
      if (options.wrapperName === "component" && options.element?.isQuestion) options.componentName = "rapporteur-item";
    });
    this.survey.onValueChanging.add((_, options) => {
      const item = findItem(codebook, options.name);
      if (item?.kind === "choices") options.value = withoutExcluded(item, options.oldValue, options.value);
    });
    this.survey.onValueChanged.add((_, { name, value }) => this.#take(name, value));
    this.survey.onAfterRenderQuestionInput.add((_, { question, htmlElement }) => {
      const kind = fieldOf(codebook, question)?.kind;
      const mode = kind === "integer" ? "numeric" : kind === "decimal" ? "decimal" : kind === "link" ? "url" : null;
      if (mode) htmlElement.setAttribute("inputmode", mode);
    });
    this.survey.onGetPanelFooterActions.add((_, options) => {
      // A group of questions has a footer too, and no table, whatever the library's types say.
      const table: QuestionPanelDynamicModel | undefined = options.question;
      if (table) options.actions = [this.#removalOf(table, options.panel)];
    });
    this.survey.onDynamicPanelAdded.add((_, { question, panelIndex }) => nameRow(question, panelIndex));
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

  /** The same form in other words: nothing typed is touched. */
  set language(language: Language) {
    this.#language = language;
    this.survey.locale = language;
    this.#show();
  }

  #fillItem(item: Item): void {
    const question = this.survey.getQuestionByName(item.name);
    if (!question) return;
    const language = this.#language;
    const value =
      item.kind === "table"
        ? toFormRows(item, this.#store.read, language)
        : toForm(item, this.#store.read(item.name), language);
    if (!isSameInForm(question.value, value)) question.value = value;
  }

  #take(name: string, value: unknown): void {
    if (this.#isFilling) return;
    const item = findItem(this.#codebook, name);
    if (!item) return;
    const language = this.#language;
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
      if (item.kind === "table") this.#nameRemovals(question as QuestionPanelDynamicModel);
    }
  }

  /** Each row's button says which row it removes: heard out of its place, it would be one of many alike. */
  #nameRemovals(table: QuestionPanelDynamicModel): void {
    for (const panel of table.panels) {
      const removal = this.#removals.get(panel);
      if (!removal) continue;
      const title = removalTitle(table, panel);
      if (removal.title !== title) removal.title = title;
      removal.visible = !table.readOnly;
    }
  }

  #removalOf(table: QuestionPanelDynamicModel, row: PanelModel): Action {
    const known = this.#removals.get(row);
    if (known) return known;
    const removal = new Action({
      id: `remove-${row.id}`,
      title: removalTitle(table, row),
      action: () => table.removePanelUI(row),
    });
    this.#removals.set(row, removal);
    return removal;
  }

  /** Decides again what is shown and closed, after a change beside the form. */
  refresh(): void {
    this.#show();
  }
}

/** Under the page's one h1: questions and groups; under a table, its rows; under a row, its cells. */
function titleTag(element: { readonly isPage?: boolean; readonly isPanel?: boolean }): string {
  if (element.isPage) return "div";
  if (!("parentQuestion" in element) || !element.parentQuestion) return "h2";
  return element.isPanel ? "h3" : "h4";
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

/** The item or the column that a question asks. */
function fieldOf(codebook: Codebook, question: Question): Item | Column | null {
  const table = question.parentQuestion as Question | null;
  const item = findItem(codebook, table?.name ?? question.name);
  return table ? (item?.columns.find(({ name }) => name === question.name) ?? null) : item;
}

/**
 * A field in a row is named with its row, and described by its guidance: the library names it by its title alone, as every
 * other row's. And a list of choices outside a table is named at all, which the library forgets.
 */
export function nameField(question: Question): void {
  const table = question.parentQuestion as QuestionPanelDynamicModel | null;
  if (Object.hasOwn(question, "a11y_input_ariaLabel") || (!table && question.getType() !== "dropdown")) return;
  const row = () => (table ? ` (${rowTitle(table, question.parent as PanelModel)})` : "");
  Object.defineProperty(question, "a11y_input_ariaLabel", { get: () => question.processedTitle + row() });
  Object.defineProperty(question, "a11y_input_ariaDescribedBy", {
    get: () => {
      if (question.errors.length > 0) return `${question.id}_errors`;
      return question.hasDescription ? question.ariaDescriptionId : null;
    },
  });
}

/** Example: `Remove this species (Species 2)`. */
function removalTitle(table: QuestionPanelDynamicModel, row: PanelModel): string {
  return `${table.panelRemoveText} (${rowTitle(table, row)})`;
}

/** Example: `Species 2`. */
function rowTitle(table: QuestionPanelDynamicModel, row: PanelModel): string {
  return table.templateTitle.replace("{panelIndex}", String(table.panels.indexOf(row) + 1));
}

/** The place of a question in the draft: an item's name, or `item/row/column`. */
export function pathOf(question: Question): string | null {
  const table = question.parentQuestion as QuestionPanelDynamicModel | null;
  if (!table) return question.name;
  const index = table.panels.findIndex((panel) => panel.questions.includes(question));
  const id = (table.value as FormRow[] | undefined)?.[index]?.[rowKey];
  return typeof id === "string" ? `${table.name}/${id}/${question.name}` : null;
}
