import type { FindingsView } from "#app/features/rehearsal/findings-view.ts";
import { printTable } from "./print-table.ts";

/** What a rehearsal found that may need another look: one table for each kind of finding. */
export function printFindings({ unfed, unread, rare, unchosen }: FindingsView): string[] {
  return [
    list(
      "Indicators that nothing feeds",
      unfed.map(({ code, title, items }) => [code, title.replaceAll("*", ""), numbers(items)]),
      ["indicator", "title", "asked about in"],
    ),
    list(
      "Questions that feed no indicator",
      unread.map(({ number, name, label, decides }) => [number, name, label, numbers(decides)]),
      ["question", "name", "label", "decides whether these are shown"],
    ),
    list(
      "Questions that hardly anybody is shown (fewer than 1 report in 20)",
      rare.map(({ number, name, label, shown, reports }) => [number, name, label, `${shown} of ${reports}`]),
      ["question", "name", "label", "shown in"],
    ),
    list(
      "Answers that nobody chose",
      unchosen.map(({ number, name, column, codes, answers }) => [
        number,
        column === null ? name : `${name}, ${column}`,
        codes.join(" | "),
        String(answers),
      ]),
      ["question", "name", "never chosen", "answers"],
    ),
  ];
}

function numbers(items: readonly { readonly number: string }[]): string {
  return items.map(({ number }) => number).join(", ");
}

function list(title: string, rows: readonly (readonly string[])[], head: readonly string[]): string {
  if (rows.length === 0) return `${title}: none.`;
  return `${title}: ${rows.length}\n${printTable(
    head,
    rows.map((row) => row.map(shortened)),
  )}`;
}

/** A question has its place in a line of a terminal; its name tells it apart. */
function shortened(text: string): string {
  return text.length > 76 ? `${text.slice(0, 75)}…` : text;
}
