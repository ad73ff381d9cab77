import fc from "fast-check";
import { stringify } from "csv-stringify/sync";
import { expect, test } from "vitest";
import { readCsv } from "../../../app/core/import/read-csv.ts";

const cellsOf = (text: string) => readCsv(text).records.map(({ cells }) => cells);

test("a quotation mark inside a quoted cell is written twice", () => {
  expect(cellsOf('a,"b ""c"""')).toEqual([["a", 'b "c"']]);
});

test("blank lines are passed over; a line of one comma is two blank cells", () => {
  expect(readCsv("a,b\r\n\r\n,\n").records).toEqual([
    { line: 1, cells: ["a", "b"] },
    { line: 3, cells: ["", ""] },
  ]);
});

test("a cell of two lines moves the count of lines", () => {
  expect(readCsv('"x\r\ny",z\nw\n').records.map(({ line }) => line)).toEqual([1, 3]);
});

test("a byte order mark is no part of the first cell", () => {
  expect(cellsOf("\ufeffparty\n")).toEqual([["party"]]);
});

test.each(['a\n"b', 'a\n"b"c', 'a\nb"c'])("a quotation mark where none may stand is told by its line: %j", (text) => {
  expect(readCsv(text).brokenLine).toBe(2);
});

test("a cell of twenty million characters exhausts nothing", () => {
  expect(cellsOf(`"${"x".repeat(20_000_000)}"`)[0]?.[0]).toHaveLength(20_000_000);
});

test("whatever another library writes is read back as it was", () => {
  const cell = fc.string({ unit: fc.constantFrom("a", "é", '"', ",", "\n", "\r\n", " ", ";") });
  const records = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(records, (written) => {
      expect(cellsOf(stringify(written))).toEqual(written);
    }),
  );
});
