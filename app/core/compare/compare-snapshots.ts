import type { MeasureResult } from "../rollup/result.ts";
import { canonicalJson } from "../survey/canonical-json.ts";
import type {
  ComparedEntry,
  ComparedRate,
  ComparedSnapshot,
  ComparedSubmission,
  RecordedValue,
  SnapshotChange,
} from "./snapshot-change.ts";

/** One list of what a snapshot holds. */
type Of<Key extends keyof ComparedSnapshot> = ComparedSnapshot[Key];

/**
 * Everything that differs between two snapshots of one round, and nothing else: the way of counting, then results whose
 * figures changed, in their order, then what they were computed from. Who recorded a value and when is no difference.
 *
 * Example: a Party that submits again and changes one answer from no to yes gives one `submission` and one `result` for each
 * measure that reads the answer, with the groups that the Party stands in.
 */
export function compareSnapshots(before: ComparedSnapshot, after: ComparedSnapshot): SnapshotChange[] {
  return [
    ...engineChange(before.engine, after.engine),
    ...resultChanges(before.results, after.results),
    ...submissionChanges(before.parties, after.parties),
    ...entryChanges(before.entries, after.entries),
    ...rateChanges(before.rates, after.rates),
    ...matchChanges(before.matches, after.matches),
  ];
}

function engineChange(before: string, after: string): SnapshotChange[] {
  return before === after ? [] : [{ kind: "engine", before, after }];
}

function resultChanges(before: readonly MeasureResult[], after: readonly MeasureResult[]): SnapshotChange[] {
  return pairs(before, after, ({ measure }) => measure).flatMap(([measure, was, is]) => {
    if (isSame(was, is)) return [];
    const groups = pairs(groupsOf(was), groupsOf(is), ({ breakdown, group }) => JSON.stringify([breakdown, group]))
      .filter(([, one, other]) => !isSame(one?.result, other?.result))
      .map(([, one, other]) => ({ breakdown: (other ?? one)!.breakdown, group: (other ?? one)!.group }));
    return [{ kind: "result", measure, before: was?.all ?? null, after: is?.all ?? null, groups } as const];
  });
}

function groupsOf(result: MeasureResult | undefined) {
  return (result?.breakdowns ?? []).flatMap(({ breakdown, groups }) =>
    groups.map((group) => ({ breakdown, ...group })),
  );
}

function submissionChanges(before: Of<"parties">, after: Of<"parties">): SnapshotChange[] {
  return pairs(before, after, ({ party }) => party)
    .map(([party, was, is]) => ({
      kind: "submission" as const,
      party,
      before: submissionOf(was?.submission),
      after: submissionOf(is?.submission),
    }))
    .filter(isChanged);
}

function submissionOf(submission: ComparedSubmission | null | undefined): ComparedSubmission | null {
  if (!submission) return null;
  const { revision, receipt, late } = submission;
  return { revision, receipt, late };
}

function entryChanges(before: Of<"entries">, after: Of<"entries">): SnapshotChange[] {
  return pairs(before, after, ({ item, party }) => JSON.stringify([item, party]))
    .map(([, was, is]) => ({
      kind: "entry" as const,
      item: (is ?? was)!.item,
      party: (is ?? was)!.party,
      before: recordedOf(was),
      after: recordedOf(is),
    }))
    .filter(isChanged);
}

function recordedOf(entry: ComparedEntry | undefined): RecordedValue | null {
  if (!entry) return null;
  const { state, value, source, sourceDate, note } = entry;
  return { state, value, source, sourceDate, note };
}

function rateChanges(before: Of<"rates">, after: Of<"rates">): SnapshotChange[] {
  return pairs(before, after, ({ currency }) => currency)
    .map(([currency, was, is]) => ({ kind: "rate" as const, currency, before: rateOf(was), after: rateOf(is) }))
    .filter(isChanged);
}

function rateOf(given: ComparedRate | undefined): Omit<ComparedRate, "currency"> | null {
  if (!given) return null;
  const { rate, source, asOf } = given;
  return { rate, source, asOf };
}

function matchChanges(before: Of<"matches">, after: Of<"matches">): SnapshotChange[] {
  return pairs(before, after, ({ measure, entry }) => JSON.stringify([measure, entry]))
    .map(([, was, is]) => ({
      kind: "match" as const,
      measure: (is ?? was)!.measure,
      entry: (is ?? was)!.entry,
      before: was?.into ?? null,
      after: is?.into ?? null,
    }))
    .filter(isChanged);
}

function isChanged({ before, after }: { readonly before: unknown; readonly after: unknown }): boolean {
  return !isSame(before, after);
}

function isSame(one: unknown, other: unknown): boolean {
  return canonicalJson(one ?? null) === canonicalJson(other ?? null);
}

/** The members of two lists that have the same key, side by side: those of the later list in its order, then those that are gone. */
function pairs<Member>(
  before: readonly Member[],
  after: readonly Member[],
  keyOf: (member: Member) => string,
): (readonly [key: string, before: Member | undefined, after: Member | undefined])[] {
  const were = new Map(before.map((member) => [keyOf(member), member]));
  const are = new Map(after.map((member) => [keyOf(member), member]));
  const gone = [...were].filter(([key]) => !are.has(key));
  return [
    ...[...are].map(([key, member]) => [key, were.get(key), member] as const),
    ...gone.map(([key, member]) => [key, member, undefined] as const),
  ];
}
