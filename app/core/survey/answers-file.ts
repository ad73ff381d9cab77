import { z } from "zod";
import { storedLimits } from "./read-value.ts";

const text = z.string().max(storedLimits.characters);
const cell = z.union([text, z.array(text)]);
const name = z.string().regex(/^[a-z][a-z0-9_]*$/);

/** One answer as a file gives it: a value, codes, the rows of a table, or the reason there is none. */
export const fileAnswerSchema = z
  .union([
    text.meta({ description: "A code, a number with a point, a text, a day as yyyy-mm-dd or a link." }),
    z.array(text).meta({ description: "Codes of a checkbox." }),
    z
      .array(z.record(name, cell))
      .max(storedLimits.rows)
      .meta({ description: "Rows of a table, each with its cells by column." }),
    z
      .strictObject({ reason: z.enum(["no_information", "not_applicable"]) })
      .meta({ description: "Why there is no answer, where the item offers it." }),
  ])
  .meta({ id: "answer" });

/** The form of a JSON file of answers of many Parties, as `response import` reads it. */
export const answersFileSchema = z.strictObject({
  $schema: z.string().optional(),
  responses: z
    .array(
      z.strictObject({
        party: z
          .string()
          .regex(/^[A-Z]{3}$/)
          .meta({ description: "The ISO 3166 alpha-3 code of the register." }),
        answers: z
          .record(name, fileAnswerSchema)
          .meta({ description: "Answers by item. An item left out is left as it is." }),
      }),
    )
    .min(1),
});

export type AnswersFile = z.infer<typeof answersFileSchema>;
export type FileAnswer = z.infer<typeof fileAnswerSchema>;
