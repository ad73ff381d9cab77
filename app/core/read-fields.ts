import type { z } from "zod";

/** A form that was understood, or what is wrong with it and what was typed, so that nothing need be typed again. */
export type FieldsRead<T> =
  | { readonly fields: T; readonly errors?: undefined }
  | { readonly errors: Readonly<Record<string, string>>; readonly typed: Readonly<Record<string, string>> };

/**
 * Reads a form by its schema. The schema is strict: a field that it does not name is an error, so nobody can set what the
 * form does not offer. Messages of the schema are keys of words.
 */
export function readFields<T>(form: FormData, schema: z.ZodType<T>): FieldsRead<T> {
  const given = Object.fromEntries([...form.entries()].filter(([, value]) => typeof value === "string")) as Record<
    string,
    string
  >;
  const read = schema.safeParse(given);
  if (read.success) return { fields: read.data };
  const errors: Record<string, string> = {};
  for (const issue of read.error.issues) errors[String(issue.path[0] ?? "form")] ??= issue.message;
  return { errors, typed: given };
}
