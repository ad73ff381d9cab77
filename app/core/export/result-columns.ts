/** What a column of a table of results holds: a text, a whole number of Parties, or an exact decimal as a string. */
export type ResultColumnKind = "text" | "count" | "decimal";

/**
 * The columns of results as flat rows, in order. Names never depend on language. A column that a kind of measure does not
 * have is empty; a percentage stands beside its base.
 */
export const resultColumns = {
  /** Whether the answers were made up for a demonstration: `true` or `false`. */
  invented: "text",
  round: "text",
  version: "text",
  catalogue: "text",
  indicator: "text",
  measure: "text",
  kind: "text",
  /** `submission`: what Parties reported; `record`: what the Secretariat recorded of each; `round`: what it recorded once. */
  reads: "text",
  /** `all` for the whole round, otherwise the breakdown; `group` likewise. */
  breakdown: "text",
  group: "text",
  /** Which figure stands first, and its value. */
  headline: "text",
  headline_value: "decimal",
  eligible: "count",
  yes: "count",
  no: "count",
  contributing: "count",
  /** Parties all of whose amounts are in currencies without a rate. */
  not_converted: "count",
  not_applicable: "count",
  no_information: "count",
  not_answered: "count",
  not_shown: "count",
  not_asked: "count",
  not_submitted: "count",
  number: "count",
  answering: "count",
  pct_of_answering: "decimal",
  reporting: "count",
  pct_of_reporting: "decimal",
  pct_of_all: "decimal",
  range_base: "count",
  range_low: "decimal",
  range_high: "decimal",
  total_lower: "decimal",
  /** Empty beside a lower total when a band is open. */
  total_upper: "decimal",
  incomplete: "count",
  ratio_numerator: "decimal",
  ratio_base: "decimal",
  ratio_pct: "decimal",
  /** How often things were named; how many different ones, as named and as matched by people. */
  mentions: "count",
  distinct_unmatched: "count",
  distinct_matched: "count",
  /** Exact sum of what could be converted, and its currency. */
  money_total: "decimal",
  money_currency: "text",
  /** What stands at the levels that count, of all levels of the scale. */
  status_counted: "decimal",
  status_base: "decimal",
  status_pct: "decimal",
  /** Parties that can be used: yes and no, or contributing; and their percentage of eligible. */
  coverage_number: "count",
  coverage_pct: "decimal",
} as const satisfies Readonly<Record<string, ResultColumnKind>>;

export type ResultColumn = keyof typeof resultColumns;

interface Cells {
  readonly text: string | null;
  readonly count: number | null;
  readonly decimal: string | null;
}

/** One row: in JSON as it is, texts and decimals as strings and numbers of Parties as numbers. */
export type ResultRow = { readonly [Column in ResultColumn]: Cells[(typeof resultColumns)[Column]] };

/** The names of the columns, in order. */
export const resultColumnNames = Object.keys(resultColumns) as ResultColumn[];
