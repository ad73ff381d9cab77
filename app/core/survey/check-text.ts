import { limits } from "./definition.ts";
import { fault, prototypeKeys, type Fault, type SurveyFile } from "./fault.ts";
import { isRecord, printPath, type Step } from "./json-path.ts";
import { languageOfPlace, nameOfPlace } from "./name-place.ts";

const html = /<[a-z/!?][^\n]{0,40}|&(?:[a-z]{2,}|#\w+);/i;
// oxlint-disable-next-line eslint/no-control-regex -- the characters that no text may hold
const control = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/;
/** Expressions are parsed, and name items in braces; every other text is shown to people. */
const expressions = new Set<Step>(["visibleIf", "universeIf"]);

/**
 * What is dangerous in a document whatever its form: depth, size, keys that reach a prototype, HTML, control characters,
 * answers piped into words. Walks without recursion into more than the depth allowed.
 */
export function checkText(file: SurveyFile, document: unknown): readonly Fault[] {
  const faults: Fault[] = [];
  let values = 0;
  walk(document, []);
  return values > limits.values ? [fault({ file, path: "" }, "too_large", { most: limits.values })] : faults;

  function walk(value: unknown, steps: readonly Step[]): void {
    values += 1;
    if (values > limits.values) return;
    const where = { file, path: printPath(steps) };
    if (steps.length > limits.depth) faults.push(fault(where, "too_deep", { most: limits.depth }));
    else if (typeof value === "string") faults.push(...textFaults(value, steps));
    else if (Array.isArray(value)) value.forEach((member, index) => walk(member, [...steps, index]));
    else if (isRecord(value)) for (const key of Object.keys(value)) walkKey(value, key, steps);
  }

  function walkKey(value: Readonly<Record<string, unknown>>, key: string, steps: readonly Step[]): void {
    const inside = [...steps, key];
    if (prototypeKeys.includes(key)) {
      const where = { file, path: printPath(inside), item: nameOfPlace(document, steps) };
      faults.push(fault(where, "reserved_key", { name: key }));
    } else walk(value[key], inside);
  }

  function textFaults(text: string, steps: readonly Step[]): Fault[] {
    const item = nameOfPlace(document, steps);
    const where = { file, path: printPath(steps), item, language: languageOfPlace(steps) };
    const found: Fault[] = [];
    const tag = html.exec(text);
    if (tag) found.push(fault(where, "html", { found: tag[0] }));
    if (control.test(text)) found.push(fault(where, "control_characters"));
    const braces = /[{}][^{}\n]{0,40}\}?/.exec(text);
    if (braces && !expressions.has(steps.at(-1) ?? "")) found.push(fault(where, "piped_text", { found: braces[0] }));
    return found;
  }
}
