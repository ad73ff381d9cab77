/** A step into a JSON document: a key or an index. */
export type Step = string | number;

/** A path as people read it. Example: `["pages", 0, "title"]` is `pages[0].title`. */
export function printPath(steps: readonly Step[]): string {
  return steps
    .map((step) => (typeof step === "number" ? `[${step}]` : `.${step}`))
    .join("")
    .replace(/^\./, "");
}

/** Whether something is an object with keys, not an array and not null. */
export function isRecord(candidate: unknown): candidate is Readonly<Record<string, unknown>> {
  return typeof candidate === "object" && candidate !== null && !Array.isArray(candidate);
}

/** What stands under an own key of an object or at an index of an array; undefined when nothing does. */
export function childOf(parent: unknown, step: Step): unknown {
  if (Array.isArray(parent)) return typeof step === "number" ? parent[step] : undefined;
  if (!isRecord(parent) || !Object.hasOwn(parent, step)) return undefined;
  return parent[step];
}
