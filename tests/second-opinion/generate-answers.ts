import type { DraftAnswer, ItemState, ItemStates, Reason, StoredValue } from "#app/core/survey/answers.ts";
import type { Codebook, Column, Item } from "#app/core/survey/codebook.ts";
import { cellPath } from "#app/core/survey/find-item.ts";
import { readResponse } from "#app/core/survey/read-response.ts";
import type { Dice } from "./dice.ts";

/** What a Party types, as a draft keeps it, read by the questionnaire's own logic. */
export function generateStates(dice: Dice, codebook: Codebook): ItemStates {
  const answers = new Map<string, DraftAnswer>();
  for (const item of codebook.items) answer(dice, item, answers);
  return readResponse(codebook, answers).states;
}

const anyReason: readonly Reason[] = ["not_applicable", "no_information", "not_answered", "not_shown", "not_asked"];

/**
 * The same with any reason anywhere, and items that another version did not ask left out altogether: more than one
 * questionnaire can bring about.
 */
export function scramble(dice: Dice, states: ItemStates): ItemStates {
  const scrambled = [...states]
    .filter(() => !dice.chance(0.1))
    .map(([name, state]): [string, ItemState] => {
      return [name, dice.chance(0.3) ? { state: dice.oneOf(anyReason) } : state];
    });
  return new Map(scrambled);
}

function answer(dice: Dice, item: Item, answers: Map<string, DraftAnswer>): void {
  if (dice.chance(0.2)) return;
  const reason = item.reasons.length > 0 && dice.chance(0.2) ? dice.oneOf(item.reasons) : null;
  if (item.kind !== "table") return keep(answers, item.name, valueOf(dice, item), reason);
  const rows = dice.times(1, 4, (index) => `row${index}`);
  keep(answers, item.name, rows, reason);
  for (const row of rows) {
    for (const column of item.columns) {
      if (!dice.chance(0.2)) keep(answers, cellPath(item.name, row, column.name), valueOf(dice, column), null);
    }
  }
}

function keep(
  answers: Map<string, DraftAnswer>,
  path: string,
  value: StoredValue,
  reason: DraftAnswer["reason"],
): void {
  answers.set(path, { value: reason === null ? value : null, raw: null, reason });
}

function valueOf(dice: Dice, { kind, codes }: Item | Column): StoredValue {
  const own = codes.map(({ code }) => code);
  switch (kind) {
    case "choice":
      return dice.oneOf(own);
    case "choices":
      return dice.some(own);
    case "integer":
      return integer(dice);
    case "decimal":
      return dice.chance(0.4) ? integer(dice) : `${integer(dice)}.${dice.oneOf(["5", "25", "125", "10", "00", "999"])}`;
    case "date":
      return dice.oneOf(["2024-02-29", "2025-12-31"]);
    case "link":
      return "https://example.org/a,b";
    default:
      return dice.oneOf(texts);
  }
}

function integer(dice: Dice): string {
  if (dice.chance(0.05)) return dice.oneOf(["9007199254740993", "123456789012345678901234567890", "-9007199254740993"]);
  return dice.chance(0.1) ? `-${dice.whole(1, 30)}` : String(dice.whole(0, dice.oneOf([1, 12, 9_999])));
}

/** Things that are one although they are written differently, and texts that are hard to keep in a file. */
const texts = [
  "Panthera leo",
  "panthera leo",
  "  Panthera  leo ",
  "PANTHERA\tLEO",
  "Élan",
  "E\u0301lan",
  "ÉLAN",
  "=1+1",
  "'=1+1",
  "-1",
  '"quoted", with comma',
  "two\nlines",
  "two lines",
  "Straße",
  "ΟΔΟΣ",
  "οδος",
  "a\u00a0b",
  "a b",
];
