import type { Language } from "../language.ts";
import type { StoredValue } from "../survey/answers.ts";
import type { Column, Item } from "../survey/codebook.ts";
import { inventCode, inventCodes } from "./invent-code.ts";
import { inventDecimal, inventInteger } from "./invent-number.ts";
import type { Invented } from "./invented-party.ts";
import { inventedPhrases } from "./invented-words.ts";
import type { Leaning, Leanings } from "./leanings.ts";
import type { Random } from "./seeded-random.ts";

/** In what circumstances a value is made up: by whom, knowing what, and from which numbers. */
export interface Circumstances {
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
      return inventInteger(field, leaning, random);
    case "decimal":
      return inventDecimal(field, leaning, random);
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

function inventDay([from, to]: Invented["period"], random: Random): string {
  const [first, last] = [Date.parse(from), Date.parse(to)];
  return new Date(first + Math.floor(random.next() * (last - first + 1))).toISOString().slice(0, 10);
}

function inventText(field: Item | Column, { texts }: Leaning, language: Language, random: Random): string {
  const phrase = random.pick(texts ?? inventedPhrases[field.kind === "long_text" ? "long" : "short"]);
  const text = typeof phrase === "string" ? phrase : phrase[language];
  return field.maximumLength === null ? text : Array.from(text).slice(0, field.maximumLength).join("");
}
