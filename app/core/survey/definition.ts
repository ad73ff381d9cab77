import { z } from "zod";
import { listNames } from "./lists.ts";

/** Most of everything: a definition is refused before anything is built from it. Costs of the form grow faster than its size. */
export const limits = {
  depth: 20,
  values: 50_000,
  textLength: 4_000,
  expressionLength: 1_000,
  conditionDepth: 12,
  items: 500,
  pages: 50,
  panelDepth: 2,
  columns: 20,
  rows: 50,
  choices: 500,
  answerLength: 20_000,
} as const;

/** Words as a questionnaire writes them: `default` is English. */
const words = z
  .strictObject({
    default: z.string().regex(/\S/).max(limits.textLength).meta({ description: "English" }),
    fr: z.string().regex(/\S/).max(limits.textLength).meta({ description: "French" }),
    es: z.string().regex(/\S/).max(limits.textLength).meta({ description: "Spanish" }),
  })
  .meta({
    id: "words",
    description: "Plain text in every language; no HTML, no Markdown, no answers piped in by braces.",
  });

const name = z
  .string()
  .regex(/^[a-z][a-z0-9_]*$/)
  .max(60)
  .meta({ description: "Never changes meaning: small letters, digits and _, starting with a letter." });

const code = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_-]*$/)
  .max(60);

const decimal = z
  .string()
  .regex(/^-?(0|[1-9]\d*)(\.\d+)?$/)
  .max(40);

const expression = z.string().regex(/\S/).max(limits.expressionLength);

/** What an item and a column of a table have in common. */
const field = {
  name,
  title: words,
  description: words.optional().meta({ description: "Guidance, shown open under the title." }),
  isRequired: z.boolean().optional().meta({ description: "The response cannot be submitted without it." }),
  unit: words.optional().meta({ description: "What a number counts." }),
};

/** What an item has beside. */
const asked = {
  visibleIf: expression.optional().meta({ description: "Shown when this is true of earlier items." }),
  indicators: z
    .array(z.string().regex(/^\d+\.\d+\.\d+$/))
    .optional()
    .meta({ description: "Codes of the indicators it is asked for." }),
  why: words.optional().meta({ description: "Why we ask." }),
  reasons: z
    .array(z.enum(["no_information", "not_applicable"]))
    .optional()
    .meta({ description: "What a Party may say instead of an answer." }),
  universeIf: expression
    .optional()
    .meta({ description: "Whom it is about; outside, it is not applicable and not shown." }),
  universeText: words.optional().meta({ description: "Whom it is about, in words. Goes with universeIf." }),
};

const choices = {
  choices: z
    .array(z.strictObject({ value: code, text: words }))
    .min(1)
    .max(limits.choices)
    .optional(),
  choicesFrom: z.enum(listNames).optional().meta({ description: "The codes are those of a list of the register." }),
};

const lengthOf = z.int().min(1).max(limits.answerLength).optional();

const kinds = {
  radiogroup: { type: z.literal("radiogroup").meta({ description: "One code, all shown." }), ...choices },
  dropdown: { type: z.literal("dropdown").meta({ description: "One code, from a list." }), ...choices },
  checkbox: {
    type: z.literal("checkbox").meta({ description: "Any number of codes." }),
    ...choices,
    exclusiveCodes: z.array(code).optional().meta({ description: "Codes that exclude every other, such as none." }),
  },
  text: {
    type: z.literal("text").meta({ description: "One line: a text, a number, a date or a link." }),
    answerType: z.enum(["text", "integer", "decimal", "date", "link"]),
    minimum: decimal.optional().meta({ description: "Least number allowed." }),
    maximum: decimal.optional().meta({ description: "Greatest number allowed." }),
    maxLength: lengthOf,
  },
  comment: { type: z.literal("comment").meta({ description: "A long text." }), maxLength: lengthOf },
};

const columnSchema = z
  .discriminatedUnion("type", [
    z.strictObject({ ...kinds.radiogroup, ...field }),
    z.strictObject({ ...kinds.dropdown, ...field }),
    z.strictObject({ ...kinds.checkbox, ...field }),
    z.strictObject({ ...kinds.text, ...field }),
    z.strictObject({ ...kinds.comment, ...field }),
  ])
  .meta({ id: "column", description: "One column of a table." });

const tableSchema = z.strictObject({
  type: z.literal("paneldynamic").meta({ description: "A table whose rows the Party adds." }),
  ...field,
  ...asked,
  templateElements: z.array(columnSchema).min(1).max(limits.columns).meta({ description: "The columns." }),
  templateTitle: words.meta({ description: "What one row is called." }),
  maxPanelCount: z.int().min(1).max(limits.rows).meta({ description: "Most rows." }),
  panelAddText: words.meta({ description: "The button that adds a row." }),
  panelRemoveText: words.meta({ description: "The button that removes a row." }),
});

const panelSchema = z.strictObject({
  type: z.literal("panel").meta({ description: "Groups items; its visibleIf is joined to theirs." }),
  name,
  title: words.optional(),
  description: words.optional(),
  visibleIf: expression.optional(),
  get elements() {
    return z.array(elementSchema).min(1);
  },
});

const elementSchema = z.discriminatedUnion("type", [
  z.strictObject({ ...kinds.radiogroup, ...field, ...asked }),
  z.strictObject({ ...kinds.dropdown, ...field, ...asked }),
  z.strictObject({ ...kinds.checkbox, ...field, ...asked }),
  z.strictObject({ ...kinds.text, ...field, ...asked }),
  z.strictObject({ ...kinds.comment, ...field, ...asked }),
  tableSchema,
  panelSchema,
]);

/**
 * The form of questionnaire.json: a SurveyJS document in a closed list of types and properties, with ours beside. What a form
 * alone cannot say (names once only, references to earlier items) is in `checkSurvey`.
 */
export const questionnaireSchema = z.strictObject({
  $schema: z.string().optional(),
  title: words,
  description: words.optional(),
  recordedBy: z
    .literal("secretariat")
    .optional()
    .meta({ description: "A record: the Secretariat says it, of each Party or of the round, and no Party is asked." }),
  pages: z
    .array(
      z.strictObject({
        name,
        title: words,
        description: words.optional(),
        about: z
          .literal("round")
          .optional()
          .meta({ description: "In a record: said once for the round, instead of once for each Party." }),
        elements: z.array(elementSchema).min(1),
      }),
    )
    .min(1)
    .max(limits.pages)
    .meta({ description: "The sections, in order." }),
});

export type Questionnaire = z.infer<typeof questionnaireSchema>;
export type QuestionnaireWords = z.infer<typeof words>;
export type QuestionnairePanel = z.infer<typeof panelSchema>;
export type QuestionnaireColumn = z.infer<typeof columnSchema>;
export type QuestionnaireElement = z.infer<typeof elementSchema>;
/** An element that asks something. */
export type QuestionnaireItem = Exclude<QuestionnaireElement, QuestionnairePanel>;
