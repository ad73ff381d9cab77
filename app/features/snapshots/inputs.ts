import { z } from "zod";

/** What a person types: kept as it is, with a limit. */
const words = z.string().max(4000).catch("");

/** The form that freezes: the reason in three languages, blank for the first snapshot. */
export const freezeFormSchema = z.object({ "why.en": words, "why.fr": words, "why.es": words });

/** The forms that let Parties correct, end a correction, or answer a request in words. Times are local to the round's zone. */
export const correctionFormSchema = z.object({
  intent: z.enum(["grant", "end", "answer"]),
  who: z.enum(["all", "some"]).catch("some"),
  until: z.string().max(40).catch(""),
  why: words,
  party: z
    .string()
    .regex(/^[A-Z]{0,3}$/)
    .catch(""),
  request: z.coerce.number().int().min(0).catch(0),
});

/** A Party's request to be let correct. An empty choice is the report as a whole. */
export const requestFormSchema = z.object({
  measure: z
    .string()
    .regex(/^[a-z0-9_]{0,80}$/)
    .catch(""),
  text: words,
});
