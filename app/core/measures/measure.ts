import { z } from "zod";
import { languages, type Language } from "../language.ts";
import { conditionSchema } from "./condition.ts";

const words = z
  .strictObject(
    Object.fromEntries(languages.map((language) => [language, z.string().regex(/\S/).max(4_000)])) as Record<
      Language,
      z.ZodString
    >,
  )
  .meta({ id: "measureWords", description: "Plain text in every language." });
const key = z.string().regex(/^[a-z][a-z0-9_]*$/);
const itemName = key;

/** One item to add up: an integer or decimal item, a column of a table, or a choice of bands. */
const addendSchema = z.strictObject({
  item: itemName,
  column: itemName.optional().meta({ description: "The column to add up over the rows, when the item is a table." }),
  rowsWhere: z
    .strictObject({ column: itemName, in: z.array(z.string()).min(1) })
    .optional()
    .meta({ description: "Only rows whose choice column has one of these codes." }),
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

/** A sum for one Party: one or more items added; `zeroWhen` says when a Party states that there are none. */
const sumSchema = z
  .strictObject({
    of: z.array(addendSchema).min(1),
    zeroWhen: conditionSchema.optional().meta({ description: "When a Party states that there are none." }),
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
  label: words,
  unit: words,
  note: words.optional().meta({ description: "A remark that stands beside every result of it." }),
};

export const partiesMeasureSchema = z.strictObject({
  ...common,
  kind: z.literal("parties"),
  condition: conditionSchema.meta({ description: "Which Parties are counted: yes when true, no when false." }),
  headline: z
    .enum(["number", "percentage_of_answering", "percentage_of_reporting", "percentage_of_all"])
    .meta({ description: "The figure that stands first. The others always stand beside it." }),
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
});

/** What is computed per Party for an indicator: data from a closed list of kinds. */
export const measureSchema = z.discriminatedUnion("kind", [
  partiesMeasureSchema,
  totalMeasureSchema,
  ratioMeasureSchema,
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
export type Measure = z.infer<typeof measureSchema>;
export type Sum = z.infer<typeof sumSchema>;
export type Addend = z.infer<typeof addendSchema>;
