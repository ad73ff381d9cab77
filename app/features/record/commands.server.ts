import { mintAllScope } from "#app/core/access/scope.ts";
import { problem, type Problem } from "#app/core/problems.ts";
import { canonicalJson } from "#app/core/survey/canonical-json.ts";
import { inScope, inTransaction } from "#app/io/db.server.ts";
import { readEligible, readRound } from "../rounds/queries.server.ts";
import { readVersion } from "../surveys/queries.server.ts";
import { appendEntries, type Clash } from "./append-entries.server.ts";
import { appendRates, type RateClash } from "./append-rates.server.ts";
import { checkEntry, entryFault, type EntryFault, type EntryInput, type TypedEntry } from "./check-entry.ts";
import { checkRates, type RateFault, type RateInput, type TypedRate } from "./check-rates.ts";
import { readRecord } from "./queries.server.ts";
import type { Rate, Recorder, RecordEntry } from "./record-entry.ts";

/** What was recorded, or would be. */
export interface Recorded {
  readonly recorded: number;
  /** How many of these take the place of another value, or withdraw it. */
  readonly replaced: number;
  /** What stood already, to the letter, and was not recorded again. */
  readonly unchanged: number;
}

export interface RecordWishes {
  /** Check everything and write nothing. */
  readonly dryRun?: boolean;
}

/**
 * Records values in a round, all or none: each is read by the codebook of the pinned record, and appended to what was
 * recorded before. From the launch on, in every state of the round.
 *
 * @returns what was recorded; every fault; or the clashes: what others recorded since the revision that the person saw.
 */
export async function recordEntries(
  id: string,
  inputs: readonly EntryInput[],
  recorder: Recorder,
  { dryRun = false }: RecordWishes = {},
): Promise<Recorded | { readonly faults: readonly EntryFault[] } | { readonly clashes: readonly Clash[] } | Problem> {
  const round = await readRound(id);
  if (!round) return problem("round_unknown", { round: id });
  const version = round.record === null ? null : await readVersion(round.record);
  if (!version) return problem("record_not_pinned", { round: id });
  const asked = new Set((await readEligible(id)).map(({ party }) => party));
  const checked = inputs.map((input) => checkEntry(version.codebook, input, asked));
  const faults = [...checked.flatMap((each) => ("faults" in each ? each.faults : [])), ...givenTwice(inputs)];
  if (faults.length > 0) return { faults };

  const standing = new Map((await readRecord(round)).entries.map((entry) => [keyOf(entry), entry]));
  const entries = checked.flatMap((each) => ("entry" in each ? [each.entry] : []));
  const changes = entries.filter((entry) => !stands(entry, standing.get(keyOf(entry))));
  const replaced = changes.filter((entry) => (standing.get(keyOf(entry))?.state ?? "not_answered") !== "not_answered");
  const outcome = { recorded: changes.length, replaced: replaced.length, unchanged: entries.length - changes.length };
  if (changes.length === 0 || dryRun) return outcome;
  const clashes = await inScope(mintAllScope(), (client) => appendEntries(client, id, changes, recorder));
  return clashes.length > 0 ? { clashes } : outcome;
}

function givenTwice(inputs: readonly EntryInput[]): EntryFault[] {
  const groups = Map.groupBy(inputs, keyOf);
  return [...groups.values()].flatMap((same) => same.slice(1).map((input) => entryFault(input, "given_twice")));
}

function keyOf({ item, party }: Pick<EntryInput, "item" | "party">): string {
  return `${item}/${party ?? ""}`;
}

/** Whether an entry says what stands already. What was never recorded need not be withdrawn. */
function stands(entry: TypedEntry, before: RecordEntry | undefined): boolean {
  if (!before) return entry.state === "not_answered";
  return facts(entry) === facts(before);
}

function facts({ state, value, source, sourceDate, note }: TypedEntry | RecordEntry): string {
  return canonicalJson({ state, value, source, sourceDate, note });
}

/**
 * Records rates of exchange of a round, all or none. What stands already is not recorded again.
 *
 * @returns what was recorded; every fault; or what others recorded since the revision that the person saw.
 */
export async function setRates(
  id: string,
  inputs: readonly RateInput[],
  recorder: Recorder,
  { dryRun = false }: RecordWishes = {},
): Promise<
  Recorded | { readonly faults: readonly RateFault[] } | { readonly clashes: readonly RateClash[] } | Problem
> {
  const round = await readRound(id);
  if (!round) return problem("round_unknown", { round: id });
  const checked = checkRates(inputs);
  if (checked.faults.length > 0) return { faults: checked.faults };
  const { rates: standing } = await readRecord(round);
  const changes = checked.rates.filter((rate) => !standing.some((before) => isSameRate(rate, before)));
  const replaced = changes.filter(({ currency }) => standing.some((before) => before.currency === currency));
  const outcome = { recorded: changes.length, replaced: replaced.length, unchanged: inputs.length - changes.length };
  if (changes.length === 0 || dryRun) return outcome;
  const clashes = await inScope(mintAllScope(), (client) => appendRates(client, id, changes, recorder));
  return clashes.length > 0 ? { clashes } : outcome;
}

function isSameRate(one: TypedRate, other: Rate): boolean {
  return (["currency", "rate", "source", "asOf"] as const).every((fact) => one[fact] === other[fact]);
}

/** Pins a record to a round that was launched without one: once, and not after its results were frozen. */
export async function pinRecord(
  id: string,
  version: string,
  actor: string | null,
): Promise<{ readonly round: string; readonly record: string } | Problem> {
  const record = await readVersion(version);
  if (record?.codebook.recordedBy !== "secretariat") return problem("record_unknown", { version });
  return inTransaction(async (client) => {
    const { rows } = await client.query<{ record: string | null; frozen: boolean }>(
      "SELECT record_version_id AS record, frozen_at IS NOT NULL AS frozen FROM round WHERE id = $1 FOR NO KEY UPDATE",
      [id],
    );
    const [round] = rows;
    if (!round) return problem("round_unknown", { round: id });
    if (round.record !== null) return problem("record_already_pinned", { version: round.record });
    if (round.frozen) return problem("record_after_freezing");
    await client.query("UPDATE round SET record_version_id = $2 WHERE id = $1", [id, version]);
    await client.query("INSERT INTO event (actor_id, command, subject, detail) VALUES ($1, 'record.pin', $2, $3)", [
      actor,
      `round:${id}`,
      JSON.stringify({ record: version }),
    ]);
    return { round: id, record: version };
  });
}
