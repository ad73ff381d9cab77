import { z } from "zod";

/** An empty choice of a form is no choice. */
const choice = z
  .string()
  .regex(/^[a-z0-9_-]{0,80}$/)
  .transform((given) => given || undefined)
  .optional();

/** What the address of a lineage says: a segment, and a group of a breakdown; `in` is how the form writes the latter. */
export const lineageFilterSchema = z.object({
  segment: choice,
  breakdown: choice,
  group: choice,
  in: z
    .string()
    .regex(/^(?:[a-z0-9_-]{1,80}:[a-z0-9_-]{1,80})?$/)
    .transform((given) => {
      const [breakdown, group] = given.split(":");
      return breakdown && group ? { breakdown, group } : {};
    })
    .optional(),
});

const entry = z.string().max(20_000);

/** A decision about a name: what it stands for; blank, that it stands for itself again. */
export const matchInputSchema = z.strictObject({
  entry,
  into: entry,
  why: z.string().max(2_000),
  intent: z.enum(["match", "undo"]).default("match"),
});
