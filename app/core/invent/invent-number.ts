import type { Column, Item } from "../survey/codebook.ts";
import type { Leaning } from "./leanings.ts";
import type { Random } from "./seeded-random.ts";

/** Makes up a whole number within the bounds of an item or column. */
export function inventInteger(field: Item | Column, leaning: Leaning, random: Random): string {
  return String(Math.round(inventNumber(field, leaning, random)));
}

/** Makes up a number with one decimal at most. */
export function inventDecimal(field: Item | Column, leaning: Leaning, random: Random): string {
  return (Math.round(inventNumber(field, leaning, random) * 10) / 10).toString();
}

/** Small numbers are common and large ones rare; a range that reads as years gives one of the last twelve. */
function inventNumber(field: Item | Column, { typical }: Leaning, random: Random): number {
  const least = Number(field.minimum ?? 0);
  const most = Number(field.maximum ?? 1000);
  if (least >= 1900 && most <= 2100) return random.whole(Math.max(least, most - 12), most);
  const usual = typical ?? Math.min(20, (most - least) / 8);
  return Math.min(most, least - Math.log(1 - random.next()) * usual);
}
