import type { Language } from "../language.ts";
import { childOf, isRecord, type Step } from "./json-path.ts";

/** The lists whose members are an item, a column or a measure. */
const lists = new Set<Step>(["elements", "templateElements", "measures"]);

/**
 * The item, `item.column` or measure that holds a place of a file, read from the document itself, which need not be well
 * formed; null when it holds none.
 */
export function nameOfPlace(document: unknown, steps: readonly Step[]): string | null {
  const names: string[] = [];
  let here = document;
  for (const [index, step] of steps.entries()) {
    here = childOf(here, step);
    if (!isRecord(here) || !lists.has(steps[index - 1] ?? "")) continue;
    const name = here["name"] ?? here["key"];
    if (typeof name === "string" && here["type"] !== "panel") names.push(name);
  }
  return names.length > 0 ? names.join(".") : null;
}

/** The language of the words at a place, when it is words. */
export function languageOfPlace(steps: readonly Step[]): Language | null {
  switch (steps.at(-1)) {
    case "default":
    case "en":
      return "en";
    case "fr":
      return "fr";
    case "es":
      return "es";
    default:
      return null;
  }
}
