import { isLongList } from "../invent/invent-code.ts";
import type { ItemState } from "../survey/answers.ts";
import type { Column, Item } from "../survey/codebook.ts";

/** Seconds to decide and to type, once the question is read. What is known or at hand: looking things up is not in it. */
const seconds = {
  blank: 3,
  reason: 8,
  choice: 8,
  fromLongList: 20,
  choices: 12,
  number: 30,
  date: 15,
  link: 30,
  text: 20,
  longText: 120,
  row: 5,
} as const;

/** How long it takes to answer an item as a report does: by its kind, and for a table by its rows and their cells. */
export function answeringSeconds(item: Item, state: ItemState | undefined): number {
  if (state === undefined || state.state === "not_answered") return seconds.blank;
  if (state.state !== "answered") return seconds.reason;
  if (item.kind !== "table" || typeof state.value === "string") return ofField(item);
  return [...state.value].reduce<number>((sum, row) => sum + (typeof row === "object" ? ofRow(item, row.cells) : 0), 0);
}

function ofRow(item: Item, cells: Readonly<Record<string, ItemState>>): number {
  const filled = item.columns.filter(({ name }) => cells[name]?.state === "answered");
  return filled.reduce<number>((sum, column) => sum + ofField(column), seconds.row);
}

function ofField(field: Item | Column): number {
  switch (field.kind) {
    case "choice":
      return isLongList(field) ? seconds.fromLongList : seconds.choice;
    case "choices":
      return isLongList(field) ? seconds.fromLongList : seconds.choices;
    case "integer":
    case "decimal":
      return seconds.number;
    case "date":
      return seconds.date;
    case "link":
      return seconds.link;
    case "text":
      return seconds.text;
    case "long_text":
      return seconds.longText;
    case "table":
      return 0;
  }
}
