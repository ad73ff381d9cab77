import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { codebookColumns, codebookRows } from "#app/core/export/codebook-rows.ts";
import { codebookCsv } from "#app/core/export/codebook-csv.ts";
import { excelCsv } from "#app/core/export/csv.ts";
import { tableVariables, variablesOf } from "#app/core/survey/variables.ts";
import { checkedSample } from "../survey/sample-survey.ts";

const { codebook } = checkedSample();
const rows = [...codebookRows(codebook)];

describe("a codebook as rows", () => {
  it("names every column of the wide table, then of each table's rows, once and in order", () => {
    const named = rows.filter((row) => row.kind !== "code" || row.code === null).map((row) => row.variable);
    const tables = codebook.items.filter((item) => item.kind === "table");
    expect(named).toEqual([...variablesOf(codebook), ...tables.flatMap(tableVariables)].map(({ name }) => name));
  });

  it("follows a choice by its codes, with their labels in three languages", () => {
    const gate = rows.filter((row) => row.variable === "quotas_set");
    expect(gate.map((row) => [row.code, row.code_label_en, row.code_label_fr, row.code_label_es])).toEqual([
      [null, null, null, null],
      ["yes", "yes", "yes fr", "yes es"],
      ["no", "no", "no fr", "no es"],
    ]);
    expect(gate[0]).toMatchObject({ label_fr: "Quotas set? fr", required: "true", reasons: "no_information" });
    expect(gate[0]).toMatchObject({ indicators: "2.3.2", section: "quotas", table: null });
  });

  it("says what a number is in, of whom it is asked and between what bounds", () => {
    expect(rows.find((row) => row.variable === "quota_count")).toMatchObject({
      kind: "integer",
      unit_es: "quotas es",
      universe_en: "Parties that set quotas",
      minimum: "0",
      maximum: "500",
    });
  });

  it("says in which table a column of rows stands", () => {
    const origin = rows.find((row) => row.table === "species" && row.variable === "origin");
    expect(origin).toMatchObject({ item: "species", column: "origin", kind: "code", label_en: "Origin" });
    expect(rows.find((row) => row.variable === "uses.food")).toMatchObject({ kind: "flag", code: "food" });
  });

  it("has the same columns in every row", () => {
    for (const row of rows) expect(Object.keys(row)).toEqual(codebookColumns);
  });

  it("is a CSV file of the same rows", () => {
    const file = [...codebookCsv(codebook, excelCsv.es)].join("");
    const read = parse(file, { bom: true, delimiter: ";", columns: true }) as Record<string, string>[];
    expect(read).toHaveLength(rows.length);
    expect(read.find((row) => row.variable === "area")).toMatchObject({
      label_fr: "Area fr",
      minimum: "0,5",
      unit_en: "",
    });
  });
});
