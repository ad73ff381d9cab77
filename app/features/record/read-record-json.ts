import { z } from "zod";
import { fileAnswerSchema } from "#app/core/survey/answers-file.ts";
import type { EntriesInFile } from "./record-file.ts";

const text = z.string().max(20_000);

/** The form of a JSON file of entries. */
const recordFileSchema = z.strictObject({
  $schema: z.string().optional(),
  entries: z
    .array(
      z.strictObject({
        /** The letters of the register; absent for what is about the round. */
        party: z
          .string()
          .regex(/^[A-Z]{3}$/)
          .optional(),
        item: z.string(),
        /** null withdraws what stands. */
        value: fileAnswerSchema.nullable(),
        source: text.optional(),
        sourceDate: text.optional(),
        note: text.optional(),
      }),
    )
    .min(1),
});

/** Reads entries from JSON. Values are not yet read by their kind. */
export function readRecordJson(given: string): EntriesInFile {
  let json: unknown;
  try {
    json = JSON.parse(given.replace(/^\ufeff/, ""));
  } catch {
    return { entries: [], faults: [{ row: 0, column: "", party: "", words: "import:not_json", params: {} }] };
  }
  const read = recordFileSchema.safeParse(json);
  if (!read.success) {
    const faults = read.error.issues.map(({ path: [, index, ...rest], message }) => ({
      row: typeof index === "number" ? index + 1 : 0,
      column: rest.join("."),
      party: "",
      words: "record:fault_wrong_form" as const,
      params: { told: message },
    }));
    return { entries: [], faults };
  }
  const entries = read.data.entries.map(
    ({ party = null, item, value, source = null, sourceDate = null, note = null }, index) => ({
      input: { item, party, seen: null, given: value, source, sourceDate, note },
      placeOf: ({
        row,
        column,
        field,
      }: {
        readonly row: number | null;
        readonly column: string | null;
        readonly field: string | null;
      }) => ({
        row: index + 1,
        column: field ?? (column === null ? "value" : `value[${row}].${column}`),
      }),
    }),
  );
  return { entries, faults: [] };
}
