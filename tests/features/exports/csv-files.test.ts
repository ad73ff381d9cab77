import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { textOfCell } from "#app/core/export/csv.ts";
import type { ItemState } from "#app/core/survey/answers.ts";
import { variablesOf } from "#app/core/survey/variables.ts";
import { longHeader, longWriter } from "#app/features/exports/answers-long.ts";
import { tableHeader, tableWriter } from "#app/features/exports/answers-table.ts";
import { wideHeader, wideWriter } from "#app/features/exports/answers-wide.ts";
import { dialects } from "#app/features/exports/export-file.ts";
import type { ExportSource } from "#app/features/exports/export-source.ts";
import type { ExportedParty } from "#app/features/exports/responses.server.ts";
import { codebookOf, inAll, itemOf } from "../../support/small-codebook.ts";

// What Parties write is hostile until proved otherwise: whatever it is, a file keeps its shape, runs nothing, loses nothing.

const codes = ["a", "b"].map((code) => ({ code, label: inAll(code) }));
const text = itemOf("text", "long_text");
const several = itemOf("several", "choices", { codes });
const decimal = itemOf("decimal", "decimal");
const cell = { ...itemOf("cell", "text"), kind: "text" as const };
const table = itemOf("rows", "table", { columns: [cell] });
const codebook = codebookOf([text, several, decimal, table]);

const source: ExportSource = {
  round: "r",
  isInvented: false,
  groupings: ["least-developed"],
  isPublished: true,
  version: "s/v1",
  contentHash: "",
  catalogue: "c/v1",
  codebook,
  measures: [],
};

const nasty = fc.oneof(
  fc.string({ unit: "binary", minLength: 1 }),
  fc.stringMatching(/^['"=+\-@,;\t\r\n ]{1,4}[ab'"=;,\n\r]{0,6}$/).filter((each) => each !== ""),
  fc.constantFrom(
    "=1+1",
    "'=1",
    "''+",
    '"',
    '""',
    "a\nb",
    "\r\n",
    ";",
    ",",
    "\ufeffx",
    "＝1",
    "@SUM(A1)",
    "-5",
    "\0=1",
  ),
);

test.each(Object.entries(dialects))(
  "whatever is written comes back from the %s file, and runs nothing",
  (_, dialect) => {
    fc.assert(
      fc.property(nasty, nasty, nasty, (answer, name, inTable) => {
        const party = partyWith(name, answer, inTable);
        const read = (file: string) => parse(file, { delimiter: dialect.separator, bom: true });
        const long = read(longHeader(source, dialect) + longWriter(source, dialect)(party));
        const wide = read(wideHeader(source, dialect) + wideWriter(source, dialect)(party));
        const rows = read(tableHeader(source, table, dialect) + tableWriter(source, table, dialect)(party));

        // One line each for the text, the decimal, the table, two codes and one cell; csv-parse refuses uneven lines.
        expect([long.length, wide.length, rows.length]).toEqual([7, 2, 2]);
        expect(textOfCell(long[1]!.at(-1)!)).toBe(answer);
        expect(textOfCell(long.at(-1)!.at(-1)!)).toBe(inTable);
        expect(textOfCell(wide[1]![wide[0]!.indexOf("text")]!)).toBe(answer);
        expect(textOfCell(rows[1]!.at(-1)!)).toBe(inTable);
        expect(textOfCell(wide[1]![3]!)).toBe(name);
        const cells = [...long, ...wide, ...rows].flat();
        const decimals = new Set(["-7.50", "-7,50"]);
        expect(cells.filter((each) => /^[=+\-@\t\r\n\0＝＋－＠]/.test(each) && !decimals.has(each))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  },
);

test("the columns of the wide file are the variables of the codebook", () => {
  const header = wideHeader(source, dialects.csv).trimEnd().split(",");
  expect(header.slice(-variablesOf(codebook).length)).toEqual(variablesOf(codebook).map(({ name }) => name));
});

test("a Party that has not submitted has a line for each item in the long file, and one in the others", () => {
  const silent = { ...partyWith("Silent", "", ""), submission: null };
  const long = longWriter(source, dialects.csv)(silent).trimEnd().split("\r\n");
  expect(long.map((line) => line.split(",").slice(9))).toEqual(
    ["text", "several", "decimal", "rows"].map((item) => [item, "", "", "", "not_submitted", ""]),
  );
  expect(wideWriter(source, dialects.csv)(silent)).toMatch(
    /not_submitted,,,,not_submitted,,not_submitted,,,not_submitted,,/,
  );
  expect(tableWriter(source, table, dialects.csv)(silent)).toMatch(/rows,not_submitted,,,\r\n$/);
});

test("numbers have a point in plain files and a comma where semicolons part cells", () => {
  const party = partyWith("P", "t", "c");
  expect(longWriter(source, dialects.csv)(party)).toContain(",answered,-7.50\r\n");
  expect(longWriter(source, dialects.excel)(party)).toContain(",answered,-7.50\r\n");
  expect(longWriter(source, dialects["excel-semicolon"])(party)).toContain(";answered;-7,50\r\n");
});

function partyWith(name: string, answer: string, inTable: string): ExportedParty {
  const items = new Map<string, ItemState>([
    ["text", { state: "answered", value: answer }],
    ["several", { state: "answered", value: ["b"] }],
    ["decimal", { state: "answered", value: "-7.50" }],
    ["rows", { state: "answered", value: [{ id: "aaaa", cells: { cell: { state: "answered", value: inTable } } }] }],
  ]);
  const party = { party: "AAA", name: inAll(name), groups: { region: "east", eu: "member" }, submission: "1" };
  return { party, submission: { revision: 1, late: false, submittedAt: "2025-01-01T00:00:00.000Z", items } };
}
