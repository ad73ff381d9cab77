/** One record of a CSV file, with the line of the file on which it begins (the first is 1). */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A CSV file read; `brokenLine` is the line at which it stops being one, null when it is one to its end. */
export interface ReadCsv {
  readonly records: readonly CsvRecord[];
  readonly brokenLine: number | null;
}

/** A cell without quotation marks together with what ends it; and what ends a cell with them. */
const plainForm = /([^",\r\n]*)(,|\r\n|\n|\r|$)/y;
const endForm = /,|\r\n|\n|\r|$/y;

/**
 * Reads CSV as RFC 4180 has it: commas, quotation marks around a cell that needs them, any line end, with or without a
 * byte order mark. Blank lines are passed over. A quotation mark where none may stand ends the reading: the line is told.
 *
 * Example: `a,"b ""c"""` is one record of the cells `a` and `b "c"`.
 */
export function readCsv(text: string): ReadCsv {
  const records: CsvRecord[] = [];
  let cells: string[] = [];
  let [line, begun] = [1, 1];
  let at = text.startsWith("\ufeff") ? 1 : 0;
  while (at < text.length || cells.length > 0) {
    const cell = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at);
    if (!cell) return { records, brokenLine: line };
    cells.push(cell.text);
    line += cell.lineEnds;
    at = cell.after;
    if (cell.end === ",") continue;
    if (cells.length > 1 || cells[0] !== "") records.push({ line: begun, cells });
    cells = [];
    line += 1;
    begun = line;
  }
  return { records, brokenLine: null };
}

interface Cell {
  readonly text: string;
  /** A comma, a line end, or nothing at the end of the file. */
  readonly end: string;
  readonly after: number;
  /** Line ends inside the cell. */
  readonly lineEnds: number;
}

function plainCell(text: string, at: number): Cell | null {
  plainForm.lastIndex = at;
  const found = plainForm.exec(text);
  return found && { text: found[1]!, end: found[2]!, after: plainForm.lastIndex, lineEnds: 0 };
}

/** By searching, not by one pattern: a long cell would exhaust the pattern's stack. Null when the cell does not end well. */
function quotedCell(text: string, at: number): Cell | null {
  let close = text.indexOf('"', at + 1);
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  if (close < 0) return null;
  endForm.lastIndex = close + 1;
  const end = endForm.exec(text)?.[0];
  if (end === undefined) return null;
  const inside = text.slice(at + 1, close);
  const lineEnds = /[\r\n]/.test(inside) ? (inside.match(/\r\n|\n|\r/g)?.length ?? 0) : 0;
  return { text: inside.replaceAll('""', '"'), end, after: close + 1 + end.length, lineEnds };
}
