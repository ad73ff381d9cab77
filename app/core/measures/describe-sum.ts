import type { Column, Item } from "../survey/codebook.ts";
import { describeCondition } from "./describe-condition.ts";
import { describeScope } from "./describe-scope.ts";
import type { Naming, Sum } from "./measure.ts";
import { itemNamed, joinPhrases, quoteCodes, quoteField, type Phrasing } from "./phrasing.ts";

/** What is read, as a noun phrase: the answers to “…” and the column “…” of “…”. */
export function describePlaces(places: readonly Naming[], phrasing: Phrasing): string {
  const isNested = places.some((place) => place.rowsWhere !== undefined);
  return joinPhrases(
    places.map((place) => describePlace(place, phrasing)),
    "and",
    isNested,
    phrasing,
  );
}

/** The sentence, if any, that says which Parties count as 0. */
export function describeZero(sum: Pick<Sum, "zeroWhen">, key: string, phrasing: Phrasing): string[] {
  if (sum.zeroWhen === undefined) return [];
  return [phrasing.t(key, { condition: describeCondition(sum.zeroWhen, phrasing) })];
}

/** Whom sums are about; where a Party can state that there are none, that statement says it better. */
export function describeSumScope(
  sums: readonly (Pick<Sum, "zeroWhen"> & { readonly of: readonly { readonly item: string }[] })[],
  phrasing: Phrasing,
): string[] {
  if (sums.some((sum) => sum.zeroWhen !== undefined)) return [];
  const names = sums.flatMap((sum) => sum.of.map((addend) => addend.item));
  return describeScope([...new Set(names)], phrasing);
}

function describePlace(addend: Naming, phrasing: Phrasing): string {
  const { t, codebook } = phrasing;
  const table = itemNamed(addend.item, phrasing);
  const item = quoteField(table, phrasing);
  // Nobody answers a record.
  const isRecorded = codebook.recordedBy !== undefined;
  if (addend.column === undefined) return t(isRecorded ? "addend.recorded" : "addend.item", { item });
  const column = quoteField(columnNamed(addend.column, table), phrasing);
  if (addend.rowsWhere === undefined) return t("addend.column", { item, column });
  const filter = columnNamed(addend.rowsWhere.column, table);
  const codes = quoteCodes(addend.rowsWhere.in, filter, "or", phrasing);
  return t(isRecorded ? "addend.rows_recorded" : "addend.rows", {
    item,
    column,
    filter: quoteField(filter, phrasing),
    codes,
  });
}

function columnNamed(name: string, table: Item): Column {
  const column = table.columns.find((candidate) => candidate.name === name);
  if (column === undefined) throw new RangeError(`The table ${table.name} has no column ${name}`);
  return column;
}
