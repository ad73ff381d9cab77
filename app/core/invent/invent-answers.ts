import type { DraftAnswer, DraftAnswers, ItemState, StoredValue } from "../survey/answers.ts";
import type { Codebook, Item } from "../survey/codebook.ts";
import { cellPath } from "../survey/find-item.ts";
import { hiddenReason } from "../survey/read-response.ts";
import { readTable } from "../survey/read-table.ts";
import { inventTable } from "./invent-table.ts";
import { inventValue } from "./invent-value.ts";
import type { Invented } from "./invented-party.ts";
import type { Leanings } from "./leanings.ts";
import { seededRandom, type Random } from "./seeded-random.ts";

/**
 * Makes up the answers of one Party to any questionnaire, from its codebook: the same for the same words in `Invented`.
 * Items are answered in the order asked, and only those that are shown by what was answered before; what is required is
 * never blank.
 *
 * @param leanings what is likely for items that are known by name; every other item gets something that its kind allows.
 */
export function inventAnswers(codebook: Codebook, invented: Invented, leanings: Leanings = {}): DraftAnswers {
  const answers = new Map<string, DraftAnswer>();
  const states = new Map<string, ItemState>();
  for (const item of codebook.items) {
    const hidden = hiddenReason(item, states);
    if (hidden) {
      states.set(item.name, { state: hidden });
      continue;
    }
    states.set(item.name, answer(item, { invented, leanings, random: randomFor(invented, item), answers }));
  }
  return answers;
}

/** What making up one answer needs. */
interface Making {
  readonly invented: Invented;
  readonly leanings: Leanings;
  readonly random: Random;
  readonly answers: Map<string, DraftAnswer>;
}

/** Governments change slowly: seven in ten answers rest on the Party alone, and so are the same in every round. */
function randomFor({ party, round }: Invented, { name }: Item): Random {
  const steady = seededRandom(`${party} ${name}`);
  return steady.chance(0.7) ? steady : seededRandom(`${party} ${name} ${round}`);
}

function answer(item: Item, making: Making): ItemState {
  const { invented, random, answers } = making;
  const offersNone = item.reasons.includes("no_information");
  if (offersNone && random.chance(invented.noInformation)) return giveReason(item, "no_information", answers);
  if (item.reasons.includes("not_applicable") && random.chance(0.06))
    return giveReason(item, "not_applicable", answers);
  if (!item.required && random.chance(invented.blanks)) return { state: "not_answered" };
  return item.kind === "table" ? answerTable(item, making) : answerField(item, making);
}

function giveReason(item: Item, reason: "no_information" | "not_applicable", answers: Making["answers"]): ItemState {
  answers.set(item.name, { value: null, raw: null, reason });
  return { state: reason };
}

function answerField(item: Item, { invented, leanings, random, answers }: Making): ItemState {
  const value = inventValue(item, item.name, { invented, leanings, random });
  if (value === null) return { state: "not_answered" };
  answers.set(item.name, given(value));
  return { state: "answered", value };
}

function answerTable(item: Item, { invented, leanings, random, answers }: Making): ItemState {
  const rows = inventTable(item, { invented, leanings, random });
  const ids = rows.map((_, index) => `row${index + 1}`);
  answers.set(item.name, given(ids));
  for (const [index, row] of rows.entries()) {
    for (const [column, value] of Object.entries(row))
      answers.set(cellPath(item.name, ids[index]!, column), given(value));
  }
  return { state: "answered", value: readTable(item, ids, answers).rows };
}

function given(value: StoredValue): DraftAnswer {
  return { value, raw: null, reason: null };
}
