import { z } from "zod";
import { groupingSchema, type Grouping } from "#app/core/survey/grouping.ts";

/**
 * Reads the file of a grouping, parsed.
 *
 * @returns the grouping; or what is wrong with the form of the file, in English, for whoever wrote it.
 */
export function readGroupingFile(content: unknown): Grouping | { readonly fault: string } {
  const read = groupingSchema.safeParse(content);
  if (!read.success) return { fault: z.prettifyError(read.error) };
  const { $schema: _, ...grouping } = read.data;
  return grouping;
}
