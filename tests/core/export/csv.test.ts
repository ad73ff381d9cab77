import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  csvLine,
  excelCsv,
  numberCell,
  plainCsv,
  textCell,
  textOfCell,
  type CsvDialect,
} from "#app/core/export/csv.ts";

const dialects = [plainCsv, excelCsv.en, excelCsv.fr, excelCsv.es];
const triggers = ["=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠"];

/** What people, and those who mean harm, might type: triggers, separators, quotes and apostrophes anywhere. */
const anyText = fc.oneof(
  fc.string(),
  fc.string({ unit: "binary" }),
  fc.string({ unit: fc.constantFrom(...triggers, "'", '"', ",", ";", " ", "\r\n", "cmd|' /C calc'!A0", "é", "1") }),
);

function readBack(lines: string, dialect: CsvDialect): string[][] {
  const options = { bom: true, delimiter: dialect.separator, record_delimiter: "\r\n", relax_column_count: false };
  return parse(lines, options);
}

describe("a text cell", () => {
  it.each([
    ["plain", "plain"],
    ['a "b", c', '"a ""b"", c"'],
    ["a;b", '"a;b"'],
    ["two\nlines", '"two\nlines"'],
    ["=1+1", "'=1+1"],
    ["-5", "'-5"],
    ["@sum", "'@sum"],
    ["\t=1", '"\'\t=1"'],
    ["'=1", "''=1"],
    ["it's", "it's"],
    ["", ""],
    [null, ""],
  ])("of %j is written %j", (text, cell) => {
    expect(textCell(text)).toBe(cell);
  });

  it("comes back from another parser as it was, and never begins a formula", () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 2, maxLength: 6 }), fc.constantFrom(...dialects), (texts, dialect) => {
        const [cells = []] = readBack(dialect.start + csvLine(texts.map(textCell), dialect), dialect);
        expect(cells.map(textOfCell)).toEqual(texts);
        for (const cell of cells) expect(triggers).not.toContain(cell.charAt(0));
      }),
    );
  });
});

describe("a number cell", () => {
  it("stays a number when it is negative", () => {
    expect(numberCell("-12.50", plainCsv)).toBe("-12.50");
    expect(numberCell(-3, excelCsv.en)).toBe("-3");
    expect(numberCell(null, plainCsv)).toBe("");
  });

  it("has the decimal mark of the Excel that opens it", () => {
    expect(numberCell("7.5", excelCsv.fr)).toBe("7,5");
    expect(numberCell("7.5", excelCsv.es)).toBe("7,5");
    expect(numberCell("7.5", excelCsv.en)).toBe("7.5");
  });

  it("refuses a text in its place", () => {
    for (const text of ["=1", "1e3", "1,5", "", "-", "12\n"]) {
      expect(() => numberCell(text, plainCsv)).toThrow(TypeError);
    }
  });
});

describe("a file", () => {
  it("has one fact a cell and lines that end with CR LF", () => {
    const line = csvLine([textCell("Côte d’Ivoire"), numberCell("0.5", excelCsv.fr)], excelCsv.fr);
    expect(line).toBe("Côte d’Ivoire;0,5\r\n");
  });

  it("begins with a byte order mark for Excel alone", () => {
    expect(plainCsv.start).toBe("");
    for (const dialect of Object.values(excelCsv)) expect(dialect.start).toBe("\ufeff");
  });
});
