import { eligibleOf, sumAccount } from "../rollup/account.ts";
import type { DistinctResult, Entry } from "../rollup/result.ts";
import { shareOf } from "../rollup/share.ts";
import { without, type Name, type Standing } from "../rollup/standing.ts";
import type { Tally } from "../rollup/tally.ts";
import type { ItemStates, Reason } from "../survey/answers.ts";
import { isRowCounted, rowsOf } from "./counted-rows.ts";
import { entryOf } from "./entry-of.ts";
import { evaluateCondition } from "./evaluate-condition.ts";
import type { DistinctMeasure, Naming } from "./measure.ts";
import { reasonOf } from "./reason-of.ts";

/** Which names stand for one thing: entry to entry. */
type Matches = Readonly<Record<string, string>>;

/** What one place gives: names, or the reasons that there are none; both empty when no row of a table counts. */
interface Named {
  readonly names: readonly Name[];
  readonly missing: readonly Reason[];
}

/**
 * The things that a Party named, each once. A Party that states that there are none contributes no name; one that named
 * nothing stands under its reason.
 */
export function standingInDistinct(measure: DistinctMeasure, items: ItemStates | null): Standing {
  if (items === null) return without.not_submitted;
  const none = measure.zeroWhen === undefined ? null : evaluateCondition(measure.zeroWhen, items);
  if (none?.truth === "true") return naming([]);
  const parts = measure.of.map((place) => namesAt(place, items));
  const names = parts.flatMap((part) => part.names);
  const missing = parts.flatMap((part) => part.missing);
  if (names.length === 0 && missing.length > 0) return without[reasonOf([...(none?.because ?? []), ...missing])];
  return naming([...new Map(names.map((name) => [name.entry, name])).values()]);
}

/**
 * How many different things were named, as they were named and as people matched them. Things named in two groups count in
 * both: groups do not add up to the whole, their Parties do.
 *
 * Example: A names x and y, B names Y and z: 4 mentions of 3 different things; with z matched into x, of 2.
 */
export function distinctResult(tally: Tally, matches: Matches): DistinctResult {
  const account = sumAccount(tally);
  const eligible = eligibleOf(account);
  const isAbsent = account.contributing === 0;
  const things = new Set(Array.from(tally.names.keys(), (entry) => thingOf(entry, matches)));
  return {
    kind: "distinct",
    eligible,
    account,
    mentions: [...tally.names.values()].reduce((sum, { parties }) => sum + parties, 0),
    unmatched: isAbsent ? null : tally.names.size,
    matched: isAbsent ? null : things.size,
    coverage: shareOf(account.contributing, eligible),
  };
}

/** Everything that was named, most named first, then by name. */
export function entriesOf(tally: Tally, matches: Matches): Entry[] {
  return Array.from(tally.names, ([entry, { label, parties }]) => {
    const thing = thingOf(entry, matches);
    return { entry, label, parties, into: thing === entry ? null : thing };
  }).toSorted((left, right) => right.parties - left.parties || (left.entry < right.entry ? -1 : 1));
}

/** The entry that an entry stands for in the end. */
function thingOf(entry: string, matches: Matches): string {
  const met = new Set([entry]);
  let thing = entry;
  while (Object.hasOwn(matches, thing) && !met.has(matches[thing]!)) {
    thing = matches[thing]!;
    met.add(thing);
  }
  return thing;
}

function naming(names: readonly Name[]): Standing {
  return {
    segment: "contributing",
    lower: null,
    upper: null,
    denominator: null,
    isIncomplete: false,
    given: { names },
  };
}

function namesAt({ item, column, rowsWhere }: Naming, items: ItemStates): Named {
  const state = items.get(item) ?? { state: "not_asked" };
  if (state.state !== "answered") return { names: [], missing: [state.state] };
  if (column === undefined) return { names: named(item, state.value), missing: [] };
  const rows = rowsOf(item, state);
  if (rows.length === 0) return { names: [], missing: ["not_answered"] };
  const parts = rows.map((row): Named => {
    const counted = isRowCounted(rowsWhere, row);
    if (counted === false) return { names: [], missing: [] };
    if (counted !== true) return { names: [], missing: [counted] };
    const cell = row.cells[column] ?? { state: "not_asked" };
    return cell.state === "answered"
      ? { names: named(item, cell.value), missing: [] }
      : { names: [], missing: [cell.state] };
  });
  return { names: parts.flatMap(({ names }) => names), missing: parts.flatMap(({ missing }) => missing) };
}

/** Codes and texts alike. */
function named(item: string, value: unknown): Name[] {
  const texts: readonly unknown[] = Array.isArray(value) ? value : [value];
  return texts.map((text) => {
    if (typeof text !== "string") throw new TypeError(`A measure reads names of ${item}, which is a table`);
    return { entry: entryOf(text), label: text };
  });
}
