import type { Language } from "#app/core/language.ts";
import { formatDate } from "#app/core/lifecycle/format-instant.ts";
import { formatNumber } from "#app/core/numbers/format-number.ts";
import type { AnsweredValue, ItemState, Reason, TableRow } from "#app/core/survey/answers.ts";
import type { Column, Item } from "#app/core/survey/codebook.ts";

/** What a Party answered to one question, with the labels of the version that it answered; or the reason there is nothing. */
export type AnswerView =
  | { readonly state: Reason }
  /** One text, or one for each code chosen. */
  | { readonly state: "answered"; readonly texts: readonly string[]; readonly isLink: boolean }
  /** The rows of a table; each cell under its column's label. */
  | { readonly state: "answered"; readonly rows: readonly RowView[] };

/** A row of a table, by its ordinal from 1. */
interface RowView {
  readonly row: number;
  readonly cells: readonly CellView[];
}

interface CellView {
  readonly label: string;
  readonly answer: Exclude<AnswerView, { readonly rows: unknown }>;
}

/** Puts an answer in words: codes by their labels, numbers and dates as the language writes them, texts as they were written. */
export function answerView(item: Item, state: ItemState | undefined, language: Language): AnswerView {
  if (state === undefined) return { state: "not_asked" };
  if (state.state !== "answered") return { state: state.state };
  if (item.kind !== "table") return fieldView(item, state.value, language);
  return {
    state: "answered",
    rows: (state.value as readonly TableRow[]).map(({ cells }, index) => ({
      row: index + 1,
      cells: item.columns.map((column) => ({
        label: column.label[language],
        answer: cellView(column, cells[column.name] ?? { state: "not_asked" }, language),
      })),
    })),
  };
}

function cellView(
  column: Column,
  state: ItemState<string | readonly string[]>,
  language: Language,
): CellView["answer"] {
  return state.state === "answered" ? fieldView(column, state.value, language) : { state: state.state };
}

function fieldView(field: Item | Column, value: AnsweredValue, language: Language): CellView["answer"] {
  const values = (typeof value === "string" ? [value] : value) as readonly string[];
  return {
    state: "answered",
    texts: values.map((each) => textOf(field, each, language)),
    isLink: field.kind === "link",
  };
}

function textOf(field: Item | Column, value: string, language: Language): string {
  switch (field.kind) {
    case "choice":
    case "choices":
      return field.codes.find(({ code }) => code === value)?.label[language] ?? value;
    case "integer":
    case "decimal":
      return formatNumber(value, language);
    case "date":
      return formatDate(value, language);
    default:
      return value;
  }
}
