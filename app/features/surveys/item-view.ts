import type { Condition } from "#app/core/measures/condition.ts";
import { describeCondition } from "#app/core/measures/describe-condition.ts";
import { itemsInCondition, itemsReadBy } from "#app/core/measures/items-read.ts";
import type { Phrasing } from "#app/core/measures/phrasing.ts";
import { formatNumber } from "#app/core/numbers/format-number.ts";
import type { Column, Item, ItemKind, OfferedReason } from "#app/core/survey/codebook.ts";
import type { Version } from "./queries.server.ts";

/** What an item and a column of a table show alike. */
export interface FieldView {
  readonly name: string;
  readonly label: string;
  readonly kind: ItemKind;
  readonly guidance: string | null;
  readonly unit: string | null;
  readonly required: boolean;
  readonly codes: readonly { readonly code: string; readonly label: string; readonly isExclusive: boolean }[];
  readonly minimum: string | null;
  readonly maximum: string | null;
  readonly maximumLength: number | null;
}

/** A statement about other answers, in words that follow "Parties that", and the items it reads. */
export interface LogicView {
  readonly condition: string;
  readonly reads: readonly ItemReference[];
}

export interface ItemReference {
  readonly name: string;
  readonly number: string;
}

/** An item as people read it, in one language. */
export interface ItemView extends FieldView {
  readonly number: string;
  readonly why: string | null;
  readonly indicators: readonly string[];
  readonly reasons: readonly OfferedReason[];
  readonly universe: (LogicView & { readonly words: string }) | null;
  readonly shownWhen: LogicView | null;
  readonly columns: readonly FieldView[];
  readonly maximumRows: number | null;
  /** Keys of the measures that read it. */
  readonly measures: readonly string[];
}

export function viewItem(
  item: Item,
  { measures }: Version,
  numbers: ReadonlyMap<string, string>,
  phrasing: Phrasing,
): ItemView {
  const { language } = phrasing;
  const viewLogic = (condition: Condition): LogicView => ({
    condition: describeCondition(condition, phrasing),
    reads: referTo(itemsInCondition(condition), numbers),
  });
  return {
    ...viewField(item, phrasing),
    number: numbers.get(item.name) ?? "",
    why: item.why?.[language] ?? null,
    indicators: item.indicators,
    reasons: item.reasons,
    universe: item.universe && { ...viewLogic(item.universe.condition), words: item.universe.words[language] },
    shownWhen: item.shownWhen && viewLogic(item.shownWhen),
    columns: item.columns.map((column) => viewField(column, phrasing)),
    maximumRows: item.maximumRows,
    measures: measures.filter((measure) => itemsReadBy(measure).includes(item.name)).map(({ key }) => key),
  };
}

/** Items by name and number, in the order in which they are asked, for links. */
export function referTo(names: readonly string[], numbers: ReadonlyMap<string, string>): ItemReference[] {
  return [...numbers].filter(([name]) => names.includes(name)).map(([name, number]) => ({ name, number }));
}

function viewField(field: Item | Column, { language }: Phrasing): FieldView {
  const format = (bound: string | null): string | null => (bound === null ? null : formatNumber(bound, language));
  return {
    name: field.name,
    label: field.label[language],
    kind: field.kind,
    guidance: field.guidance?.[language] ?? null,
    unit: field.unit?.[language] ?? null,
    required: field.required,
    codes: field.codes.map(({ code, label }) => ({
      code,
      label: label[language],
      isExclusive: field.exclusiveCodes.includes(code),
    })),
    minimum: format(field.minimum),
    maximum: format(field.maximum),
    maximumLength: field.maximumLength,
  };
}
