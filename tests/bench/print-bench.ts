import { printTable } from "../../app/cli/print-table.ts";
import type { Compared, Figure, Side } from "./compare.ts";

/** The comparisons as a table for people: medians with their spread, the ratio, and what is to be reached. */
export function printCompared(compared: readonly Compared[]): string {
  const head = ["work", "unit", "bare", "spread", "ours", "spread", "ratio", "goal", "least", "", "of ours"];
  const rows = compared.map(({ name, unit, bare, ours, ratio, goal, least }) => [
    name,
    unit,
    short(bare.median),
    spread(bare),
    short(ours.median),
    spread(ours),
    ratio.toFixed(2),
    goal?.toFixed(2) ?? "",
    least?.toFixed(2) ?? "",
    verdict(least === null || ratio >= least, goal === null || ratio >= goal),
    details(ours) + (bare.detail["MB"] === undefined ? "" : ` (bare: ${details(bare)})`),
  ]);
  return printTable(head, rows, [2, 4, 6, 7, 8]);
}

export function printFigures(figures: readonly Figure[]): string {
  const rows = figures.map(({ name, unit, value, lowest, highest, goal, atMost }) => [
    name,
    unit,
    short(value),
    lowest === highest ? "" : `${short(lowest)}–${short(highest)}`,
    goal === null ? "" : String(goal),
    atMost === null ? "" : String(atMost),
    verdict(atMost === null || value <= atMost, goal === null || value <= goal),
  ]);
  return printTable(["figure", "unit", "ours", "spread", "goal", "at most", ""], rows, [2, 4, 5]);
}

function details({ detail }: Side): string {
  return Object.entries(detail)
    .map(([key, value]) => `${key} ${short(value)}`)
    .join(", ");
}

function verdict(isEnough: boolean, isReached: boolean): string {
  return isEnough ? (isReached ? "reached" : "enough") : "missed";
}

function spread({ lowest, highest }: Side): string {
  return `${short(lowest)}–${short(highest)}`;
}

function short(value: number): string {
  if (value >= 100) return Math.round(value).toLocaleString("en");
  return value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
