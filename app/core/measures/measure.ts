import { z } from "zod";
import { wordsSchema } from "../words-schema.ts";
import { conditionSchema } from "./condition.ts";

const words = wordsSchema(4_000).meta({ id: "measureWords", description: "Plain text in every language." });
const key = z.string().regex(/^[a-z][a-z0-9_]*$/);
const itemName = key;

const rowsWhere = z
  .strictObject({ column: itemName, in: z.array(z.string()).min(1) })
  .optional()
  .meta({ description: "Only rows whose choice column has one of these codes." });

/** One item to add up: an integer or decimal item, a column of a table, or a choice of bands. */
const addendSchema = z.strictObject({
  item: itemName,
  column: itemName.optional().meta({ description: "The column to add up over the rows, when the item is a table." }),
  rowsWhere,
  bands: z
    .record(
      z.string(),
      z.strictObject({
        lower: z.string().regex(/^\d+(\.\d+)?$/),
        upper: z
          .string()
          .regex(/^\d+(\.\d+)?$/)
          .nullable(),
      }),
    )
    .optional()
    .meta({ description: "Bounds of each code when the item is a choice of bands; upper null is an open band." }),
});

const zeroWhen = conditionSchema.optional().meta({ description: "When a Party states that there are none." });

/** A sum for one Party: one or more items added; `zeroWhen` says when a Party states that there are none. */
const sumSchema = z
  .strictObject({
    of: z.array(addendSchema).min(1),
    zeroWhen,
  })
  .meta({ id: "sum", description: "A sum for one Party." });

/** A sum without bands: a ratio of two ranges would be neither one figure nor a range that anyone can check. */
const exactSumSchema = z.strictObject({
  ...sumSchema.shape,
  of: z.array(addendSchema.omit({ bands: true })).min(1),
});

const common = {
  key,
  indicators: z
    .array(z.string().regex(/^\d+\.\d+\.\d+$/))
    .min(1)
    .meta({ description: "Codes of the indicators it feeds; one measure may stand under two." }),
  secondary: z
    .literal(true)
    .optional()
    .meta({ description: "A detail: it stands on the page of its indicator, and not in the list of all results." }),
  label: words,
  unit: words,
  note: words.optional().meta({ description: "A remark that stands beside every result of it." }),
  doubleCounting: words.optional().meta({
    description: "What may be counted more than once, and what was done about it. Stands beside every result.",
  }),
};

const decimals = z.int().min(0).max(3).optional().meta({ description: "Decimals of its percentages; 1 unless told." });

export const partiesMeasureSchema = z.strictObject({
  ...common,
  kind: z.literal("parties"),
  condition: conditionSchema.meta({ description: "Which Parties are counted: yes when true, no when false." }),
  headline: z
    .enum(["number", "percentage_of_answering", "percentage_of_reporting", "percentage_of_all"])
    .meta({ description: "The figure that stands first. The others always stand beside it." }),
  decimals,
});

export const totalMeasureSchema = z.strictObject({
  ...common,
  kind: z.literal("total"),
  sum: sumSchema,
});

export const ratioMeasureSchema = z.strictObject({
  ...common,
  kind: z.literal("ratio"),
  numerator: exactSumSchema,
  denominator: exactSumSchema,
  decimals,
});

export const distinctMeasureSchema = z.strictObject({
  ...common,
  kind: z.literal("distinct"),
  of: z
    .array(z.strictObject({ item: itemName, column: itemName.optional(), rowsWhere }))
    .min(1)
    .meta({ description: "Where things are named: choices, texts, or such a column of a table." }),
  zeroWhen,
});

export const moneyMeasureSchema = z.strictObject({
  ...common,
  kind: z.literal("money"),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .meta({ description: "The currency (ISO 4217) that amounts are converted to, at the rates of the round." }),
  of: z
    .array(z.strictObject({ item: itemName, amount: itemName, currency: itemName, rowsWhere }))
    .min(1)
    .meta({ description: "Tables of amounts: the column of the amount, and that of its currency." }),
  zeroWhen,
});

export const statusMeasureSchema = z.strictObject({
  ...common,
  kind: z.literal("status"),
  item: itemName.meta({
    description: "A choice, whose codes are the levels; or a table, whose columns of numbers are.",
  }),
  levels: z.array(z.string()).min(2).meta({ description: "The scale, in order." }),
  outside: z
    .array(z.string())
    .optional()
    .meta({ description: "Levels beside the scale, such as unknown: shown, and in no share." }),
  counted: z.array(z.string()).min(1).meta({ description: "The levels whose share stands first." }),
  decimals,
});

export const valueMeasureSchema = z.strictObject({
  ...common,
  kind: z.literal("value"),
  item: itemName.meta({ description: "One number that the Secretariat recorded for the round." }),
});

/** What is computed per Party for an indicator: data from a closed list of kinds. */
export const measureSchema = z.discriminatedUnion("kind", [
  partiesMeasureSchema,
  totalMeasureSchema,
  ratioMeasureSchema,
  distinctMeasureSchema,
  moneyMeasureSchema,
  statusMeasureSchema,
  valueMeasureSchema,
]);

/** The file measures.json of a version. */
export const measuresFileSchema = z.strictObject({
  $schema: z.string().optional(),
  catalogue: z
    .strictObject({ id: key.or(z.string().regex(/^[a-z][a-z0-9-]*$/)), version: z.number().int().min(1) })
    .meta({ description: "The catalogue whose indicators these measures feed." }),
  measures: z.array(measureSchema).min(1),
});

export type PartiesMeasure = z.infer<typeof partiesMeasureSchema>;
export type TotalMeasure = z.infer<typeof totalMeasureSchema>;
export type RatioMeasure = z.infer<typeof ratioMeasureSchema>;
export type DistinctMeasure = z.infer<typeof distinctMeasureSchema>;
export type MoneyMeasure = z.infer<typeof moneyMeasureSchema>;
export type StatusMeasure = z.infer<typeof statusMeasureSchema>;
export type ValueMeasure = z.infer<typeof valueMeasureSchema>;
export type Measure = z.infer<typeof measureSchema>;
export type Sum = z.infer<typeof sumSchema>;
export type Addend = z.infer<typeof addendSchema>;
/** Where a `distinct` measure finds names. */
export type Naming = DistinctMeasure["of"][number];
/** Where a `money` measure finds amounts. */
export type Amounts = MoneyMeasure["of"][number];
/** Only rows whose choice has one of these codes. */
export type RowsWhere = NonNullable<Addend["rowsWhere"]>;
