import type { Item } from "../survey/codebook.ts";
import { describePlaces, describeSumScope, describeZero } from "./describe-sum.ts";
import type { DistinctMeasure, MoneyMeasure, StatusMeasure, ValueMeasure } from "./measure.ts";
import { itemNamed, quoteCodes, quoteField, type Phrasing } from "./phrasing.ts";
import { quoteList } from "./quote.ts";

type FigureMeasure = DistinctMeasure | MoneyMeasure | StatusMeasure | ValueMeasure;

/** The sentences of measures that count things, amounts and levels rather than Parties. */
export function describeFigures(measure: FigureMeasure, phrasing: Phrasing): string[] {
  switch (measure.kind) {
    case "distinct":
      return distinctSentences(measure, phrasing);
    case "money":
      return moneySentences(measure, phrasing);
    case "status":
      return statusSentences(measure, phrasing);
    case "value":
      return [
        phrasing.t("value.is", { item: quoteField(itemNamed(measure.item, phrasing), phrasing) }),
        phrasing.t("value.alone"),
      ];
  }
}

function distinctSentences(measure: DistinctMeasure, phrasing: Phrasing): string[] {
  const { t, codebook } = phrasing;
  const places = describePlaces(measure.of, phrasing);
  return [
    t(codebook.recordedBy ? "distinct.counts_record" : "distinct.counts", { places }),
    ...describeSumScope([measure], phrasing),
    ...describeZero(measure, "distinct.zero", phrasing),
    t("distinct.same"),
    ...(codebook.recordedBy ? [] : [t("distinct.groups")]),
  ];
}

function moneySentences(measure: MoneyMeasure, phrasing: Phrasing): string[] {
  const { t, codebook } = phrasing;
  const places = describePlaces(
    measure.of.map(({ item, amount, rowsWhere }) => ({ item, column: amount, rowsWhere })),
    phrasing,
  );
  return [
    t(codebook.recordedBy ? "money.adds_record" : "money.adds", { places, currency: measure.currency }),
    ...describeSumScope([measure], phrasing),
    ...describeZero(measure, "total.zero", phrasing),
    t("money.missing"),
    t("money.incomplete"),
  ];
}

function statusSentences({ item, levels, counted, outside = [] }: StatusMeasure, phrasing: Phrasing): string[] {
  const { t } = phrasing;
  const field = itemNamed(item, phrasing);
  const named = (some: readonly string[]) => quoteLevels(some, field, phrasing);
  return [
    t(field.kind === "table" ? "status.figures" : "status.parties", {
      item: quoteField(field, phrasing),
      levels: named(levels),
    }),
    t("status.counted", { levels: named(counted) }),
    ...(outside.length === 0 ? [] : [t("status.outside", { levels: named(outside), count: outside.length })]),
  ];
}

/** Levels are codes of a choice, or columns of a table. */
function quoteLevels(levels: readonly string[], field: Item, phrasing: Phrasing): string {
  if (field.kind !== "table") return quoteCodes(levels, field, "and", phrasing);
  const labels = levels.map((level) => {
    const column = field.columns.find(({ name }) => name === level);
    if (column === undefined) throw new RangeError(`The table ${field.name} has no column ${level}`);
    return column.label[phrasing.language];
  });
  return quoteList(labels, "and", phrasing.language);
}
