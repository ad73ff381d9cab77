import type { Codebook, Item } from "#app/core/survey/codebook.ts";
import type { Dice } from "./dice.ts";
import type { Reading } from "./generate-questionnaire.ts";

/** Measures of every kind that the codebook has something for: as measures.json would have them. */
export function generateMeasures(dice: Dice, codebook: Codebook, reading: Reading): object[] {
  const kinds = [
    parties,
    parties,
    total,
    total,
    ratio,
    distinct,
    money,
    status,
    ...(reading === "round" ? [value, value, value] : []),
  ];
  return dice.times(3, 8, (index) => {
    const key = `measure_${index}`;
    const words = { en: key, fr: key, es: key };
    return { key, indicators: ["1.1.1"], label: words, unit: words, ...dice.oneOf(kinds)(dice, codebook) };
  });
}

const headlines = ["number", "percentage_of_answering", "percentage_of_reporting", "percentage_of_all"];

function parties(dice: Dice, codebook: Codebook): object {
  return {
    kind: "parties",
    condition: condition(dice, codebook, 3),
    headline: dice.oneOf(headlines),
    ...decimals(dice),
  };
}

function total(dice: Dice, codebook: Codebook): object {
  return { kind: "total", sum: sum(dice, codebook, true) };
}

function ratio(dice: Dice, codebook: Codebook): object {
  return {
    kind: "ratio",
    numerator: sum(dice, codebook, false),
    denominator: sum(dice, codebook, false),
    ...decimals(dice),
  };
}

function distinct(dice: Dice, codebook: Codebook): object {
  const named = codebook.items.filter(({ kind }) => isNaming(kind) || kind === "table");
  return { kind: "distinct", of: dice.times(1, 2, () => naming(dice, dice.oneOf(named))), ...zeroWhen(dice, codebook) };
}

function naming(dice: Dice, item: Item): object {
  if (item.kind !== "table") return { item: item.name };
  const column = dice.oneOf(item.columns.filter(({ kind }) => isNaming(kind))).name;
  return { item: item.name, column, ...rowsWhere(dice, item) };
}

const isNaming = (kind: string): boolean => kind === "choice" || kind === "choices" || kind === "text";

function money(dice: Dice, codebook: Codebook): object {
  const amounts = () => {
    const table = dice.oneOf(tablesOf(codebook));
    return { item: table.name, amount: "amount", currency: "currency", ...rowsWhere(dice, table) };
  };
  return { kind: "money", currency: "USD", of: dice.times(1, 2, amounts), ...zeroWhen(dice, codebook) };
}

function status(dice: Dice, codebook: Codebook): object {
  const items = codebook.items.filter((item) => scaleOf(item).length >= 2);
  const item = dice.oneOf(items);
  const levels = dice.some(scaleOf(item), 2);
  // Every code stands somewhere; a table may have numbers that are no level at all.
  const left = scaleOf(item).filter((level) => !levels.includes(level));
  const outside = item.kind === "choice" ? left : dice.some(left, 0);
  const beside = outside.length > 0 ? { outside } : {};
  return { kind: "status", item: item.name, levels, ...beside, counted: dice.some(levels), ...decimals(dice) };
}

function scaleOf({ kind, codes, columns }: Item): string[] {
  if (kind === "table") return columns.filter((column) => column.kind === "integer").map(({ name }) => name);
  return kind === "choice" ? codes.map(({ code }) => code) : [];
}

function value(dice: Dice, codebook: Codebook): object {
  return { kind: "value", item: dice.oneOf(numbersOf(codebook)).name };
}

function decimals(dice: Dice): object {
  return dice.chance(0.4) ? { decimals: dice.whole(0, 3) } : {};
}

function sum(dice: Dice, codebook: Codebook, mayHaveBands: boolean): object {
  return { of: dice.times(1, 3, () => addend(dice, codebook, mayHaveBands)), ...zeroWhen(dice, codebook) };
}

function zeroWhen(dice: Dice, codebook: Codebook): object {
  return dice.chance(0.4) ? { zeroWhen: condition(dice, codebook, 2) } : {};
}

function addend(dice: Dice, codebook: Codebook, mayHaveBands: boolean): object {
  if (mayHaveBands && dice.chance(0.3)) return banded(dice, dice.oneOf(choicesOf(codebook)));
  if (dice.chance(0.5)) return { item: dice.oneOf(numbersOf(codebook)).name };
  const table = dice.oneOf(tablesOf(codebook));
  const column = dice.oneOf(table.columns.filter(({ kind }) => kind === "integer" || kind === "decimal")).name;
  return { item: table.name, column, ...rowsWhere(dice, table) };
}

function banded(dice: Dice, { name, codes }: Item): object {
  const bands = codes.map(({ code }) => {
    const lower = dice.whole(0, 20);
    const upper = dice.chance(0.15) ? null : String(lower + dice.whole(0, 5));
    return [code, { lower: dice.chance(0.2) ? `${lower}.0` : String(lower), upper }];
  });
  return { item: name, bands: Object.fromEntries(bands) };
}

function rowsWhere(dice: Dice, table: Item): object {
  if (dice.chance(0.5)) return {};
  const column = dice.oneOf(table.columns.filter(({ kind }) => kind === "choice"));
  return { rowsWhere: { column: column.name, in: dice.some(column.codes.map(({ code }) => code)) } };
}

const numbersOf = ({ items }: Codebook) => items.filter(({ kind }) => kind === "integer" || kind === "decimal");
const tablesOf = ({ items }: Codebook) => items.filter(({ kind }) => kind === "table");
const choicesOf = ({ items }: Codebook) => items.filter(({ kind }) => kind === "choice");

function condition(dice: Dice, codebook: Codebook, depth: number): object {
  if (depth === 0 || dice.chance(0.35)) return leaf(dice, dice.oneOf(codebook.items));
  if (dice.chance(0.2)) return { not: condition(dice, codebook, depth - 1) };
  return { [dice.oneOf(["all", "any"])]: dice.times(1, 3, () => condition(dice, codebook, depth - 1)) };
}

function leaf(dice: Dice, { name: item, kind, codes }: Item): object {
  if (dice.chance(0.15)) return { item, answered: dice.chance(0.5) };
  const own = codes.map(({ code }) => code);
  switch (kind) {
    case "choice":
      return { item, in: dice.some(own) };
    case "choices":
      return { item, [dice.oneOf(["includesAny", "includesAll"])]: dice.some(own) };
    case "integer":
    case "decimal":
      return { item, [dice.oneOf(["atLeast", "atMost"])]: dice.oneOf(["0", "3", "7.50", "-2", "10000000000000000"]) };
    case "table":
      return { item, rowsAtLeast: dice.whole(0, 3) };
    default:
      return { item, answered: dice.chance(0.5) };
  }
}
