import type { StoredValue } from "../survey/answers.ts";
import type { Column, Item } from "../survey/codebook.ts";
import { isLongList } from "./invent-code.ts";
import { amountColumn, inventAmount, inventCurrency, isCurrency } from "./invent-money.ts";
import { inventValue, type Circumstances } from "./invent-value.ts";

/** The cells of one invented row by column; a column left out is blank. */
type InventedRow = Readonly<Record<string, StoredValue>>;

/** Makes up one to four rows of a table. Where rows name things of a long list, none names what another has named. */
export function inventTable(item: Item, circumstances: Circumstances): readonly InventedRow[] {
  const wanted = Math.min(item.maximumRows ?? 4, circumstances.random.whole(1, 4));
  const rows = Array.from({ length: wanted }, () => inventRow(item, circumstances));
  const naming = item.columns.find((column) => column.kind === "choice" && isLongList(column) && !isCurrency(column));
  if (!naming) return rows;
  return rows.filter((row, index) => {
    const name = row[naming.name];
    return name === undefined || rows.findIndex((other) => other[naming.name] === name) === index;
  });
}

function inventRow(item: Item, circumstances: Circumstances): InventedRow {
  const money = moneyOf(item, circumstances);
  const row: Record<string, StoredValue> = {};
  for (const column of item.columns) {
    const { insteadOf, onlyWith } = circumstances.leanings[`${item.name}.${column.name}`] ?? {};
    if (insteadOf !== undefined && insteadOf in row) continue;
    if (onlyWith && !onlyWith[1].includes(String(row[onlyWith[0]]))) continue;
    const value = money.get(column) ?? inventCell(item, column, circumstances);
    if (value !== null) row[column.name] = value;
  }
  return row;
}

/** The amount and the currency of a row, where it has them: one without the other says nothing, so neither is left blank. */
function moneyOf(item: Item, { leanings, invented, random }: Circumstances): ReadonlyMap<Column, string> {
  const amount = amountColumn(item);
  const unit = item.columns.find(isCurrency);
  if (!amount || !unit) return new Map();
  const currency = inventCurrency(unit, invented.party, random);
  const leaning = leanings[`${item.name}.${amount.name}`] ?? {};
  return new Map([
    [unit, currency],
    [amount, inventAmount(amount, currency, leaning, random)],
  ]);
}

function inventCell(item: Item, column: Column, circumstances: Circumstances): StoredValue {
  if (!column.required && circumstances.random.chance(0.2)) return null;
  return inventValue(column, `${item.name}.${column.name}`, circumstances);
}
