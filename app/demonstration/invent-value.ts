import type { Language, Words } from "../core/language.ts";
import type { StoredValue } from "../core/survey/answers.ts";
import type { Code, Column, Item } from "../core/survey/codebook.ts";
import { inventedPhrases } from "./invented-words.ts";
import type { Invented } from "./invent-answers.ts";
import type { Random } from "./seeded-random.ts";

/** What is likely for one item or column, for those who know the questionnaire. */
export interface Leaning {
  /** How likely each code is, beside the others. Codes left out count 1. */
  readonly codes?: Readonly<Record<string, number>>;
  /** At which end of its codes the Parties that are well provided for are found. */
  readonly better?: "first" | "last";
  /** About how large a number usually is. */
  readonly typical?: number;
  /** Texts to choose among: names that are the same in every language, or words. */
  readonly texts?: readonly (string | Words)[];
}

/** Leanings by the name of an item, or `table.column`. */
export type Leanings = Readonly<Record<string, Leaning>>;

interface Circumstances {
  readonly invented: Invented;
  readonly leanings: Leanings;
  readonly random: Random;
}

/** Makes up a value that the kind, the codes and the bounds of an item or column allow; null when there is none. */
export function inventValue(field: Item | Column, name: string, circumstances: Circumstances): StoredValue {
  const { invented, random, leanings } = circumstances;
  const leaning = leanings[name] ?? {};
  switch (field.kind) {
    case "choice":
      return inventCode(field, leaning, invented.means, random);
    case "choices":
      return inventCodes(field, leaning, random);
    case "integer":
      return String(Math.round(inventNumber(field, leaning, random)));
    case "decimal":
      return (Math.round(inventNumber(field, leaning, random) * 10) / 10).toString();
    case "date":
      return inventDay(invented.period, random);
    case "link":
      return `https://example.org/${invented.party.toLowerCase()}/${name.replace(".", "-")}`;
    case "text":
    case "long_text":
      return inventText(field, leaning, invented.language, random);
    case "table":
      return null;
  }
}

/** Where codes stand in an order, the means of a Party draw it towards one end. */
function inventCode(
  field: Item | Column,
  { codes = {}, better }: Leaning,
  means: number,
  random: Random,
): string | null {
  const pull = better === undefined ? 0 : (better === "last" ? 6 : -6) * (means - 0.5);
  const weights = field.codes.map(({ code }, index) => {
    const place = field.codes.length > 1 ? index / (field.codes.length - 1) : 0;
    return (codes[code] ?? 1) * Math.exp(pull * (place - 0.5));
  });
  let left = random.next() * weights.reduce((sum, weight) => sum + weight, 0);
  const at = weights.findIndex((weight) => (left -= weight) < 0);
  return field.codes.at(at)?.code ?? null;
}

function inventCodes(field: Item | Column, { codes = {} }: Leaning, random: Random): readonly string[] | null {
  const { exclusiveCodes } = field;
  const exclusive = field.codes.find(({ code }) => exclusiveCodes.includes(code));
  if (exclusive && random.chance(0.1)) return [exclusive.code];
  const open = field.codes.filter(({ code }) => !exclusiveCodes.includes(code));
  const few = Math.min(1, 2.5 / open.length);
  const chosen = open.filter(({ code }: Code) => random.chance(few * (codes[code] ?? 1)));
  if (chosen.length > 0) return chosen.map(({ code }) => code);
  return open.length > 0 ? [random.pick(open).code] : null;
}

/** Small numbers are common and large ones rare; a range that reads as years gives one of the last twelve. */
function inventNumber(field: Item | Column, { typical }: Leaning, random: Random): number {
  const least = Number(field.minimum ?? 0);
  const most = Number(field.maximum ?? 1000);
  if (least >= 1900 && most <= 2100) return random.whole(Math.max(least, most - 12), most);
  const usual = typical ?? Math.min(20, (most - least) / 8);
  return Math.min(most, least - Math.log(1 - random.next()) * usual);
}

function inventDay([from, to]: Invented["period"], random: Random): string {
  const [first, last] = [Date.parse(from), Date.parse(to)];
  return new Date(first + Math.floor(random.next() * (last - first + 1))).toISOString().slice(0, 10);
}

function inventText(field: Item | Column, { texts }: Leaning, language: Language, random: Random): string {
  const phrase = random.pick(texts ?? inventedPhrases[field.kind === "long_text" ? "long" : "short"]);
  const text = typeof phrase === "string" ? phrase : phrase[language];
  return field.maximumLength === null ? text : Array.from(text).slice(0, field.maximumLength).join("");
}
