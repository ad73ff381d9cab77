import { isProblem } from "#app/core/problems.ts";
import type { ImportedRecord } from "#app/features/record/import-record.server.ts";
import type { RecordFileFault } from "#app/features/record/record-file.ts";
import { translate } from "#app/io/i18n.server.ts";
import { done, refused, type Outcome } from "./outcome.ts";
import { printTable } from "./print-table.ts";

/** Who records at the shell. */
export const operator = { id: null, name: "Operator (import)" };

/** What became of a file of entries or of rates. */
export function sayRecorded(outcome: ImportedRecord, what: "entries" | "rates", dryRun: boolean): Outcome {
  if (isProblem(outcome)) return refused(outcome);
  if ("faults" in outcome) return refusedFile(outcome.faults);
  const { recorded, replaced, unchanged } = outcome;
  const counts = `${recorded} ${what} (${replaced} in the place of others); ${unchanged} stand already`;
  const text = dryRun ? `No fault found. It would be: ${counts}. Nothing was recorded.` : `Recorded: ${counts}.`;
  return done(text, { ...outcome, dryRun });
}

/** Faults that a terminal shows; `--json` gives them all. */
const most = 200;

function refusedFile(faults: readonly RecordFileFault[]): Outcome {
  const told = faults.map((fault) => ({ ...fault, message: translate("en", fault.words, fault.params) }));
  const rows = told.slice(0, most).map(({ row, column, party, message }) => [String(row), column, party, message]);
  const rest = told.length > most ? ` The first ${most} are shown; --json gives them all.` : "";
  const count = told.length === 1 ? "1 fault" : `${told.length} faults`;
  return {
    text: `${printTable(["row", "column", "Party", "fault"], rows, [0])}\n${count}; nothing was recorded.${rest}`,
    json: { faults: told },
    exitCode: 1,
  };
}
