import type { Codebook } from "../survey/codebook.ts";
import type { Reading } from "./round-measure.ts";
import { itemsReadBy } from "./items-read.ts";
import type { Measure } from "./measure.ts";

/** What a measure reads, told from the codebook of its version: a record says of each of its sections whether it is about the round. */
export function readingOf(measure: Measure, codebook: Codebook): Reading {
  if (codebook.recordedBy === undefined) return "submission";
  const read = new Set(itemsReadBy(measure));
  const sections = new Set(codebook.items.filter(({ name }) => read.has(name)).map(({ section }) => section));
  return codebook.sections.some(({ name, about }) => about === "round" && sections.has(name)) ? "round" : "record";
}
