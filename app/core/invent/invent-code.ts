import type { Column, Item } from "../survey/codebook.ts";
import type { Leaning } from "./leanings.ts";
import { seededRandom, type Random } from "./seeded-random.ts";

/** Whether the codes are things with names: Parties, species, currencies. */
export function isLongList({ codes }: Item | Column): boolean {
  return codes.length > 60;
}

/** Makes up one code. Where codes stand in an order, the means of a Party draw it towards one end. */
export function inventCode(
  field: Item | Column,
  { codes = {}, better }: Leaning,
  means: number,
  random: Random,
): string | null {
  const pull = better === undefined ? 0 : (better === "last" ? 6 : -6) * (means - 0.5);
  const isLong = isLongList(field);
  const weights = field.codes.map(({ code }, index) => {
    const place = field.codes.length > 1 ? index / (field.codes.length - 1) : 0;
    return (codes[code] ?? (isLong ? prominence(code) : 1)) * Math.exp(pull * (place - 0.5));
  });
  let left = random.next() * weights.reduce((sum, weight) => sum + weight, 0);
  const at = weights.findIndex((weight) => (left -= weight) < 0);
  return field.codes.at(at)?.code ?? null;
}

/** Makes up some codes: a few of many, or one that excludes the others. */
export function inventCodes(field: Item | Column, leaning: Leaning, random: Random): readonly string[] | null {
  const { exclusiveCodes } = field;
  const exclusive = field.codes.find(({ code }) => exclusiveCodes.includes(code));
  if (exclusive && random.chance(0.1 * (leaning.codes?.[exclusive.code] ?? 1))) return [exclusive.code];
  const open = field.codes.filter(({ code }) => !exclusiveCodes.includes(code));
  if (isLongList(field)) return inventNamed({ ...field, codes: open }, leaning, random);
  const few = Math.min(1, 2.5 / open.length);
  const chosen = open.filter(({ code }) => random.chance(few * (leaning.codes?.[code] ?? 1)));
  if (chosen.length > 0) return chosen.map(({ code }) => code);
  return open.length > 0 ? [random.pick(open).code] : null;
}

/** One to four of a long list, in its order. */
function inventNamed(field: Item | Column, leaning: Leaning, random: Random): readonly string[] {
  const wanted = random.whole(1, 4);
  const drawn = new Set(Array.from({ length: wanted }, () => inventCode(field, leaning, 0.5, random)));
  return field.codes.filter(({ code }) => drawn.has(code)).map(({ code }) => code);
}

const known = new Map<string, number>();

/** Of a long list a few are named by many Parties, and most by hardly any: the same ones always. */
function prominence(code: string): number {
  const kept = known.get(code);
  if (kept !== undefined) return kept;
  const weight = 0.02 + seededRandom(`prominence of ${code}`).next() ** 8;
  known.set(code, weight);
  return weight;
}
