import { fault, type Fault } from "../survey/fault.ts";
import { isMilder, type Comparability, type ComparabilityWith } from "./comparability.ts";
import { compareVersions, type ComparedVersion } from "./compare-versions.ts";

const file = "comparability.json";

/**
 * Checks what was decided about a version and earlier ones: every item that differs is decided, nothing else is, and no class
 * is milder than what can be seen; one milder than the proposal says why.
 *
 * @param version the version that the decisions belong to.
 * @param earlier the versions named, by id; one that is absent is no earlier version.
 */
export function checkComparability(
  comparability: Comparability,
  version: ComparedVersion,
  earlier: ReadonlyMap<string, ComparedVersion>,
): Fault[] {
  return comparability.with.flatMap((decided, index) => {
    const path = `with[${index}]`;
    const before = earlier.get(decided.version);
    if (!before)
      return [fault({ file, path: `${path}.version` }, "not_an_earlier_version", { version: decided.version })];
    const isRepeated = comparability.with.findIndex((other) => other.version === decided.version) < index;
    return isRepeated
      ? [fault({ file, path: `${path}.version` }, "repeated", { value: decided.version })]
      : [...checkItems(decided, before, version, `${path}.items`)];
  });
}

function* checkItems(
  { version, items }: ComparabilityWith,
  before: ComparedVersion,
  after: ComparedVersion,
  path: string,
): Generator<Fault> {
  const { both } = compareVersions(before, after);
  const known = new Set(both.map(({ item }) => item));
  for (const item of Object.keys(items).filter((name) => !known.has(name))) {
    yield fault({ file, path: `${path}.${item}`, item }, "not_in_both", { item, version });
  }
  for (const { item, proposed, least } of both) {
    const decision = items[item];
    const where = { file, path: `${path}.${item}`, item } as const;
    // What does not differ at all needs nobody's word.
    if (!decision && proposed !== "same") yield fault(where, "not_decided", { item, version, proposed });
    if (!decision) continue;
    if (isMilder(decision.class, least)) yield fault(where, "too_mild", { item, found: decision.class, least });
    else if (isMilder(decision.class, proposed) && !decision.why) {
      yield fault(where, "why_missing", { item, found: decision.class, proposed });
    }
  }
}
