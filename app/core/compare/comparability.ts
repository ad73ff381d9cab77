import { z } from "zod";
import { wordsSchema } from "../words-schema.ts";

/**
 * How the answers to an item of two versions can be set beside each other, the mildest first:
 * `same` nothing of the question differs; `translation` only French or Spanish words do; `wording` the English words do, or the
 * years; `options` what can be answered does; `scope` whom it is about or over how long does; `not_comparable` it is another
 * question.
 */
export const comparabilityClasses = ["same", "translation", "wording", "options", "scope", "not_comparable"] as const;

export type ComparabilityClass = (typeof comparabilityClasses)[number];

/** Whether the first class is milder than the second. */
export function isMilder(one: ComparabilityClass, other: ComparabilityClass): boolean {
  return comparabilityClasses.indexOf(one) < comparabilityClasses.indexOf(other);
}

/** The gravest of some classes; `same` of none. */
export function gravest(classes: readonly ComparabilityClass[]): ComparabilityClass {
  return classes.reduce((worst, each) => (isMilder(worst, each) ? each : worst), "same");
}

const words = wordsSchema(1_000);

const decision = z.strictObject({
  class: z.enum(comparabilityClasses),
  why: words.optional().meta({ description: "Needed where the class is milder than what the program proposes." }),
});

/** surveys/<survey>/v<N>/comparability.json: what a person decided about the items of this version and of earlier ones. */
export const comparabilitySchema = z.strictObject({
  $schema: z.string().optional(),
  with: z
    .array(
      z.strictObject({
        version: z
          .string()
          .regex(/^[a-z][a-z0-9-]*\/v[1-9]\d*$/)
          .meta({ description: "An earlier version of the survey, as strategic-vision/v2." }),
        items: z.record(z.string(), decision).meta({ description: "Items that are in both versions, by name." }),
        decidedBy: words.meta({ description: "Who decided: an office or a person." }),
        decidedOn: z.iso.date(),
      }),
    )
    .min(1),
});

export type Comparability = Omit<z.infer<typeof comparabilitySchema>, "$schema">;
export type ComparabilityWith = Comparability["with"][number];
export type ComparabilityDecision = z.infer<typeof decision>;
