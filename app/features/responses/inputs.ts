import { z } from "zod";

/** Most of what one save may carry. */
export const saveLimits = { bytes: 256 * 1024, ops: 50 } as const;

/** One answer as a browser sends it. The value is read by the codebook afterwards: whatever it is, it is kept. */
const opSchema = z.strictObject({
  /** Made by the browser; a repeat of the same id changes nothing. */
  opId: z.uuid(),
  path: z.string().min(1).max(160),
  /** The revision of this answer that the person saw; 0 when there was none. */
  baseRev: z.int().min(0),
  value: z.json(),
  /** What was typed, when it is not the value itself. */
  raw: z.string().nullable(),
  reason: z.enum(["no_information", "not_applicable"]).nullable(),
  clientAt: z.iso.datetime({ offset: true }).nullable().default(null),
  /** For a choice between texts: the newest of the conflicts that it settles. */
  settles: z.int().min(1).nullable().default(null),
});

export const saveInput = z.strictObject({
  /** Who typed it. On a shared machine another person may have signed in since. */
  person: z.string().max(64).optional(),
  /** The tab that saves. */
  clientId: z.string().regex(/^[a-zA-Z0-9-]{8,64}$/),
  ops: z.array(opSchema).min(1).max(saveLimits.ops),
});

export type SaveOp = z.output<typeof opSchema>;

/** The form of the page that submits. Numbers come as a form writes them. */
export const submitInput = z.strictObject({
  intent: z.literal("submit"),
  /** The ordinal of the last save that the person saw. */
  seq: z.coerce.number().int().min(0),
  /** How many questions the person agreed to leave blank. */
  blanks: z.coerce.number().int().min(0).default(0),
});
