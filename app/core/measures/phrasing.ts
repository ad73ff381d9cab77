import type { Language } from "../language.ts";
import type { Code, Codebook, Column, Item } from "../survey/codebook.ts";
import { quote, quoteList } from "./quote.ts";

/** Words by key from the locales namespace `measures`, with parameters put in unescaped and plurals chosen by `count`. */
export type Translate = (key: string, params?: Readonly<Record<string, string | number>>) => string;

/** What every sentence about a measure is made with. */
export interface Phrasing {
  readonly codebook: Codebook;
  readonly language: Language;
  readonly t: Translate;
}

/** The item of that name. A measure that reads another one has passed no check, which is a defect. */
export function itemNamed(name: string, { codebook }: Phrasing): Item {
  const item = codebook.items.find((candidate) => candidate.name === name);
  if (item === undefined) throw new RangeError(`The codebook has no item ${name}`);
  return item;
}

/** A question as it was asked, quoted. */
export function quoteField(field: Item | Column, { language }: Phrasing): string {
  return quote(field.label[language], language);
}

/** The labels of codes, quoted and joined, in the order in which the codes are named. */
export function quoteCodes(
  codes: readonly string[],
  field: Item | Column,
  joining: "and" | "or",
  { language }: Phrasing,
): string {
  return quoteList(
    codes.map((code) => labelOf(code, field.codes)[language]),
    joining,
    language,
  );
}

/**
 * Joins phrases with "and" or "or". Two plain phrases need nothing else; longer or nested ones are kept apart by
 * semicolons, so that no reader has to guess what belongs together.
 */
export function joinPhrases(
  phrases: readonly string[],
  joining: "and" | "or",
  isNested: boolean,
  { t }: Phrasing,
): string {
  const [first, ...others] = phrases;
  const last = others.pop();
  if (first === undefined || last === undefined) return first ?? "";
  if (others.length === 0 && !isNested) return t(`join.${joining}_two`, { first, last });
  const parts = others.reduce((before, next) => t("join.apart", { parts: before, next }), first);
  return t(`join.${joining}_last`, { parts, last });
}

function labelOf(code: string, codes: readonly Code[]): Code["label"] {
  const found = codes.find((candidate) => candidate.code === code);
  if (found === undefined) throw new RangeError(`The codebook has no code ${code}`);
  return found.label;
}
