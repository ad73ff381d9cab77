import type { RateInput } from "./check-rates.ts";
import { readTableOfFile } from "./read-file-lines.ts";
import type { RecordFileFault } from "./record-file.ts";

/** The columns of the file; surveys/README.md says what each holds. */
const rateColumns = ["currency", "rate", "source", "as_of"] as const;

/** Reads rates of exchange from CSV, one a line. */
export function readRatesCsv(text: string): {
  readonly rates: readonly { readonly line: number; readonly input: RateInput }[];
  readonly faults: readonly RecordFileFault[];
} {
  const { lines, faults } = readTableOfFile(text, rateColumns);
  const rates = lines.map(({ line, cells: { currency, rate, source, as_of: asOf } }) => ({
    line,
    input: { currency, rate, source, asOf, seen: null },
  }));
  return { rates, faults };
}
