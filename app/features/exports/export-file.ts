import { excelCsv, plainCsv, type CsvDialect } from "#app/core/export/csv.ts";
import type { Codebook, Item } from "#app/core/survey/codebook.ts";
import { findItem } from "#app/core/survey/find-item.ts";

/** What a file holds. */
export type ExportContent =
  | { readonly kind: "results" | "trends" | "answers-long" | "answers-wide" | "codebook" }
  /** The rows that Parties added to one table. */
  | { readonly kind: "answers-table"; readonly table: Item };

/** The forms in which a CSV file can be had; results can be had as JSON too. */
export const exportForms = ["csv", "excel", "excel-semicolon", "json"] as const;

export type ExportForm = (typeof exportForms)[number];

/** One file that can be taken away. */
export interface ExportFile {
  readonly content: ExportContent;
  readonly form: ExportForm;
}

/** How each form of CSV is written; which of the two for Excel opens rightly depends on the reader's computer. */
export const dialects: Readonly<Record<Exclude<ExportForm, "json">, CsvDialect>> = {
  csv: plainCsv,
  excel: excelCsv.en,
  "excel-semicolon": excelCsv.fr,
};

/** What can be taken away from a round that asks this codebook, in the order to offer. */
export function exportContents(codebook: Codebook): ExportContent[] {
  const tables = codebook.items.filter(({ kind }) => kind === "table");
  return [
    { kind: "results" },
    { kind: "trends" },
    { kind: "answers-long" },
    { kind: "answers-wide" },
    ...tables.map((table) => ({ kind: "answers-table", table }) as const),
    { kind: "codebook" },
  ];
}

/** The forms of a content, in the order to offer. */
export function formsOf({ kind }: ExportContent): readonly ExportForm[] {
  return kind === "results" ? exportForms : exportForms.filter((form) => form !== "json");
}

/** The name of a file in an address and on the command line: `answers-long.csv`, `answers-wide-excel.csv`, `results.json`. */
export function fileName({ content, form }: ExportFile): string {
  const base = content.kind === "answers-table" ? `answers-table-${content.table.name}` : content.kind;
  if (form === "json") return `${base}.json`;
  return form === "csv" ? `${base}.csv` : `${base}-${form}.csv`;
}

/** The file of that name; null when this version has none. */
export function readFileName(name: string, codebook: Codebook): ExportFile | null {
  const parts = /^(?<base>[a-z0-9_-]+?)(?:-(?<form>excel|excel-semicolon))?\.(?<end>csv|json)$/.exec(name)?.groups;
  if (!parts) return null;
  const { base = "", form = "csv", end } = parts;
  const content = readContentName(base, codebook);
  if (content === null) return null;
  if (end === "json")
    return content.kind === "results" && parts["form"] === undefined ? { content, form: "json" } : null;
  return { content, form: form as ExportForm };
}

function readContentName(base: string, codebook: Codebook): ExportContent | null {
  switch (base) {
    case "results":
    case "trends":
    case "answers-long":
    case "answers-wide":
    case "codebook":
      return { kind: base };
    default: {
      const table = base.startsWith("answers-table-") ? findItem(codebook, base.slice("answers-table-".length)) : null;
      return table?.kind === "table" ? { kind: "answers-table", table } : null;
    }
  }
}

/** What a file is called once it is taken away: where it is from, and that it is invented or may still change. */
export function downloadName(file: ExportFile, round: { id: string; invented: boolean; isPublished: boolean }): string {
  const marks = [round.invented && "invented", !round.isPublished && "provisional"].filter(Boolean);
  return [round.id, ...marks, fileName(file)].join("_");
}
