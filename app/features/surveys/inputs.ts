import { z } from "zod";
import { languages, type Language } from "#app/core/language.ts";

const words = z.strictObject(
  Object.fromEntries(languages.map((language) => [language, z.string().regex(/\S/)])) as Record<Language, z.ZodString>,
);
const isoDate = z.iso.date();

/** surveys/register/parties.json: the dated register of Parties. */
export const registerSchema = z.object({
  asOf: isoDate,
  cautions: z.array(words).default([]),
  regions: z.array(z.object({ code: z.string().min(1), name: words })).min(1),
  parties: z
    .array(
      z.object({
        iso3: z.string().regex(/^[A-Z]{3}$/),
        iso2: z.string().regex(/^[A-Z]{2}$/),
        name: words,
        region: z.string().min(1),
        type: z.enum(["state", "regional-economic-integration-organization"]),
        euMemberState: z.boolean(),
        inForceOn: isoDate,
      }),
    )
    .min(1),
});

/** A permitted value with its label, as a codebook keeps it. */
const code = z.object({ code: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,59}$/), label: words });
const dated = { asOf: isoDate, about: words, cautions: z.array(words).default([]) };

/** surveys/register/taxa.json: a working list of taxa listed in the Appendices, in the order of their scientific names. */
export const taxaSchema = z.object({
  ...dated,
  taxa: z.array(z.object({ ...code.shape, appendix: z.enum(["I", "II", "III", "I/II"]), group: z.string() })).min(1),
});

/** surveys/register/currencies.json: ISO 4217 currencies, in the order of their codes. */
export const currenciesSchema = z.object({ ...dated, currencies: z.array(code).min(1) });

const wording = z.strictObject(
  Object.fromEntries(languages.map((language) => [language, z.enum(["official", "working translation"])])) as Record<
    Language,
    z.ZodEnum<{ official: "official"; "working translation": "working translation" }>
  >,
);
const titled = { code: z.string().min(1), title: words, wording, note: words.optional() };

/** How a text that can be read in more than one way is read: what was decided, why, when and by whom. */
const decision = z.strictObject({ text: words, why: words, decidedOn: isoDate, by: words });

/** surveys/catalogue/<id>/v<N>.json: goals, objectives and indicators. What it holds beside is kept with it. */
export const catalogueSchema = z.looseObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  version: z.int().min(1),
  title: words,
  goals: z.array(z.looseObject(titled)).min(1),
  objectives: z
    .array(
      z.looseObject({ ...titled, goal: z.string(), withoutIndicators: z.looseObject({ title: words }).optional() }),
    )
    .min(1),
  indicators: z
    .array(
      z.looseObject({
        ...titled,
        objective: z.string(),
        decision: decision.optional(),
        reportedBy: z.array(z.string()).default([]),
      }),
    )
    .min(1),
});

export type Register = z.infer<typeof registerSchema>;
export type Catalogue = z.infer<typeof catalogueSchema>;

/** The name of a survey and the number of a version, as folders and addresses write them. */
export const surveyNameSchema = z.string().regex(/^[a-z][a-z0-9-]{0,59}$/);
export const versionNumberSchema = z.int().min(1).max(9_999);
