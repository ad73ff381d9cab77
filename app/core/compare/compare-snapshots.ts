import type { MeasureResult, Result } from "../rollup/result.ts";
import { canonicalJson } from "../survey/canonical-json.ts";

/** What of a snapshot's content can differ from that of another of the same round. Values are JSON. */
export interface Comparable {
  readonly engine: string;
  readonly parties: readonly { readonly party: string; readonly submission: SubmissionOf | null }[];
  readonly entries: readonly EntryOf[];
  readonly rates: readonly RateOf[];
  readonly matches: readonly { readonly measure: string; readonly entry: string; readonly into: string | null }[];
  readonly results: readonly MeasureResult[];
}

interface SubmissionOf {
  readonly revision: number;
  readonly receipt: string;
  readonly late: boolean;
}

/** What was recorded: its state, its value, and where it is from. */
interface EntryOf {
  readonly item: string;
  readonly party: string | null;
  readonly state: string;
  readonly value: unknown;
  readonly source: string | null;
  readonly sourceDate: string | null;
  readonly note: string | null;
}

/** A rate of exchange, and where it is from. */
interface RateOf {
  readonly currency: string;
  readonly rate: string;
  readonly source: string;
  readonly asOf: string;
}

/** One thing that is not as it was; null: it was not there, or is not there any more. */
export type Change =
  | { readonly kind: "engine"; readonly before: string; readonly after: string }
  | {
      readonly kind: "result";
      readonly measure: string;
      readonly before: Result | null;
      readonly after: Result | null;
      /** The groups whose figures changed. */
      readonly groups: readonly { readonly breakdown: string; readonly group: string }[];
    }
  | {
      readonly kind: "submission";
      readonly party: string;
      readonly before: SubmissionOf | null;
      readonly after: SubmissionOf | null;
    }
  | {
      readonly kind: "entry";
      readonly item: string;
      readonly party: string | null;
      readonly before: Recorded | null;
      readonly after: Recorded | null;
    }
  | {
      readonly kind: "rate";
      readonly currency: string;
      readonly before: Omit<RateOf, "currency"> | null;
      readonly after: Omit<RateOf, "currency"> | null;
    }
  | {
      readonly kind: "match";
      readonly measure: string;
      readonly entry: string;
      readonly before: string | null;
      readonly after: string | null;
    };

type Recorded = Omit<EntryOf, "item" | "party">;

/**
 * Everything that differs between two snapshots of one round, and nothing else: the way of counting, then results whose
 * figures changed, in their order, then what they were computed from. Who recorded a value and when is no difference.
 *
 * Example: a Party that submits again and changes one answer from no to yes gives one `submission` and one `result` for each
 * measure that reads the answer, with the groups that the Party stands in.
 */
export function compareSnapshots(before: Comparable, after: Comparable): Change[] {
  return [
    ...(before.engine === after.engine
      ? []
      : [{ kind: "engine", before: before.engine, after: after.engine } as const]),
    ...resultChanges(before.results, after.results),
    ...pairs(before.parties, after.parties, ({ party }) => party)
      .map(([key, was, is]) => ({
        kind: "submission" as const,
        party: key,
        before: submissionOf(was?.submission),
        after: submissionOf(is?.submission),
      }))
      .filter(isChanged),
    ...pairs(before.entries, after.entries, ({ item, party }) => JSON.stringify([item, party]))
      .map(([, was, is]) => ({
        kind: "entry" as const,
        item: (is ?? was)!.item,
        party: (is ?? was)!.party,
        before: recordedOf(was),
        after: recordedOf(is),
      }))
      .filter(isChanged),
    ...pairs(before.rates, after.rates, ({ currency }) => currency)
      .map(([currency, was, is]) => ({
        kind: "rate" as const,
        currency,
        before: rateOf(was),
        after: rateOf(is),
      }))
      .filter(isChanged),
    ...pairs(before.matches, after.matches, ({ measure, entry }) => JSON.stringify([measure, entry]))
      .map(([, was, is]) => ({
        kind: "match" as const,
        measure: (is ?? was)!.measure,
        entry: (is ?? was)!.entry,
        before: was?.into ?? null,
        after: is?.into ?? null,
      }))
      .filter(isChanged),
  ];
}

function resultChanges(before: readonly MeasureResult[], after: readonly MeasureResult[]): Change[] {
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

function submissionOf(submission: SubmissionOf | null | undefined): SubmissionOf | null {
  if (!submission) return null;
  const { revision, receipt, late } = submission;
  return { revision, receipt, late };
}

function recordedOf(entry: EntryOf | undefined): Recorded | null {
  if (!entry) return null;
  const { state, value, source, sourceDate, note } = entry;
  return { state, value, source, sourceDate, note };
}

function rateOf(given: RateOf | undefined): Omit<RateOf, "currency"> | null {
  if (!given) return null;
  const { rate, source, asOf } = given;
  return { rate, source, asOf };
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
