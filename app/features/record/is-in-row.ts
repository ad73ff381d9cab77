import type { Item } from "#app/core/survey/codebook.ts";

/** Most boxes that stand in a row of a table. */
const mostBoxes = 8;

/** Whether the value of an item has its place in a row of a table of Parties; else each Party has a form of its own. */
export function isInRow(item: Item): boolean {
  switch (item.kind) {
    case "table":
    case "long_text":
      return false;
    case "choices":
      return item.codes.length <= mostBoxes;
    default:
      return true;
  }
}
