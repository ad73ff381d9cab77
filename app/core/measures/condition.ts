import { z } from "zod";

/**
 * A statement about one Party's answers: true, false or unknown. Leaves read one item; `all`, `any`, `not` combine them
 * under three-valued logic. The same conditions decide what is shown, whom an item is about, and whom a measure counts.
 */
export type Condition =
  /** The choice (one code) is one of these. */
  | { readonly item: string; readonly in: readonly string[] }
  /** The choices (several codes) include at least one of these. */
  | { readonly item: string; readonly includesAny: readonly string[] }
  /** The choices include every one of these. */
  | { readonly item: string; readonly includesAll: readonly string[] }
  /** The number is at least this (a decimal string, inclusive). */
  | { readonly item: string; readonly atLeast: string }
  /** The number is at most this (a decimal string, inclusive). */
  | { readonly item: string; readonly atMost: string }
  /** The table has at least this many rows. */
  | { readonly item: string; readonly rowsAtLeast: number }
  /** The item is answered (true) or not (false). Never unknown. */
  | { readonly item: string; readonly answered: boolean }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

const name = z.string().regex(/^[a-z][a-z0-9_]*$/);
const decimal = z.string().regex(/^-?\d+(\.\d+)?$/);

/** The form of a condition in a file. Extra keys are refused. */
export const conditionSchema: z.ZodType<Condition> = z
  .lazy(() =>
    z.union([
      z.strictObject({ item: name, in: z.array(z.string()).min(1) }),
      z.strictObject({ item: name, includesAny: z.array(z.string()).min(1) }),
      z.strictObject({ item: name, includesAll: z.array(z.string()).min(1) }),
      z.strictObject({ item: name, atLeast: decimal }),
      z.strictObject({ item: name, atMost: decimal }),
      z.strictObject({ item: name, rowsAtLeast: z.number().int().min(0) }),
      z.strictObject({ item: name, answered: z.boolean() }),
      z.strictObject({ all: z.array(conditionSchema).min(1) }),
      z.strictObject({ any: z.array(conditionSchema).min(1) }),
      z.strictObject({ not: conditionSchema }),
    ]),
  )
  .meta({ id: "condition", description: "A statement about one Party's answers: true, false or unknown." });
