import { formatDate } from "#app/core/lifecycle/format-instant.ts";
import type { Language, Words } from "#app/core/language.ts";
import { formatNumber } from "#app/core/numbers/format-number.ts";
import type { ItemState, Reason, TableRow } from "#app/core/survey/answers.ts";
import type { Column, Item } from "#app/core/survey/codebook.ts";

/** An answer as a person reads it; labels are those of the version that was answered. */
export type DescribedAnswer =
  | { readonly kind: "texts"; readonly texts: readonly string[]; readonly unit: string | null }
  | { readonly kind: "link"; readonly address: string }
  | { readonly kind: "rows"; readonly rows: readonly DescribedRow[] }
  | { readonly kind: "reason"; readonly reason: Reason; readonly universe: string | null };

/** A row of a table, under its stable id. */
export interface DescribedRow {
  readonly id: string;
  readonly cells: readonly DescribedCell[];
}

export interface DescribedCell {
  readonly label: string;
  readonly answer: Exclude<DescribedAnswer, { kind: "rows" }>;
}

/** An item's state in the words of a language. */
export function describeAnswer(item: Item, state: ItemState, language: Language): DescribedAnswer {
  if (state.state !== "answered") {
    const universe = state.state === "not_applicable" ? (item.universe?.words[language] ?? null) : null;
    return { kind: "reason", reason: state.state, universe };
  }
  if (item.kind === "table")
    return { kind: "rows", rows: (state.value as readonly TableRow[]).map((row) => describeRow(item, row, language)) };
  return describeField(item, state.value as string | readonly string[], language);
}

function describeRow(table: Item, row: TableRow, language: Language): DescribedRow {
  const cells = table.columns.map((column) => {
    const cell = row.cells[column.name] ?? { state: "not_answered" };
    const answer =
      cell.state === "answered"
        ? describeField(column, cell.value, language)
        : ({ kind: "reason", reason: cell.state, universe: null } as const);
    return { label: column.label[language], answer };
  });
  return { id: row.id, cells };
}

/** A value of an item or a column in the words of a language. */
export function describeField(
  field: Item | Column,
  value: string | readonly string[],
  language: Language,
): DescribedCell["answer"] {
  if (field.kind === "link" && typeof value === "string") return { kind: "link", address: value };
  const texts = (typeof value === "string" ? [value] : value).map((each) => describeValue(field, each, language));
  const isNumber = field.kind === "integer" || field.kind === "decimal";
  return { kind: "texts", texts, unit: isNumber ? (field.unit?.[language] ?? null) : null };
}

function describeValue(field: Item | Column, value: string, language: Language): string {
  switch (field.kind) {
    case "choice":
    case "choices":
      return labelOf(field.codes, value, language);
    case "integer":
    case "decimal":
      return formatNumber(value, language);
    case "date":
      return formatDate(value, language);
    default:
      return value;
  }
}

function labelOf(
  codes: readonly { readonly code: string; readonly label: Words }[],
  value: string,
  language: Language,
): string {
  return codes.find(({ code }) => code === value)?.label[language] ?? value;
}
