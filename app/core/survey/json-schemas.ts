import { z } from "zod";
import { comparabilitySchema } from "../compare/comparability.ts";
import { measuresFileSchema } from "../measures/measure.ts";
import { answersFileSchema } from "./answers-file.ts";
import { questionnaireSchema } from "./definition.ts";
import { groupingSchema } from "./grouping.ts";

/** The JSON Schemas of the files that people write, by file name in surveys/, from the same source as the check. */
export function jsonSchemas(): Readonly<Record<string, object>> {
  return {
    "questionnaire.schema.json": describe(questionnaireSchema, "The questionnaire of a version"),
    "measures.schema.json": describe(measuresFileSchema, "The measures of a version"),
    "answers.schema.json": describe(answersFileSchema, "Answers of many Parties, to import into a round"),
    "comparability.schema.json": describe(comparabilitySchema, "What was decided about a version and earlier ones"),
    "grouping.schema.json": describe(groupingSchema, "A way to divide the Parties"),
  };
}

function describe(schema: z.ZodType, title: string): object {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: "input" });
  return { $schema, title, ...rest };
}
